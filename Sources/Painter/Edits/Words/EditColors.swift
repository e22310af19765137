/// Colours by their names, in the one place where edits look them up.
enum EditColors {
    static func color(named name: String) -> Color? {
        guard let hex = table[name] ?? table[stem(name)] else { return nil }
        return Color(hex)
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

    private static let table: [String: UInt32] = [
        "red": 0xD8231F, "crimson": 0xB4132E, "scarlet": 0xE32B1B, "maroon": 0x7A1420, "burgundy": 0x72142F, "ruby": 0xB5123F,
        "blue": 0x1F5FD6, "navy": 0x16265E, "azure": 0x2E8CE6, "cyan": 0x1CC4D8, "turquoise": 0x2EC4B6, "teal": 0x0F8583,
        "indigo": 0x3B2C93,
        "cobalt": 0x1A47A8, "sapphire": 0x1546B0, "green": 0x2E9E3F, "lime": 0x9BD81F, "olive": 0x7A7D2A, "emerald": 0x149E63,
        "mint": 0x8FE0BC,
        "jade": 0x1FA274, "yellow": 0xF5CE1D, "gold": 0xD9A520, "amber": 0xF2A20C, "mustard": 0xD3A11F, "orange": 0xEE7A16,
        "coral": 0xF7705A,
        "peach": 0xF9B48F, "salmon": 0xF08A76, "pink": 0xF06BA8, "magenta": 0xD81BA0, "fuchsia": 0xE0209F, "purple": 0x7B2FB5,
        "violet": 0x7A3FE0,
        "lavender": 0xA78BE0, "lilac": 0xB79AE0, "brown": 0x7C4A22, "chocolate": 0x5A3018, "tan": 0xC9A272, "beige": 0xE2D3B2,
        "cream": 0xF5EBCF,
        "white": 0xF8F8F6, "ivory": 0xF6F1DF, "black": 0x16161A, "gray": 0x86888C, "grey": 0x86888C, "silver": 0xBFC3C8,
        "charcoal": 0x36383D,
        "bronze": 0x9C6A2F, "copper": 0xB4683A,
    ]
}
