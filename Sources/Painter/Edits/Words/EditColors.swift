/// The colours that instructions name, as the vocabulary has them.
enum EditColors {
    static func color(named name: String) -> Color? {
        let stem = stem(name)
        guard names.contains(stem[...]) else { return nil }
        if let color = Lexicon.color(named: stem) { return color.color }
        // "bronze" and "copper" are materials, of which a thing can be made; here the colour of it is meant.
        for case .material(_, let color) in Lexicon.phrases[stem] ?? [] { return color }
        return nil
    }

    /// With "dark", "light" and the like before it.
    static func color(_ color: Color, _ adjective: String) -> Color {
        switch adjective {
        case "dark", "deep": color.mixed(with: .black, 110)
        case "light", "pale", "pastel", "soft": color.mixed(with: .white, 120)
        default: color
        }
    }

    /// "bluish", "redder".
    private static func stem(_ name: String) -> String {
        switch name {
        case "reddish", "redder": "red"
        case "bluish", "blueish", "bluer": "blue"
        case "greenish", "greener": "green"
        case "yellowish", "yellower": "yellow"
        case "pinkish", "pinker", "rosy": "pink"
        case "purplish", "purpler": "purple"
        case "golden", "gold-colored": "gold"
        case "orangey", "orangish": "orange"
        default: name
        }
    }

    /// Those that may stand for a colour in an instruction: "make it ruby", but not "make it ash".
    private static let names: Set<Substring> = Set(
        """
        red crimson scarlet maroon burgundy ruby blue navy azure cyan turquoise teal indigo cobalt
        sapphire green lime olive emerald mint jade yellow gold amber mustard orange coral peach
        salmon pink magenta fuchsia purple violet lavender lilac brown chocolate tan beige cream white
        ivory black gray grey silver charcoal bronze copper
        """.split(whereSeparator: \.isWhitespace))
}
