internal import Emulator
internal import GeminiAPI
internal import Scenario

extension Route {
    /// The session's time.
    static let clock = [
        Route("GET", "/clock", "what time it is in the session") { (question) throws(Refusal) in
            Answer(time(of: try question.world()))
        },
        Route("POST", "/clock", "move the session's clock forward") { (question) throws(Refusal) in
            let world = try question.world()
            let order = try question.object("advance")
            guard let step = order["advance"]?.text.flatMap(Duration.init(word:)) else {
                throw Refusal(400, "advance is a duration with its unit: {\"advance\": \"60s\"}; ms, s, m, h and d are units")
            }
            guard world.clock.now.elapsed + step <= furthest else {
                throw Refusal(400, "a session's clock goes ten years at most: reset the session, or advance by less")
            }
            world.clock.advance(by: step)
            return Answer(time(of: world))
        },
    ]

    /// Where dates are still dates and no number overflows.
    private static let furthest = Duration.seconds(10 * 365 * 86400)

    private static func time(of world: World) -> JSON {
        let now = world.clock.now
        return .object([("session", .string(world.name)), ("elapsed", .seconds(now.elapsed)), ("now", .time(now.microseconds))])
    }
}
