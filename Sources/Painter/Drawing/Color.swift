/// One colour as the picture's bytes have it: sRGB, 8 bits a channel.
struct Color: Equatable {
    var red: UInt8, green: UInt8, blue: UInt8

    /// Written as in CSS: `0xRRGGBB`.
    init(_ hex: UInt32) {
        red = UInt8(truncatingIfNeeded: hex >> 16)
        green = UInt8(truncatingIfNeeded: hex >> 8)
        blue = UInt8(truncatingIfNeeded: hex)
    }

    init(red: Int, green: Int, blue: Int) {
        self.red = UInt8(clamping: red)
        self.green = UInt8(clamping: green)
        self.blue = UInt8(clamping: blue)
    }

    static let white = Color(0xFFFFFF), black = Color(0x000000)

    /// `part` of 256 parts of `other`, the rest of this.
    func mixed(with other: Color, _ part: Int) -> Color {
        Color(
            red: mix(Int(red), Int(other.red), part), green: mix(Int(green), Int(other.green), part),
            blue: mix(Int(blue), Int(other.blue), part))
    }

    /// Perceived brightness, 0 to 255 (the integer weights of Rec. 601).
    var brightness: Int { (77 * Int(red) + 150 * Int(green) + 29 * Int(blue)) >> 8 }
}

/// `part` of 256 parts of the way from `from` to `to`.
@inline(__always) func mix(_ from: Int, _ to: Int, _ part: Int) -> Int { from &+ ((to &- from) &* part) >> 8 }
