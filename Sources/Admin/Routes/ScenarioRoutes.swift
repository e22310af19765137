internal import Emulator
internal import GeminiAPI
internal import Scenario

extension Route {
    /// What goes wrong. Without a session these are about all of them: a file is written for a run, not for one of its workers.
    static func scenario(_ reading: @escaping Admin.Reading) -> [Route] {
        [
            Route("GET", "/scenario", "the scenario's name, and its rules by id") { question in
                let scenario = question.one.map { question.world($0).scenario } ?? question.emulator.worlds.scenario
                return Answer(told(scenario, question))
            },
            Route("POST", "/scenario", "load a scenario; what has happened so far is forgotten") { (question) throws(Refusal) in
                let scenario: Scenario
                do throws(ScenarioProblems) { scenario = try reading(question.body) } catch {
                    throw Refusal(error, in: "the scenario", consequence: "the one before it stays")
                }
                // Who may load a scenario may not yet write files of whoever runs plantain.
                guard scenario.report?.file == nil else {
                    throw Refusal(400, "report.file is for scenarios of the command line: leave it out, and ask /__admin/report")
                }
                question.emulator.worlds.load(scenario, for: question.one)
                return Answer(told(scenario, question))
            },
            Route("DELETE", "/scenario", "let nothing go wrong any more") { question in
                let scenario = Scenario()
                question.emulator.worlds.load(scenario, for: question.one)
                return Answer(told(scenario, question))
            },
        ]
    }

    private static func told(_ scenario: Scenario, _ question: Question) -> JSON {
        .object([("session", .string(question.one ?? "*"))] + scenario.members)
    }
}

extension Question {
    /// The one session a scenario is for; nil is all.
    fileprivate var one: String? { named == "*" ? nil : named }
}
