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
            main: subject.colors.first?.color, second: subject.colors.dropFirst().first?.color)
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
