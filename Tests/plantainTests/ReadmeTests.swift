import Foundation
import GeminiAPI
import Testing

@testable import plantain

/// Lists in the documents that must agree with lists in the program.
struct ReadmeTests {
    private static let root = (0..<3).reduce(URL(fileURLWithPath: #filePath)) { file, _ in file.deletingLastPathComponent() }

    /// Compares what stands between two marks of a document with `expected`; under PLANTAIN_GOLDEN=write, writes it there.
    private func expect(_ expected: String, between begin: String, and end: String, in path: String) throws {
        let file = Self.root.appending(path: path)
        let text = try String(contentsOf: file, encoding: .utf8)
        let start = try #require(text.range(of: begin), "\(path) lacks the mark \(begin)")
        let line = try #require(text.range(of: "\n", range: start.upperBound..<text.endIndex))
        let stop = try #require(text.range(of: end, range: line.upperBound..<text.endIndex))
        if ProcessInfo.processInfo.environment["PLANTAIN_GOLDEN"] == "write" {
            let written = text.replacingCharacters(in: line.upperBound..<stop.lowerBound, with: expected)
            try written.write(to: file, atomically: true, encoding: .utf8)
        } else {
            #expect(text[line.upperBound..<stop.lowerBound] == expected)
        }
    }

    @Test func `the README's table of flags is the program's`() throws {
        let rows = ServeCommand.command.flags.map { "| `\($0.spelling)` | \($0.summary) | \($0.fallback ?? "") |\n" }
        let table = "| flag | meaning | default |\n|---|---|---|\n" + rows.joined()
        try expect(table, between: "<!-- flags:", and: "<!-- end of flags -->", in: "README.md")
    }

    @Test func `the routes of docs-fidelity are the program's`() throws {
        let rows = RouteEntry.all.map { "| `\($0.verb) \($0.path)` | \($0.fidelity.rawValue) | \($0.note) |\n" }
        let table = "| route | | |\n|---|---|---|\n" + rows.joined()
        try expect(table, between: "<!-- routes:", and: "<!-- end of routes -->", in: "docs/fidelity.md")
    }
}
