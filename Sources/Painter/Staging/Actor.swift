/// A subject before it has its place: its drawing in its colours, and its size beside the others.
struct Actor {
    let subject: Subject
    let drawing: Drawing
    /// Where it stood in the idea.
    let index: Int
    /// Beside the other actors, in units of the stage: roots of real heights, so that a mouse beside a house is still seen.
    var height: Int
    var width: Int { max(1, height * drawing.card.width / drawing.card.depth) }
    let isMirrored: Bool

    init(_ subject: Subject, index: Int, _ drawing: Drawing, isMirrored: Bool) {
        (self.subject, self.index, self.isMirrored) = (subject, index, isMirrored)
        self.drawing = drawing.painted(
            main: subject.colors.first?.color ?? subject.material?.color, second: subject.colors.dropFirst().first?.color)
        height = max(1, squareRoot(drawing.card.height * 10_000) * subject.size.percent / 100)
    }

    /// Whether it is up in the air, of its own or because it does that now.
    var flies: Bool {
        switch subject.pose {
        case .flying, .falling: true
        case .sitting, .sleeping, .running, .dancing: false
        default: drawing.card.stand == .air
        }
    }
}

extension Size {
    var percent: Int {
        switch self {
        case .tiny: 45
        case .small: 70
        case .normal: 100
        case .big: 140
        case .giant: 210
        }
    }
}

extension Material {
    /// What a thing made of it looks like; nil where the drawing's own colours say it better.
    var color: Color? {
        switch self {
        case .wood, .bamboo: Color(0xA8713D)
        case .wicker, .straw, .cardboard: Color(0xC79A5B)
        case .stone, .concrete: Color(0x8E8C86)
        case .marble, .porcelain, .paper: Color(0xEFECE6)
        case .brick, .clay, .rust: Color(0xA9522F)
        case .ceramic: Color(0xD7C4AE)
        case .glass, .crystal, .ice: Color(0xBFE3F0)
        case .metal, .steel, .chrome, .silver: Color(0xB9C0C8)
        case .iron, .rubber: Color(0x4A4D52)
        case .gold, .brass: Color(0xE0B033)
        case .copper, .bronze: Color(0xB87333)
        case .leather: Color(0x7A4A2A)
        case .denim: Color(0x3D5A80)
        case .velvet: Color(0x7A1F4B)
        case .neon: Color(0xFF3DD0)
        case .wool, .silk, .plastic: nil
        }
    }
}
