/// What everything that makes one picture shares: its size, its dice, its letters.
struct Studio {
    let width: Int, height: Int
    /// Dice of what is where: the same for all prompts that name the same things.
    let layout: UInt64
    /// Dice of small things.
    let seed: UInt64
    let prompt: String
    let faces: Faces

    /// Fonts opened once a picture.
    final class Faces {
        private var open: [Typeface.Face: Typeface] = [:]
        private let paths: [String]?

        /// - Parameter paths: font files for all faces alike; nil: each its own.
        init(_ paths: [String]? = nil) { self.paths = paths }

        subscript(_ face: Typeface.Face) -> Typeface {
            if let typeface = open[face] { return typeface }
            let typeface = paths.map(Typeface.init(_:)) ?? Typeface(face)
            open[face] = typeface
            return typeface
        }
    }

    /// One of a picture's panels.
    func panel(_ box: Box, _ number: Int) -> Studio {
        Studio(
            width: box.width, height: box.height, layout: layout &+ UInt64(number), seed: seed &+ UInt64(number), prompt: prompt,
            faces: faces)
    }

    var frame: Box { Box(x: 0, y: 0, width: width, height: height) }
    /// Pixels of a hundredth of the picture's shorter side.
    var unit: Int { max(1, min(width, height) / 100) }

    func dice(_ purpose: StaticString) -> Dice { Dice(layout, for: purpose) }

    /// A backdrop and the subjects on it.
    func scene(_ idea: Idea) -> [any Layer] {
        let setting = Setting(
            width: width, height: height, place: idea.scenery, time: idea.time, weather: idea.weather, season: idea.season, sky: idea.sky,
            colors: idea.backdrop.map(\.color), layout: layout, seed: seed)
        let backdrop = Backdrop(setting)
        return backdrop.behind + Stage(idea, on: backdrop, width: width, height: height, layout: layout, faces: faces).layers
            + backdrop.front
    }

    /// The subjects alone, in a box, in neutral light.
    func subjects(_ idea: Idea, in room: Box, shadow: Int = 60) -> [any Layer] {
        let light = Lighting(shadow: shadow)
        let plain = Backdrop(behind: [], horizon: room.y, floor: room.y + room.height, light: light)
        return Stage(idea, on: plain, width: width, height: height, layout: layout, faces: faces, room: room).layers
    }

    /// Colours for what has none of its own: those asked for, else some that go together.
    func scheme(_ idea: Idea) -> Scheme {
        Scheme(asked: (idea.backdrop + idea.palette).map(\.color), idea.subjects.flatMap(\.colors).map(\.color), dice: dice("scheme"))
    }
}
