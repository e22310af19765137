internal import Emulator
internal import Fixtures
internal import GeminiAPI

extension Route {
    /// Who answers, and what no fixture answered.
    static let fixtures = [
        Route("GET", "/mode", "who answers: a fixture, upstream or plantain") { question in Answer(mode(question)) },
        Route("PUT", "/mode", "change who answers: in every session that doesn't say otherwise, or in one") { (question) throws(Refusal) in
            let order = try question.object("mode")
            let words = Mode.allCases.map(\.rawValue)
            let mode = order["mode"]?.text.flatMap(Mode.init)
            let clears = if case .null? = order["mode"] { question.named != nil } else { false }
            guard mode != nil || clears else {
                throw Refusal(400, "mode is \(words.dropLast().joined(separator: ", ")) or \(words.last ?? ""): {\"mode\": \"replay\"}")
            }
            if let mode, mode.needsUpstream, question.emulator.archive.forward == nil {
                throw Refusal(400, "mode \(mode.rawValue) needs an upstream: start plantain with --upstream URL and --fixtures FOLDER")
            }
            if question.named == nil, let mode { question.emulator.worlds.mode = mode } else { try question.world().mode = mode }
            return Answer(Self.mode(question))
        },
        Route("GET", "/misses", "requests that no fixture answered, newest first, and the nearest fixtures") { question in
            let misses = question.worlds.flatMap(\.misses).sorted { $0.number > $1.number }
            return Answer(.object([("session", .string(question.session)), ("misses", .array(misses.map(\.json)))]))
        },
    ]

    private static func mode(_ question: Question) -> JSON {
        let worlds = question.emulator.worlds
        let own = question.named.flatMap { $0 == "*" ? nil : question.world($0).mode }
        return .object([
            ("session", .string(question.named ?? "*")), ("mode", .string((own ?? worlds.mode).rawValue)),
            ("fixtures", .int(question.emulator.archive.store?.count ?? 0)),
        ])
    }
}

extension Miss {
    var json: JSON {
        .object([
            ("number", .int(number)), ("time", .time(time)), ("session", .string(session)), ("route", .string(essence.family)),
            ("model", .string(essence.model)), ("prompt", .string(essence.prompt)), ("key", .string(essence.key.description)),
            ("nearest", .array(nearest.map(\.json))),
        ])
    }
}
