import Foundation
import GeminiAPI
import Testing
import YAML

@testable import Scenario

/// The parser and the JSON Schema agree about form: of files that are right, and of files that are wrong in one place.
struct AgreementTests {
    /// What the parser says of a text.
    enum Verdict: String {
        case accepted
        case form = "refused of form"
        case meaning = "refused of meaning only"

        init(_ text: [UInt8]) {
            do throws(ScenarioProblems) {
                _ = try ScenarioReader.read(text, path: nil)
                self = .accepted
            } catch {
                self = error.list.contains(where: \.isOfForm) ? .form : .meaning
            }
        }
    }

    @Test(arguments: Examples.all.map(\.name))
    func `every example is accepted by both, as YAML and as JSON`(name: String) throws {
        let text = try #require(Examples.all.first { $0.name == name }).text
        do throws(ScenarioProblems) { _ = try ScenarioReader.read(Array(text.utf8), path: name) } catch {
            Issue.record("\(error.list.map { $0.text(file: name) }.joined(separator: "\n"))")
        }
        let json = JSON(try Node.parse(Array(text.utf8)))
        #expect(SchemaEvaluator(ScenarioSchema.json()).accepts(json))
        #expect(Verdict(JSONWriter.text(json, .pretty)) == .accepted)
    }

    /// PLANTAIN_MUTANTS=FILE writes all of them with the parser's verdict, a line of JSON each, for other evaluators.
    @Test func `both accept or both refuse what is wrong in one place`() throws {
        let schema = SchemaEvaluator(ScenarioSchema.json())
        var dice = Dice(seed: 4, "mutants")
        var counts: [Verdict: Int] = [:]
        var lines: [UInt8] = []
        for example in Examples.all {
            let mutants = Mutations.all(of: JSON(try Node.parse(Array(example.text.utf8))))
            let isComplete = example.name == "all of it"
            for mutant in mutants where isComplete ? dice.draw(1...16) == 1 : dice.draw(1...mutants.count) <= 40 {
                let text = JSONWriter.text(mutant.value, .compact)
                let verdict = Verdict(text)
                counts[verdict, default: 0] += 1
                #expect(
                    schema.accepts(mutant.value) == (verdict != .form),
                    "\(example.name), \(mutant.name): the parser says '\(verdict.rawValue)'\n\(Self.problems(text))")
                let line = JSON.object([("mutant", mutant.value), ("verdict", .string(verdict.rawValue)), ("name", .string(mutant.name))])
                lines += JSONWriter.text(line, .compact) + [0x0A]
            }
        }
        // Each verdict is met often enough for the agreement to mean something.
        #expect(counts[.accepted, default: 0] > 100)
        #expect(counts[.form, default: 0] > 300)
        #expect(counts[.meaning, default: 0] > 5)
        if let path = ProcessInfo.processInfo.environment["PLANTAIN_MUTANTS"] { try Data(lines).write(to: URL(fileURLWithPath: path)) }
    }

    private static func problems(_ text: [UInt8]) -> String {
        do throws(ScenarioProblems) { _ = try ScenarioReader.read(text, path: nil) } catch {
            return error.list.map { $0.text(file: "mutant") }.joined(separator: "\n")
        }
        return ""
    }

    /// Rewritten by PLANTAIN_GOLDEN=write.
    @Test func `the schema that ships is the one the code makes`() throws {
        let file = Examples.root.appending(path: "scenarios/scenario.schema.json")
        let made = JSONWriter.text(ScenarioSchema.json(), .pretty) + [0x0A]
        if ProcessInfo.processInfo.environment["PLANTAIN_GOLDEN"] == "write" { try Data(made).write(to: file) }
        let shipped = try Array(Data(contentsOf: file))
        #expect(shipped == made, "scenarios/scenario.schema.json is old: PLANTAIN_GOLDEN=write writes it anew")
    }
}
