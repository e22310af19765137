/// Colours that go together.
struct Palette {
    var skyTop: Color, skyMiddle: Color, skyLow: Color
    var light: Color
    var far: Color, near: Color
    var accent: Color

    private static let all = [
        Palette("dusk", 0x2B2D5B, 0xD9697B, 0xFFC79A, 0xFFF1C9, 0xB0628A, 0x251838, 0xFFB45E),
        Palette("morning", 0x7FBFE6, 0xBFE0EA, 0xFDF1D2, 0xFFFDF0, 0x9CC3B8, 0x17453F, 0xF2B84B),
        Palette("desert", 0x4F9DB8, 0xF3D9A4, 0xF7B267, 0xFFF4D6, 0xE08E5B, 0x6A2E2A, 0xF4E285),
        Palette("night", 0x081229, 0x1C2C5B, 0x4A5E9C, 0xF3F0DC, 0x36457A, 0x060B1B, 0x8FB8FF),
        Palette("peach", 0x5FA8A8, 0xBFE3CF, 0xFFE8CF, 0xFFF7E8, 0xF29C8B, 0x7A2F4A, 0xFF7F6A),
        Palette("lavender", 0x6C6FB8, 0xB9A6D9, 0xF6DCE6, 0xFFF6FA, 0xA48BC4, 0x33265A, 0xF7A8C4),
        Palette("autumn", 0x86A7B8, 0xE3D3B0, 0xF8E3B0, 0xFFF8DC, 0xD98C4A, 0x5B2A1A, 0xF2C14E),
        Palette("arctic", 0x3A6FA0, 0x9CC9E3, 0xEAF6FA, 0xFFFFFF, 0xA8CBE0, 0x1D3F5F, 0x6FD3E0),
        Palette("lagoon", 0x0F5E73, 0x35A7A5, 0xF7E3A8, 0xFFF8D8, 0x3F9C8F, 0x0B3340, 0xFF8A65),
        Palette("rose", 0x433A6B, 0xC06C97, 0xF9C6B8, 0xFFEDE0, 0x9C5583, 0x2A1636, 0xFFD0A6),
        Palette("moss", 0xA9C7B5, 0xDDE5C3, 0xF7F2D5, 0xFFFDEB, 0x8FAF83, 0x1F3A2B, 0xE3B23C),
        Palette("storm", 0x2E3B4E, 0x5F7288, 0xD9C9A3, 0xFFEFC4, 0x66788C, 0x141B26, 0xFFC14D),
        Palette("coral", 0x2A4B8D, 0x8E7CC3, 0xFF9E80, 0xFFE5B9, 0x7C5AA6, 0x1E1B45, 0xFF6F61),
        Palette("spring", 0x6EB5E0, 0xCDEBEF, 0xFBF7DA, 0xFFFFF2, 0x8CCB9B, 0x24604F, 0xFF9EB5),
    ]

    /// The name is for the reader of the table.
    private init(
        _ name: StaticString, _ skyTop: UInt32, _ skyMiddle: UInt32, _ skyLow: UInt32, _ light: UInt32, _ far: UInt32, _ near: UInt32,
        _ accent: UInt32
    ) {
        (self.skyTop, self.skyMiddle, self.skyLow) = (Color(skyTop), Color(skyMiddle), Color(skyLow))
        (self.light, self.far, self.near, self.accent) = (Color(light), Color(far), Color(near), Color(accent))
    }

    /// One of the table's, every colour a little off, so that two pictures with the same palette still differ.
    init(seed: UInt64) {
        var dice = Dice(seed, for: "palette")
        self = dice.pick(Self.all)
        let off = (dice.roll(-12...12), dice.roll(-12...12), dice.roll(-12...12))
        for part in [\Palette.skyTop, \.skyMiddle, \.skyLow, \.far, \.near, \.accent] {
            let color = self[keyPath: part]
            self[keyPath: part] = Color(red: Int(color.red) + off.0, green: Int(color.green) + off.1, blue: Int(color.blue) + off.2)
        }
    }

    var isDark: Bool { skyTop.brightness < 60 }
}
