/// What a place looks like is a function of this: its ground plan, its hour and its weather.
struct Setting {
    let width: Int, height: Int
    var place: Place?
    var time: TimeOfDay?
    var weather: Weather?
    var season: Season?
    var sky: Sky = []
    /// Colours asked for the ground itself ("on a blue background"); one is a plain ground, two a gradient.
    var colors: [Color] = []
    /// Dice of what is where: the same for all prompts with the same things in the same place.
    var layout: UInt64
    /// Dice of small things: leaves, clouds, stars.
    var seed: UInt64
    /// Pixels of a hundredth of the picture: of its middle size, so that 8:1 and 1:8 stay landscapes.
    var unit: Int { max(1, min(squareRoot(width * height), height * 5 / 4, width * 2) / 100) }
}

/// A place as it is painted: what lies behind the subjects, what hangs before them, and where and in which light they stand.
struct Backdrop {
    /// From back to front.
    var behind: [any Layer]
    /// Rain, snow, fog, leaves near the eye.
    var front: [any Layer] = []
    /// Pixel row of the horizon, or of where a room's wall meets its floor.
    var horizon: Int
    /// Pixel row on which the main subject stands; what is farther away stands between here and `horizon`.
    var floor: Int
    /// Pixel rows of water, if there is any for boats and swimmers.
    var water: Range<Int>?
    /// Pixel row of a table's or a shelf's top, where small things stand, if the place has one.
    var table: Int?
    /// Whether walls and a ceiling are around: nothing flies high, and there is no sky.
    var isInside = false
    var light: Lighting
}

/// What falls on the subjects.
struct Lighting {
    /// What white becomes in it.
    var ambient = Color.white
    /// Mixed into every colour, `haze` of 256 parts.
    var air = Color.white
    var haze = 0
    /// Where it comes from: -256 far left, 0 above, 256 far right.
    var side = -120
    /// Of the warm or cold glow on the lit side, and how strong, of 256.
    var glow = Color.white
    var glowing = 0
    /// How dark shadows on the ground are, of 256.
    var shadow = 90

    /// A colour in this light.
    func on(_ color: Color) -> Color {
        func lit(_ level: UInt8, _ white: UInt8) -> Int { Int(level) * Int(white) / 255 }
        return Color(red: lit(color.red, ambient.red), green: lit(color.green, ambient.green), blue: lit(color.blue, ambient.blue))
            .mixed(with: air, haze)
    }
}
