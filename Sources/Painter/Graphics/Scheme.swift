/// A few colours that go together, for posters, icons and charts.
struct Scheme {
    /// The ground, something that stands out on it, two more, and what letters are written in.
    var ground: Color, accent: Color, second: Color, third: Color, ink: Color

    private static let all: [(UInt32, UInt32, UInt32, UInt32, UInt32)] = [
        (0xF6EBD9, 0xE4572E, 0x17BEBB, 0xFFC914, 0x2E282A), (0x1D3557, 0xF4A261, 0xE63946, 0xA8DADC, 0xF1FAEE),
        (0xFDF0D5, 0xC1121F, 0x669BBC, 0xF2B134, 0x003049), (0x264653, 0xE9C46A, 0xE76F51, 0x2A9D8F, 0xFDF6E3),
        (0xEDF6F9, 0xE29578, 0x006D77, 0x83C5BE, 0x1B3A41), (0x2B2D42, 0xEF233C, 0xFFD166, 0x8D99AE, 0xEDF2F4),
        (0xFFE8D6, 0xCB997E, 0x6B705C, 0xB7B7A4, 0x3A3226), (0x3C1642, 0xF7B801, 0xF18701, 0xF35B04, 0xFFF6E0),
        (0xE8F1F2, 0x247BA0, 0xF25F5C, 0xFFE066, 0x13293D),
    ]

    /// - Parameters:
    ///   - asked: the first is the ground, the next stands out.
    ///   - subjects: colours of the things, which the ground leaves visible.
    init(asked: [Color], _ subjects: [Color], dice: Dice) {
        var dice = dice
        let choice = dice.pick(Self.all)
        (ground, accent, second, third, ink) = (Color(choice.0), Color(choice.1), Color(choice.2), Color(choice.3), Color(choice.4))
        if let first = asked.first {
            ground = first
            ink = first.brightness > 140 ? Color(0x1E1E24) : Color(0xFBF8F1)
            if let other = asked.dropFirst().first { accent = other }
        }
        for color in subjects where color.difference(from: ground) < 60 && asked.isEmpty {
            ground = ground.mixed(with: color.brightness > 140 ? Color(0x22252E) : .white, 180)
            ink = ground.brightness > 140 ? Color(0x1E1E24) : Color(0xFBF8F1)
        }
        if accent.difference(from: ground) < 50 { accent = accent.mixed(with: ink, 130) }
        if second.difference(from: ground) < 40 { second = second.mixed(with: ink, 100) }
    }

    var series: [Color] {
        [accent, second, third, accent.mixed(with: ink, 110), second.mixed(with: ground, 110), third.mixed(with: ink, 90)]
    }
}

extension Color {
    /// The largest difference of a channel, 0 to 255.
    func difference(from other: Color) -> Int {
        max(abs(Int(red) - Int(other.red)), abs(Int(green) - Int(other.green)), abs(Int(blue) - Int(other.blue)))
    }
}
