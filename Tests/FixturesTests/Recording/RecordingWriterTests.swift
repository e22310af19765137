import Foundation
import GeminiAPI
import HTTP
import Testing

@testable import Fixtures

@Suite struct RecordingWriterTests {
    private func key(_ digits: String) -> FixtureKey {
        guard let key = FixtureKey(digits + String(repeating: "0", count: 64 - digits.count)) else { preconditionFailure(digits) }
        return key
    }

    private func fixture(_ key: FixtureKey, prompt: String = "A red bicycle", text: String = "x") -> Fixture {
        Fixture(
            key: key, route: "generateContent", model: "gemini-3-pro-image", prompt: prompt,
            request: RecordedRequest(method: "POST", target: "/x", body: .none),
            response: RecordedResponse(status: 200, fields: [:], body: .text(text)))
    }

    @Test(arguments: [
        ("A red bicycle, leaning.", "a-red-bicycle-leaning"), ("Größe  42 — 東京 ok", "gr-e-42-ok"), ("🚲🚲", "generate-content"),
        ("", "generate-content"), ("../..", "generate-content"), ("..a..b..", "a-b"), ("Don't", "dont"),
        ("A photo of a very small and friendly elephant in the rain", "a-photo-of-a-very-small-and-friendly"),
        (String(repeating: "x", count: 100), String(repeating: "x", count: 40)),
        ("exactly forty characters of a prompt her", "exactly-forty-characters-of-a-prompt-her"),
    ]) func `a slug has plain letters, digits and dashes`(prompt: String, slug: String) {
        #expect(FixtureName.slug(prompt, route: "generateContent") == slug)
    }

    @Test(arguments: [("vertex.countTokens", "vertex-count-tokens"), ("POST /interactions", "post-interactions"), ("🚲", "exchange")])
    func `without a prompt the route names the folder`(route: String, slug: String) {
        #expect(FixtureName.slug("", route: route) == slug)
    }

    @Test(
        arguments: [
            ("test_edit", "test_edit"), ("tests/test_edit.py::test_a[1]", "tests/test_edit.py-test_a-1"), ("../../etc", "etc"),
            (".hidden", "hidden"),
            ("a/b/c/d/e", "a/b/c-d-e"), ("", nil), ("..", nil), ("Größe", "Gr-e"), ("a//b/", "a/b"), (nil, nil),
        ] as [(String?, String?)]) func `a group is a visible folder below the fixtures, however it is called`(
            name: String?, group: String?
        )
    {
        #expect(FixtureName.group(name) == group)
    }

    @Test func `another key of the same name gets twelve digits`() throws {
        let scratch = Scratch()
        let (one, two) = (key("3f2a9c11aaaa"), key("3f2a9c22bbbb"))
        #expect(try FixtureWriter.write(fixture(one), files: [], into: scratch.path).name == "a-red-bicycle-3f2a9c")
        #expect(try FixtureWriter.write(fixture(two), files: [], into: scratch.path).name == "a-red-bicycle-3f2a9c22bbbb")
        #expect(try FixtureWriter.write(fixture(one), files: [], into: scratch.path).name == "a-red-bicycle-3f2a9c")
        #expect(scratch.names().count == 2)
    }

    @Test(arguments: [true, false]) func `a fixture is replaced whole, with and without an exchange of names`(hasExchange: Bool) throws {
        let scratch = Scratch()
        for (text, file) in [("one", "image-1.png"), ("two", "image-2.png"), ("three", "image-3.png")] {
            let draft = try FixtureDraft(in: scratch.path)
            try draft.write(file, [1])
            try draft.write("exchange.json", FixtureFile.text(fixture(key("a"), text: text)))
            try draft.commit(as: "a", exchange: hasExchange ? .system : .plain)
        }
        #expect(scratch.names() == ["a"])
        #expect(scratch.names("a") == ["exchange.json", "image-3.png"])
    }

    @Test func `what was not put in its place is hidden, and vanishes with its writer`() throws {
        let scratch = Scratch()
        do {
            let draft = try FixtureDraft(in: scratch.path)
            try draft.write("exchange.json", [1])
            #expect(scratch.names().allSatisfy { $0.hasPrefix(".writing-") } && scratch.names().count == 1)
            // Another recorder starts: this one is at work.
            _ = recorder(scratch)
            #expect(scratch.names().count == 1)
        }
        #expect(scratch.names() == [])
    }

    @Test func `what killed writers have left is removed when a recorder starts, in groups too`() throws {
        let scratch = Scratch()
        // A process that has ended.
        let process = Process()
        process.executableURL = URL(filePath: "/bin/true")
        try process.run()
        process.waitUntilExit()
        for folder in [".writing-\(process.processIdentifier)-1", "group/.writing-\(process.processIdentifier)-7", ".writing-me", "keep"] {
            try FileManager.default.createDirectory(atPath: scratch.path + "/" + folder + "/inner", withIntermediateDirectories: true)
        }
        _ = recorder(scratch)
        #expect(scratch.names() == [".writing-me", "group", "keep"])
        #expect(scratch.names("group") == [])
    }

    @Test func `what a killed writer has left goes even if its number lives on, what is being written stays`() throws {
        let scratch = Scratch()
        // In a container every plantain has the same number.
        let left = "test_edit/.writing-\(ProcessInfo.processInfo.processIdentifier)-1"
        try FileManager.default.createDirectory(atPath: scratch.path + "/" + left + "/inner", withIntermediateDirectories: true)
        let draft = try FixtureDraft(in: scratch.path + "/test_edit")
        _ = recorder(scratch)
        #expect(scratch.names("test_edit").map { scratch.path + "/test_edit/" + $0 } == [draft.path])
        try draft.write("image-1.png", [1])
        try draft.commit(as: "a")
        #expect(scratch.names("test_edit/a") == ["image-1.png"])
    }

    @Test func `two recorders and eight tasks leave every fixture whole at any time`() async throws {
        let scratch = Scratch()
        let recorders = [recorder(scratch), recorder(scratch)]
        let path = scratch.path
        let reader = Task.detached {
            var seen = 0
            while !Task.isCancelled {
                for name in Fixtures.Folder.names(in: path) where !name.hasPrefix(".") {
                    // A folder that is not there any more is no fault; a text that is not whole is one.
                    guard let text = FileManager.default.contents(atPath: path + "/" + name + "/exchange.json") else { continue }
                    _ = try FixtureFile.read([UInt8](text), path: name)
                    seen += 1
                }
            }
            return seen
        }
        try await withThrowingTaskGroup(of: Void.self) { group in
            for task in 0..<8 {
                group.addTask {
                    for round in 0..<6 {
                        let prompt = round % 2 == 0 ? "the same for all" : "only of \(task)"
                        try Sample.answering(String(repeating: "\(task)", count: 500), prompt: prompt).record(
                            recorders[task % 2], session: "\(task)")
                    }
                }
            }
            try await group.waitForAll()
        }
        reader.cancel()
        #expect(try await reader.value > 0)
        let names = scratch.names()
        #expect(!names.contains { $0.hasPrefix(".") })
        for name in names {
            let text = try #require(FileManager.default.contents(atPath: path + "/" + name + "/exchange.json"))
            _ = try FixtureFile.read([UInt8](text), path: name)
        }
    }

    @Test func `a folder that cannot be written is named, with what to do`() throws {
        let scratch = Scratch()
        try Data().write(to: URL(filePath: scratch.path + "/file"))
        let folder = scratch.path + "/file/fixtures"
        let recorder = Recorder(folder: folder, origin: "", secrets: [])
        let problem = #expect(throws: FixtureProblem.self) { try Sample().record(recorder) }
        #expect(problem?.file.hasPrefix(scratch.path + "/file") == true)
        #expect(problem?.message == "cannot make the folder: Not a directory; move the file that is in the way")
        let full = FileFault.problem("fixtures", "write the file", code: ENOSPC)
        #expect(
            full.description
                == "fixtures: cannot write the file: No space left on device; make room there, or record into another folder with --fixtures"
        )
        let denied = FileFault.problem("fixtures", "make the folder", code: EACCES)
        #expect(denied.message.hasPrefix("cannot make the folder: Permission denied; allow plantain to write there"))
        #expect(throws: FixtureProblem.self) { try FixtureWriter.write(fixture(key("a")), files: [("../x", [])], into: scratch.path) }
        #expect(scratch.names() == ["file"])
    }
}
