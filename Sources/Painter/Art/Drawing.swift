/// A thing drawn once for every picture: its outlines, what they are filled with, and where things may be put on it.
struct Drawing {
    /// One outline of a drawing.
    struct Piece {
        var path: Path
        var fill: Color?
        var stroke: Color?
        /// In 1/256 of a unit.
        var strokeWidth = 256
        /// 0 to 256.
        var opacity = 256
        var role = Role.own
    }

    /// Whose colour a piece has.
    enum Role: String {
        /// Its own.
        case own
        /// That of "a red bicycle".
        case main
        /// That of the white in "a white and blue van".
        case second
    }

    /// A place on a drawing, in 1/256 of its units, and how wide what belongs there is.
    struct Anchor {
        var at: Point
        var width: Int
    }

    /// What is known of a drawing without reading its outlines.
    let card: Card
    var pieces: [Piece]

    /// The header of a drawing's file.
    struct Card {
        /// First the plain one.
        var names: [String]
        var kind: Kind
        var stand: Stand
        /// Of the real thing, in centimetres.
        var height: Int
        /// Units of the drawing.
        var width: Int, depth: Int
        var head: Anchor?, eyes: Anchor?, neck: Anchor?, hand: Anchor?, seat: Anchor?
    }

    enum Kind: String {
        case animal, bird, fish, insect, person, creature, vehicle, aircraft, watercraft, building, furniture, object, device, tool,
            clothing
        case toy, instrument, food, drink, plant, flower, tree, nature, symbol
    }

    /// Where a thing belongs.
    enum Stand: String {
        case ground, surface, air, water, underwater, wall, sky
    }
}

extension Drawing {
    /// The tone that stands for a role's colour: that of its first piece.
    func tone(of role: Role) -> Color? { pieces.first { $0.role == role }.flatMap { $0.fill ?? $0.stroke } }

    /// The drawing in other colours: each piece keeps how much lighter or darker than the role's own tone it is.
    func painted(main: Color?, second: Color?) -> Drawing {
        var painted = self
        for (role, color) in [(Role.main, main), (.second, second)] {
            guard let color, let tone = tone(of: role) else { continue }
            for index in painted.pieces.indices where painted.pieces[index].role == role {
                painted.pieces[index].fill = painted.pieces[index].fill.map { color.shaded(as: $0, of: tone) }
                painted.pieces[index].stroke = painted.pieces[index].stroke.map { color.shaded(as: $0, of: tone) }
            }
        }
        return painted
    }
}

extension Color {
    /// As much lighter or darker than this as `other` is than `tone`.
    func shaded(as other: Color, of tone: Color) -> Color {
        let difference = other.brightness - tone.brightness
        if difference < 0 {
            // Towards a black with a little of the colour in it.
            let part = min(200, -difference * 256 / max(40, tone.brightness))
            return mixed(with: Color(red: Int(red) / 6, green: Int(green) / 6, blue: Int(blue) / 5), part)
        }
        return mixed(with: .white, min(200, difference * 256 / max(40, 255 - tone.brightness)))
    }
}
