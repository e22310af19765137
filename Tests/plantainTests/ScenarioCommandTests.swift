import Foundation
import Scenario
import Testing

@testable import plantain

struct ScenarioCommandTests {
    /// The exit code of `plantain scenario` with these words, and files of these contents behind them.
    private func run(_ words: [String], files: [String] = []) throws -> Int32 {
        let folder = FileManager.default.temporaryDirectory.appending(path: "scenarios-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let paths = try files.enumerated().map { index, text in
            let file = folder.appending(path: "\(index).yaml")
            try text.write(to: file, atomically: true, encoding: .utf8)
            return file.path
        }
        return Plantain.run(["scenario"] + words + paths, environment: [:])
    }

    @Test func `one wrong file among right ones is a 1`() throws {
        let (right, wrong) = ("scenario: 1", "scenario: 2")
        for flags in [[], ["--json"]] {
            #expect(try run(["check"] + flags, files: [right, right]) == 0)
            #expect(try run(["check"] + flags, files: [right, wrong, right]) == 1)
        }
    }

    @Test func `what is no use of the command is a 2`() throws {
        #expect(try run([]) == 2)
        #expect(try run(["check"]) == 2)
        #expect(try run(["chek"], files: ["scenario: 1"]) == 2)
        #expect(try run(["schema", "more"]) == 2)
        #expect(try run(["check", "/nowhere/at/all.yaml"]) == 2)
    }

    @Test func `the schema is printed`() throws { #expect(try run(["schema"]) == 0) }

    @Test func `a summary counts what is there`() {
        var scenario = Scenario()
        #expect(ScenarioCommand.summary(scenario) == "nothing goes wrong and nothing is expected")
        scenario.rules = [Rule(id: "a", plan: .always(.pass))]
        scenario.limits = [Limit(id: "b"), Limit(id: "c")]
        #expect(ScenarioCommand.summary(scenario) == "1 rule, 2 limits")
    }
}
