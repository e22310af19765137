/// The colours of an hour: what the sky shows and what it makes of everything below.
struct Hour {
    var top: Color, middle: Color, low: Color
    /// The disc of the sun or the moon, and how high it stands: 0 on the horizon, 256 at the top.
    var disc: Color, altitude: Int
    /// What white becomes.
    var ambient: Color
    /// What distance fades into, and how much of it the farthest has, of 256.
    var air: Color, haze: Int
    /// Mixed even into what is near, of 256.
    var mist = 0
    /// How much lamps and windows show, of 256.
    var darkness: Int
    var glowing: Int, shadow: Int
    /// How much of the sky is clouds, of 256, and what they look like above and below.
    var clouds = 90
    var cloud: Color, cloudShade: Color
    /// Whether the sun or the moon is seen.
    var isDiscSeen = true
    /// Whether that is the moon.
    var isMoon = false

    init(_ time: TimeOfDay?, _ weather: Weather?) {
        self = Self.of(time ?? .day)
        if let weather { turn(weather) }
    }

    private init(
        sky top: UInt32, _ middle: UInt32, _ low: UInt32, disc: UInt32, at altitude: Int, ambient: UInt32, air: UInt32, haze: Int,
        darkness: Int, glowing: Int, shadow: Int, cloud: UInt32, _ cloudShade: UInt32
    ) {
        (self.top, self.middle, self.low) = (Color(top), Color(middle), Color(low))
        (self.disc, self.altitude) = (Color(disc), altitude)
        (self.ambient, self.air, self.haze) = (Color(ambient), Color(air), haze)
        (self.darkness, self.glowing, self.shadow) = (darkness, glowing, shadow)
        (self.cloud, self.cloudShade) = (Color(cloud), Color(cloudShade))
    }

    private static func of(_ time: TimeOfDay) -> Hour {
        switch time {
        case .dawn:
            Hour(
                sky: 0x5D74B8, 0xC9A2C9, 0xFFD0AE, disc: 0xFFE9C4, at: 26, ambient: 0xD9C7D6, air: 0xEBBDBE, haze: 190, darkness: 50,
                glowing: 50, shadow: 60, cloud: 0xF7C6C4, 0xA890BE)
        case .morning:
            Hour(
                sky: 0x62B0EA, 0xA9DAF3, 0xFFF1D2, disc: 0xFFF8DA, at: 120, ambient: 0xFFF4E0, air: 0xE4EDE6, haze: 190, darkness: 0,
                glowing: 40, shadow: 75, cloud: 0xFFFFFF, 0xD9E3EE)
        case .day:
            Hour(
                sky: 0x2A88DE, 0x66B8F2, 0xC9EAFB, disc: 0xFFF6BE, at: 205, ambient: 0xFFFFFF, air: 0xC4E3F5, haze: 180, darkness: 0,
                glowing: 24, shadow: 95, cloud: 0xFFFFFF, 0xCFE2F3)
        case .goldenHour:
            Hour(
                sky: 0x6EA6D2, 0xF5D08F, 0xFFB85E, disc: 0xFFF3B8, at: 70, ambient: 0xFFDDA4, air: 0xFFCB84, haze: 190, darkness: 20,
                glowing: 90, shadow: 100, cloud: 0xFFE9C0, 0xE6A66E)
        case .sunset:
            Hour(
                sky: 0x3A2E74, 0xD4527C, 0xFF9C4C, disc: 0xFFE08A, at: 16, ambient: 0xE2A093, air: 0xEC7F62, haze: 185, darkness: 110,
                glowing: 110, shadow: 105, cloud: 0xFFA77E, 0x8E4377)
        case .dusk:
            Hour(
                sky: 0x1C2454, 0x57498F, 0xD78BA2, disc: 0xFFF0D8, at: 150, ambient: 0x8F88BC, air: 0x7E6BA8, haze: 190, darkness: 190,
                glowing: 60, shadow: 90, cloud: 0x8A6CA6, 0x3E3871)
        case .night: night
        }
    }

    private static var night: Hour {
        var hour = Hour(
            sky: 0x060C24, 0x13224F, 0x2F4886, disc: 0xF6F2DC, at: 190, ambient: 0x8492C4, air: 0x2A3F7A, haze: 170, darkness: 256,
            glowing: 70,
            shadow: 110, cloud: 0x3B5088, 0x1B2A58)
        hour.isMoon = true
        return hour
    }

    /// What the weather makes of it.
    private mutating func turn(_ weather: Weather) {
        switch weather {
        case .clear: clouds = 0
        case .cloudy: overcast(grey: 130, light: 232, clouds: 220)
        case .rain:
            overcast(grey: 205, light: 196, clouds: 230)
            haze = 215
        case .storm:
            overcast(grey: 225, light: 128, clouds: 256)
            darkness = max(darkness, 130)
        case .snow:
            overcast(grey: 190, light: 240, clouds: 150)
            (air, haze) = (air.mixed(with: low, 90), 215)
        case .fog:
            overcast(grey: 200, light: 235, clouds: 0)
            (top, middle) = (low.mixed(with: top, 70), low.mixed(with: middle, 40))
            // Lamps and the moon light the fog itself.
            air = low.mixed(with: Color(0x6F82AE), darkness / 3)
            (haze, mist) = (250, 46)
        case .wind: clouds = 130
        }
    }

    /// Hides the sun: greyer by `grey`, darker to `light`, both of 256.
    private mutating func overcast(grey: Int, light: Int, clouds: Int) {
        // A night is blue and dark already.
        let (grey, dimmed) = (grey * (360 - darkness) / 360, (256 - light) * (340 - darkness) / 340)
        func dull(_ color: Color) -> Color { color.mixed(with: color.grey, grey).mixed(with: .black, dimmed) }
        (top, middle, low) = (dull(top.mixed(with: middle, 120)), dull(middle), dull(low))
        (air, ambient) = (dull(air), dull(ambient).mixed(with: ambient, 60))
        (cloud, cloudShade) = (dull(cloud.mixed(with: cloudShade, 110)), dull(cloudShade.mixed(with: top, 60)))
        self.clouds = clouds
        (isDiscSeen, glowing, shadow) = (false, glowing / 3, shadow / 2)
    }

    /// The same hour under a roof, where lamps are lit when it is dark outside.
    var indoors: Hour {
        var inner = self
        let daylight = Color.white.mixed(with: ambient, isDiscSeen ? 150 : 110)
        inner.ambient = daylight.mixed(with: Color(0xC8987A), darkness * 200 / 256)
        (inner.haze, inner.mist) = (0, 0)
        return inner
    }

    /// A thing's own colour as it is seen from `far` of 256 parts of the way to the horizon.
    func lit(_ color: Color, far: Int = 0) -> Color {
        func part(_ level: UInt8, _ white: UInt8) -> Int { Int(level) * Int(white) / 255 }
        return Color(red: part(color.red, ambient.red), green: part(color.green, ambient.green), blue: part(color.blue, ambient.blue))
            .mixed(with: air, min(250, mist + (far * haze) >> 8))
    }

    /// `color`, or what is left of it when lamps and signs are off.
    func lamp(_ color: Color, off: Color) -> Color { lit(off).mixed(with: color, darkness) }
}

extension Color {
    /// Without most of its hue, a little cold.
    var grey: Color { Color(red: brightness * 240 / 256, green: brightness * 250 / 256, blue: brightness * 268 / 256) }

    /// Darker by `part` of 256, towards a night blue rather than towards black.
    func darker(_ part: Int) -> Color { mixed(with: Color(red: Int(red) / 6, green: Int(green) / 6, blue: Int(blue) / 4 + 6), part) }

    func lighter(_ part: Int) -> Color { mixed(with: .white, part) }
}
