import Foundation
import Testing

@testable import plantain

struct FixturesCommandTests {
    private static let samples = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "FixturesTests/Samples").path

    private final class Scratch {
        let path = FileManager.default.temporaryDirectory.path + "/plantain-command-" + UUID().uuidString
        init() throws { try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true) }
        deinit { try? FileManager.default.removeItem(atPath: path) }
    }

    private func run(_ words: String...) -> Int32 { Plantain.run(words, environment: [:]) }

    @Test func `what is imported is listed, shown, right and clean`() throws {
        let scratch = try Scratch()
        let folder = scratch.path + "/fixtures"
        #expect(run("fixtures", "import", Self.samples + "/test-server.json", "--fixtures", folder) == 0)
        let name = try #require(try FileManager.default.contentsOfDirectory(atPath: folder).sorted().first)
        for words in [
            ["list", folder], ["list", folder, "--json"], ["verify", folder], ["scan", folder], ["prune", folder, "--dry-run"],
        ] {
            #expect(Plantain.run(["fixtures"] + words, environment: [:]) == 0, "\(words)")
        }
        #expect(run("fixtures", "show", name, "--fixtures", folder) == 0)
        #expect(run("fixtures", "show", name, "--fixtures", folder, "--json") == 0)
    }

    @Test func `what is wrong is a 1`() throws {
        let scratch = try Scratch()
        let folder = scratch.path + "/fixtures"
        try FileManager.default.createDirectory(atPath: folder + "/a", withIntermediateDirectories: true)
        try Data("{".utf8).write(to: URL(filePath: folder + "/a/exchange.json"))
        for words in [["verify", folder], ["list", folder], ["verify", folder, "--json"], ["prune", folder]] {
            #expect(Plantain.run(["fixtures"] + words, environment: [:]) == 1, "\(words)")
        }
        try Data(("AIza" + String(repeating: "a1", count: 17) + "b").utf8).write(to: URL(filePath: folder + "/a/b.txt"))
        #expect(run("fixtures", "scan", folder) == 1)
        #expect(run("fixtures", "import", folder + "/a/b.txt", "--fixtures", folder) == 1)
    }

    @Test func `what is no use of the command is a 2`() throws {
        let scratch = try Scratch()
        for words in [
            [], ["lst"], ["show"], ["show", "none", "--fixtures", scratch.path], ["import"], ["import", "/nowhere/at/all.har"],
            ["schema", "more"],
            ["export", "--format", "replay", "--fixtures", scratch.path], ["import", Self.samples + "/browser.har", "--format", "zip"],
        ] {
            #expect(Plantain.run(["fixtures"] + words, environment: [:]) == 2, "\(words)")
        }
    }

    @Test func `an import that takes nothing is a 1`() throws {
        let scratch = try Scratch()
        let file = scratch.path + "/a.har"
        for text in [
            #"{"log": {"entries": []}}"#,
            #"{"log": {"entries": [{"request": {"method": "GET", "url": "https://example.com/"}, "response": {"status": 200}}]}}"#,
        ] {
            try Data(text.utf8).write(to: URL(filePath: file))
            #expect(run("fixtures", "import", file, "--fixtures", scratch.path + "/fixtures") == 1)
        }
    }

    @Test func `the schema is printed`() { #expect(run("fixtures", "schema") == 0) }
}
