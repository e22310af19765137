internal import Emulator
internal import GeminiAPI
internal import HTTP
internal import Scenario

extension Route {
    /// What was expected, and what came of it.
    static let report = [
        Route("GET", "/report", "whether the client did what the scenario expects: format=json, text or junit") {
            (question) throws(Refusal) in
            let name = question.target["format"] ?? "json"
            guard let format = Scenario.ReportOrder.Format(rawValue: name) else {
                throw Refusal(400, "format is json, text or junit, not '\(name)'")
            }
            let worlds = question.emulator.worlds
            let isOfAll = question.session == "*"
            let reports = isOfAll ? worlds.reports : [worlds.report(of: question.session)]
            let passed = isOfAll ? worlds.passed(reports) : reports.allSatisfy(\.passed)
            switch format {
            case .json:
                return Answer(
                    .object([
                        ("passed", .bool(passed)), ("session", .string(question.session)),
                        ("reports", .array(reports.map(\.json))),
                    ]))
            case .text: return Answer(type: "text/plain; charset=UTF-8", Array(Report.text(reports).utf8))
            case .junit: return Answer(type: "application/xml; charset=UTF-8", Array(Report.junit(reports).utf8))
            }
        }
    ]
}
