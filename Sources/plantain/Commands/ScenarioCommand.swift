import GeminiAPI
import Glibc
import Scenario

/// `plantain scenario`: whether scenario files are right, and what right is.
enum ScenarioCommand {
    static let command = Command(
        name: "scenario", summary: "check scenario files, or print their JSON Schema",
        discussion:
            "`scenario check FILE…` tells every problem with its line and column and exits with 1 if there is any; `scenario schema` prints the "
            + "JSON Schema that editors complete by.",
        words: "check FILE… | schema",
        flags: [Flag("json", nil, "print the problems as JSON")],
        run: { options in
            switch (options.words.first, options.words.dropFirst()) {
            case ("check", let files) where !files.isEmpty: return try check(Array(files), asJSON: options.isSet("json"))
            case ("schema", []): print(ScenarioSchema.json(), .pretty)
            default: throw UsageError("it is `plantain scenario check FILE…` or `plantain scenario schema`")
            }
            return 0
        })

    /// Tells the problems of each file. 1 if there are any.
    private static func check(_ files: [String], asJSON: Bool) throws -> Int32 {
        let results = try files.map { try ($0, read($0)) }
        if asJSON {
            print(.object([("files", .array(results.map { json($0, $1) }))]), .pretty)
        } else {
            for (file, result) in results {
                switch result {
                case .success(let scenario): Swift.print("\(file): \(summary(scenario))")
                case .failure(let problems): printError(problems.list.map { $0.text(file: file) }.joined(separator: "\n"))
                }
            }
        }
        return results.allSatisfy { if case .success = $0.1 { true } else { false } } ? 0 : 1
    }

    private static func read(_ file: String) throws -> Result<Scenario, ScenarioProblems> {
        guard let bytes = FileBytes.read(file) else { throw UsageError("cannot read \(file): \(String(cString: strerror(errno)))") }
        return Result { () throws(ScenarioProblems) in try ScenarioReader.read(bytes, path: file) }
    }

    /// `7 rules, 2 limits, 5 expectations, a budget`; what is not there is left out.
    static func summary(_ scenario: Scenario) -> String {
        let counts = [
            (scenario.rules.count, "rule"), (scenario.limits.count, "limit"), (scenario.machines.count, "machine"),
            (scenario.expectations.count, "expectation"),
        ]
        let money = [(scenario.spendCap, "a spend cap"), (scenario.budget, "a budget")]
        let parts =
            counts.filter { $0.0 > 0 }.map { "\($0) \($1)\($0 == 1 ? "" : "s")" } + money.filter { !$0.0.isEmpty }.map(\.1)
        return parts.isEmpty ? "nothing goes wrong and nothing is expected" : parts.joined(separator: ", ")
    }

    private static func json(_ file: String, _ result: Result<Scenario, ScenarioProblems>) -> JSON {
        guard case .failure(let problems) = result else { return .object([("file", .string(file)), ("problems", .array([]))]) }
        let list = problems.list.map { problem in
            JSON.object([
                ("line", .int(problem.line)), ("column", .int(problem.column)), ("message", .string(problem.message)),
                ("form", .bool(problem.isOfForm)),
            ])
        }
        return .object([("file", .string(file)), ("problems", .array(list))])
    }

    private static func print(_ json: JSON, _ layout: JSONWriter.Layout) {
        Swift.print(String(decoding: JSONWriter.text(json, layout), as: UTF8.self))
    }
}
