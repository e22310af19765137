/// A thing to show.
struct Subject: Equatable, Sendable {
    /// The drawing that shows it; nil when nobody drew such a thing, and a stand-in has to do.
    var name: String?
    /// As the prompt has it, lower case, without its adjectives: "kittens", "water cycle".
    var word: String
    /// At most two: the main colour, then a second.
    var colors: [NamedColor] = []
    /// How many; 12 stands for "dozens".
    var count = 1
    var material: Material?
    var size = Size.normal
    /// Drawings of what it has on: hat, sunglasses, scarf, crown.
    var wears: [String] = []
    /// Drawings of what it has in its hands.
    var holds: [String] = []
    /// The colours of what it wears or holds, by drawing.
    var tints: [String: NamedColor] = [:]
    var relation: Relation?
    /// "in the background"
    var depth: Depth?
    /// "in the bottom-right of the frame"
    var position: Position?
    var pose: Pose?

    init(_ name: String?, word: String) {
        self.name = name
        self.word = word
    }
}

/// How a thing stands to another.
struct Relation: Equatable, Sendable {
    enum Kind: String, Sendable, CaseIterable {
        case on, under, behind, inFrontOf, beside, leaningAgainst, inside, above, riding, holding, with
    }

    var kind: Kind
    /// Where the other thing stands in the idea's `subjects`: never the thing itself, and relations make no ring.
    var other: Int
}

enum Size: String, Sendable, CaseIterable { case tiny, small, normal, big, giant }

enum Depth: String, Sendable, CaseIterable { case foreground, background }

/// What the thing is doing, as far as it changes where it is.
enum Pose: String, Sendable, CaseIterable { case flying, jumping, running, walking, sitting, sleeping, swimming, falling, dancing }

/// A place in the frame: one of nine.
struct Position: Equatable, Sendable {
    enum Across: String, Sendable { case left, middle, right }
    enum Down: String, Sendable { case top, middle, bottom }

    var across = Across.middle
    var down = Down.middle
}

enum Material: String, Sendable, CaseIterable {
    case wood, stone, marble, concrete, brick, glass, crystal, ice, metal, steel, iron, rust, chrome, gold, silver, copper, bronze, brass,
        leather, wicker,
        paper, cardboard, ceramic, porcelain, clay, wool, velvet, silk, denim, plastic, rubber, straw, bamboo, neon
}
