import Testing

@testable import Painter

struct BackdropTests {
    private static let outside: [Place] = Place.allCases.filter { ![.space, .moonscape].contains($0) }

    @Test func `no two places look alike`() {
        let seen = Place.allCases.map { View(.at($0)).shrunk(by: 12) }
        for (index, one) in seen.enumerated() {
            for (other, two) in zip(Place.allCases, seen).prefix(index) {
                let difference = zip(one, two).reduce(0) { $0 + abs($1.0 - $1.1) } / one.count
                #expect(difference >= 7, "\(Place.allCases[index]) and \(other)")
            }
        }
    }

    @Test(arguments: BackdropTests.outside)
    func `night is darker than day and has the same layout`(place: Place) {
        let day = View(.at(place)), night = View(.at(place, .night)), evening = View(.at(place, .sunset))
        #expect(night.brightness < day.brightness)
        #expect(evening.brightness < day.brightness)
        #expect(night.brightness > 12, "still legible")
        #expect(day.likeness(of: night) > 0.25)
        #expect(day.likeness(of: evening) > 0.5)
    }

    @Test(arguments: Weather.allCases.filter { $0 != .clear }) func `every weather shows`(weather: Weather) {
        for place in [Place.meadow, .city, .beach, .mountains] {
            #expect(View(.at(place, weather: .clear)).sum != View(.at(place, weather: weather)).sum)
        }
    }

    @Test(arguments: Season.allCases) func `every season shows`(season: Season) {
        let all = [nil] + Season.allCases.map { Optional($0) }
        let sums = all.map { View(.at(.park, season: $0)).sum }
        #expect(sums.count { $0 == View(.at(.park, season: season)).sum } == (season == .summer ? 2 : 1))
    }

    @Test(arguments: [(192, 192), (2896, 362), (362, 2896), (11712, 1464)])
    func `floor and horizon are in the picture at every size`(width: Int, height: Int) {
        for place in [nil] + Place.allCases.map({ Optional($0) }) {
            var setting = Setting.at(place)
            setting = Setting(width: width, height: height, place: place, layout: setting.layout, seed: setting.seed)
            let backdrop = Backdrop(setting)
            #expect(backdrop.horizon > 0 && backdrop.horizon < backdrop.floor && backdrop.floor < height, "\(String(describing: place))")
            if let table = backdrop.table { #expect(table > height / 8 && table < height) }
            if let water = backdrop.water { #expect(!water.isEmpty && water.upperBound <= height) }
        }
    }

    @Test func `another layout is another picture, another seed the same place`() {
        let here = View(.at(.village)), there = View(.at(.village, layout: 40)), again = View(.at(.village, seed: 40))
        #expect(here.likeness(of: again) > here.likeness(of: there))
        #expect(here.sum != again.sum)
    }

    @Test(arguments: [Place.forest, .sea, .city, .kitchen, .space]) func `a setting always gives the same pixels`(place: Place) {
        #expect(View(.at(place, .dusk, weather: .rain)).sum == View(.at(place, .dusk, weather: .rain)).sum)
    }

    @Test func `a ground that was asked for has its colour`() {
        var setting = Setting.at(nil)
        setting.colors = [Color(0x2060D0)]
        let shrunk = View(setting).shrunk(by: 40)
        for cell in stride(from: 0, to: shrunk.count, by: 3) { #expect(shrunk[cell + 2] > shrunk[cell] + 60) }
    }
}

extension Setting {
    fileprivate static func at(
        _ place: Place?, _ time: TimeOfDay? = .day, weather: Weather? = nil, season: Season? = nil, layout: UInt64 = 5, seed: UInt64 = 9
    ) -> Setting {
        Setting(width: 160, height: 120, place: place, time: time, weather: weather, season: season, layout: layout, seed: seed)
    }
}

/// The pixels of a backdrop without subjects.
private struct View {
    let width: Int, height: Int
    let bytes: [UInt8]

    init(_ setting: Setting) {
        (width, height) = (setting.width, setting.height)
        let backdrop = Backdrop(setting)
        var layers = backdrop.behind + backdrop.front
        var bytes = [UInt8](repeating: 0, count: width * height * 3)
        for y in 0..<height {
            bytes.withUnsafeMutableBufferPointer { all in
                let row = PixelRow(UnsafeMutableBufferPointer(rebasing: all[y * setting.width * 3..<(y + 1) * setting.width * 3]))
                for index in layers.indices { layers[index].draw(y, onto: row) }
            }
        }
        self.bytes = bytes
    }

    var brightness: Int { bytes.reduce(0) { $0 + Int($1) } / bytes.count }

    var sum: UInt64 { bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 } }

    /// Means of cells `side` pixels wide and high, channel by channel.
    func shrunk(by side: Int) -> [Int] {
        stride(from: 0, to: height - side + 1, by: side).flatMap { top in
            stride(from: 0, to: width - side + 1, by: side).flatMap { left in
                (0..<3).map { channel in
                    var total = 0
                    for y in top..<top + side { for x in left..<left + side { total += Int(bytes[(y * width + x) * 3 + channel]) } }
                    return total / (side * side)
                }
            }
        }
    }

    /// How much brightness changes from each pixel to its neighbours.
    private var edges: [Double] {
        func level(_ pixel: Int) -> Int {
            let at = pixel * 3
            return Int(bytes[at]) + 2 * Int(bytes[at + 1]) + Int(bytes[at + 2])
        }
        let levels: [Int] = (0..<width * height).map(level)
        return (0..<(height - 1) * width - 1).map { (at: Int) -> Double in
            let right = abs(levels[at] - levels[at + 1])
            let down = abs(levels[at] - levels[at + width])
            return Double(right + down)
        }
    }

    /// The correlation of edges: 1 for the same outlines, 0 for any.
    func likeness(of other: View) -> Double {
        let (mine, others) = (edges, other.edges)
        let count = Double(mine.count)
        let (a, b) = (mine.reduce(0, +) / count, others.reduce(0, +) / count)
        var (both, one, two) = (0.0, 0.0, 0.0)
        for (x, y) in zip(mine, others) {
            both += (x - a) * (y - b)
            one += (x - a) * (x - a)
            two += (y - b) * (y - b)
        }
        return both / (one * two).squareRoot()
    }
}
