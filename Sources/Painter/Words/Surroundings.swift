enum Place: String, Sendable, CaseIterable {
    case forest, jungle, meadow, garden, farm, mountains, hills, desert, canyon, volcano, beach, sea, underwater, lake, river, waterfall,
        arctic, sky,
        space, moonscape, city, street, alley, village, park, road, bridge, room, kitchen, bedroom, bathroom, office, library, cafe, bar,
        shop, museum,
        stage, studio, laboratory, classroom, cave, castle, sportsField, stadium, garage, graveyard, rooftop, station, harbour, market,
        heaven
}

enum TimeOfDay: String, Sendable, CaseIterable { case dawn, morning, day, goldenHour, sunset, dusk, night }

enum Weather: String, Sendable, CaseIterable { case clear, cloudy, rain, storm, snow, fog, wind }

enum Season: String, Sendable, CaseIterable { case spring, summer, autumn, winter }

/// What may be added to a sky.
struct Sky: OptionSet, Sendable {
    let rawValue: UInt8

    static let rainbow = Sky(rawValue: 1), lightning = Sky(rawValue: 2), stars = Sky(rawValue: 4), aurora = Sky(rawValue: 8)
    static let moon = Sky(rawValue: 16), sun = Sky(rawValue: 32), fireworks = Sky(rawValue: 64), meteors = Sky(rawValue: 128)
}
