/// What a phrase of the vocabulary can mean. Some have several.
enum Sense: Equatable, Sendable {
    case place(Place)
    /// A place only where something is in, on or at it.
    case inside(Place)
    /// A place that needs no "in" before it: underwater.
    case somewhere
    case time(TimeOfDay), weather(Weather), season(Season), sky(Sky)
    /// Weather that can also be an adjective of a thing, and then says nothing: rain boots.
    case element
    case light(Light)
    /// What kind of light, if a word for light follows.
    case gleam(Light)
    case glow
    case style(Style)
    /// A style only before a word for a picture, or by itself: vintage.
    case flavor(Style)
    case genre(Genre), framing(Framing), picture
    case color(Color), shade(Color, part: Int), palette([NamedColor]), material(Material, Color)
    case size(Size), pose(Pose), depth(Depth), position(Position)
    case number(Int), unit(Int)
    case relation(Relation.Kind), wearing, negation, determiner
    case part, coat, ground, hue, garment, gear, vessel
    /// Shown by the first of these drawings that there is.
    case like([String])
    /// Shown by any of these drawings.
    case kind([String])
    /// Shown by the first of these drawings in pictures that stand for something.
    case motif([String])
    case costume([String])
    /// Counted in a picture of several parts: panels, steps.
    case panel
    case empty
    /// A small word that ends a noun and its adjectives.
    case hinge
}
