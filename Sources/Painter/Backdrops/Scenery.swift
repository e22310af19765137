/// A place while it is painted: its measures, its light, its dice, and what is painted so far.
///
/// All measures are in units, of which 1000 are the middle size of the picture: about pixels at 1024 x 1024.
/// A banner has many of them across, never longer ones.
struct Scenery {
    let setting: Setting
    /// Of the picture, in units.
    let width: Int, height: Int
    var hour: Hour
    var horizon: Int, floor: Int
    var water: Range<Int>?, table: Int?
    var isInside = false
    /// Whether rain, snow and fog come here.
    var hasWeather = true
    /// Pixels of 1000 units.
    private let size: Int
    private let view: Transform
    private var layers: [any Layer] = []
    /// Painted since the last layer of another kind.
    private var shapes: [Shape] = []
    private var drawings: [String: Drawing] = [:]

    init(_ setting: Setting) {
        self.setting = setting
        hour = Hour(setting.time, setting.weather)
        // Of a strip, or of a picture of a few pixels, a part of a larger one is shown.
        let wide = max(setting.width, setting.height / 8, 64), high = max(setting.height, setting.width / 8, 64)
        size = min(squareRoot(wide * high), high * 5 / 4, wide * 2)
        view = .scale(size * 65536 / 1000)
        width = wide * 1000 / size
        height = high * 1000 / size
        // A tall picture has more sky, not a longer ground.
        let ground = min(height * 42 / 100, 200 + width * 6 / 10)
        horizon = height - ground
        floor = height - ground * 34 / 100
    }

    var middle: Int { width / 2 }
    /// Where the subject stands: columns to keep calm.
    var calm: Range<Int> { middle - min(width / 5, 260)..<middle + min(width / 5, 260) }
    var isSnowy: Bool { setting.season == .winter || setting.weather == .snow }
    /// Whether the light comes from the left.
    var isLitFromLeft: Bool { setting.layout & 1 == 0 }

    /// Dice of what is where.
    func dice(_ purpose: StaticString) -> Dice { Dice(setting.layout, for: purpose) }
    /// Dice of leaves, clouds and stars.
    func specks(_ purpose: StaticString) -> Dice { Dice(setting.seed, for: purpose) }

    func pixels(_ units: Int) -> Int { units * size / 1000 }

    /// Everything so far, from back to front.
    mutating func finish() -> [any Layer] {
        flush()
        defer { layers = [] }
        return layers
    }

    mutating func add(_ layer: any Layer) {
        flush()
        layers.append(layer)
    }

    private mutating func flush() {
        if !shapes.isEmpty { layers.append(Shapes(shapes)) }
        shapes = []
    }
}

extension Scenery {
    /// A thing of some colour in the hour's light.
    mutating func paint(_ path: Path, _ color: Color, far: Int = 0, opacity: Int = 256) {
        shine(path, hour.lit(color, far: far), opacity: opacity)
    }

    /// A thing whose colour changes from row `from` to row `to`.
    mutating func paint(_ path: Path, _ colors: [Color], from: Int, to: Int, far: Int = 0, opacity: Int = 256) {
        shine(path, colors.map { hour.lit($0, far: far) }, from: from, to: to, opacity: opacity)
    }

    /// What shows its colour at every hour: lamps, screens, the sky.
    mutating func shine(_ path: Path, _ color: Color, opacity: Int = 256) {
        shapes.append(Shape(path, view, .solid(color), opacity: opacity))
    }

    mutating func shine(_ path: Path, _ colors: [Color], from: Int, to: Int, opacity: Int = 256) {
        let stops = colors.enumerated().map { (at: $0.offset * 256 / max(1, colors.count - 1), color: $0.element) }
        shapes.append(Shape(path, view, .linear(view(.at(0, from)), view(.at(0, to)), stops), opacity: opacity))
    }

    /// A colour at some place that changes outwards: balls, domes, planets.
    mutating func shine(_ path: Path, around x: Int, _ y: Int, radius: Int, _ stops: [(at: Int, color: Color)], opacity: Int = 256) {
        let radius = max(256, pixels(radius * 256))
        shapes.append(Shape(path, view, .radial(view(.at(x, y)), radius: radius, stops), opacity: opacity))
    }

    /// What stands above `line` upside down below it.
    mutating func reflect(_ path: Path, at line: Int, _ color: Color, opacity: Int) {
        let mirror = Transform(yy: -60000, origin: Point(x: 0, y: (line << 8) + (line << 8) * 60000 / 65536))
        shapes.append(Shape(path, mirror.then(view), .solid(color), opacity: opacity))
    }

    /// Light that fades outwards.
    mutating func glow(_ x: Int, _ y: Int, _ across: Int, down: Int? = nil, _ color: Color, _ opacity: Int) {
        guard opacity > 0 else { return }
        add(
            Glow(
                x: pixels(x), y: pixels(y), across: max(1, pixels(across)), down: max(1, pixels(down ?? across)), color: color,
                opacity: opacity))
    }

    /// A colour over whole rows, stronger or weaker from `rows`' first to their last.
    mutating func veil(_ rows: Range<Int>, _ color: Color, _ from: Int, _ to: Int) {
        add(Veil(rows: pixels(rows.lowerBound)..<pixels(rows.upperBound) + 1, color: color, from: from, to: to))
    }

    /// A drawing of the catalogue, standing on row `base`; nothing if there is none of that name.
    mutating func stand(
        _ name: String, at x: Int, on base: Int, height: Int, isMirrored: Bool = false, far: Int = 0, main: Color? = nil, opacity: Int = 256
    ) {
        guard let drawing = drawings[name] ?? Catalogue[name] else { return }
        drawings[name] = drawing
        let high = max(2, pixels(height))
        let wide = max(1, high * drawing.card.width / drawing.card.depth)
        let box = Box(x: pixels(x) - wide / 2, y: pixels(base) - high, width: wide, height: high)
        guard box.x < setting.width, box.x + wide > 0 else { return }
        let hour = hour
        shapes += Figure(drawing.painted(main: main, second: nil), on: box, isMirrored: isMirrored)
            .shapes({ hour.lit($0, far: far) }, opacity: opacity)
    }
}
