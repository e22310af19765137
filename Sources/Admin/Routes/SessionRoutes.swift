internal import Emulator
internal import GeminiAPI
internal import Scenario

extension Route {
    /// The sessions there are.
    static let sessions = [
        Route("GET", "/sessions", "the sessions there are") { question in
            Answer(.object([("sessions", .array(question.emulator.worlds.all.map { session($0, question.emulator.worlds.mode) }))]))
        },
        Route("POST", "/reset", "begin the session anew; its rules stay") { question in
            if question.session == "*" { question.emulator.worlds.reset() } else { question.emulator.worlds.reset(question.session) }
            return Answer(.object([("session", .string(question.session)), ("reset", .bool(true))]))
        },
    ]

    private static func session(_ world: World, _ everywhere: Mode) -> JSON {
        let totals = world.totals
        return .object([
            ("name", .string(world.name)), ("scenario", .string(world.scenario.name)), ("requests", .int(totals.requests)),
            ("errors", .int(totals.errors)), ("images", .int(totals.images)), ("costUSD", .decimal(Int64(totals.cost), places: 9)),
            ("underWay", .int(world.underWay)), ("elapsed", .seconds(world.clock.now.elapsed)),
            ("mode", .string((world.mode ?? everywhere).rawValue)),
        ])
    }
}
