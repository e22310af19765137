import Foundation
import GeminiAPI
import Testing

@testable import Fixtures

struct VerificationTests {
    /// Imported fixtures, and the name of the first answer with a picture.
    private func imported() throws -> (folder: TradeFolder, name: String) {
        let folder = try TradeFolder()
        let fixtures = try folder.taking("cassette.yaml")
        return (folder, try #require(fixtures.first { $0.fixture.turn == 1 && $0.fixture.route == "generateContent" }).name)
    }

    private func problems(_ folder: TradeFolder) -> [String] {
        Verification([folder.path]).problems.map { String($0.description.dropFirst(folder.path.count + 1)) }
    }

    @Test func `what was recorded is right`() throws {
        let (folder, _) = try imported()
        #expect(problems(folder) == [])
        #expect(Verification([folder.path]).count == 3)
    }

    @Test func `a request that was changed by hand has another key; --fix writes it, and the form`() throws {
        let (folder, name) = try imported()
        let text = try folder.text("\(name)/exchange.json")
        try folder.write(
            "\(name)/exchange.json",
            text.replacingOccurrences(of: "A red bicycle", with: "A blue bicycle").replacingOccurrences(
                of: "\n  \"route\"", with: "\n \"route\""))
        let found = problems(folder)
        #expect(
            found.count == 1 && found[0].hasPrefix("\(name)/exchange.json:3:10: the key is not that of the request, which is "), "\(found)")
        let fixed = Verification([folder.path], fixes: true)
        #expect(fixed.fixed == [folder.path + "/\(name)/exchange.json"])
        #expect(fixed.problems.map(\.message).allSatisfy { $0.hasPrefix("this is turn 2") })
        let after = try folder.text("\(name)/exchange.json")
        let key = try #require(text.split(separator: "\"key\": \"").last).prefix(64)
        #expect(after.contains("A blue bicycle") && after.contains("\n  \"route\"") && !after.contains(key))
        #expect(Verification([folder.path], fixes: true).fixed == [])
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path + "/" + name).allSatisfy { !$0.hasPrefix(".") })
    }

    @Test func `missing, superfluous and damaged files are told by name`() throws {
        let (folder, name) = try imported()
        try folder.write("\(name)/notes.txt", "mine")
        try folder.write("\(name)/request-1.png", "no picture")
        #expect(
            problems(folder).filter { !$0.contains("the key") } == [
                "\(name)/request-1.png: this is no picture; put the recorded file back",
                "\(name)/notes.txt: nothing in exchange.json names this file; delete it, or let `plantain fixtures prune` do so",
            ])
        try FileManager.default.removeItem(atPath: folder.path + "/\(name)/request-1.png")
        let missing = problems(folder).filter { $0.contains("there is no readable file") }
        #expect(missing.count == 1 && missing[0].contains("/exchange.json:"), "\(missing)")
    }

    @Test func `a broken fixture is one problem and takes no other down`() throws {
        let (folder, name) = try imported()
        try folder.write("broken/exchange.json", "{\n  \"plantain\": 1,\n  oops\n}")
        let found = problems(folder)
        #expect(found.count == 1 && found[0].hasPrefix("broken/exchange.json:3:"), "\(found)")
        #expect(!name.isEmpty)
        #expect(Verification([folder.path + "/nowhere"]).problems.count == 1)
    }

    @Test func `a gap between turns is told, and prune closes it`() throws {
        let (folder, name) = try imported()
        try FileManager.default.removeItem(atPath: folder.path + "/" + name)
        let found = problems(folder)
        #expect(
            found.count == 1 && found[0].contains("this is turn 2 of key") && found[0].hasPrefix("\(name)-2/exchange.json:4:"), "\(found)")
        let pruning = Pruning([folder.path])
        #expect(pruning.actions.map { $0.description.dropFirst(folder.path.count + 1) } == ["\(name)-2/exchange.json: turn 2 becomes 1"])
        for action in pruning.actions { try Pruning.perform(action) }
        #expect(problems(folder) == [])
    }

    @Test func `turns are counted by group, and one that stands twice is told`() throws {
        let (folder, name) = try imported()
        try FileManager.default.createDirectory(atPath: folder.path + "/group", withIntermediateDirectories: true)
        try FileManager.default.copyItem(atPath: folder.path + "/" + name, toPath: folder.path + "/group/copy")
        #expect(problems(folder) == [])
        try FileManager.default.copyItem(atPath: folder.path + "/" + name, toPath: folder.path + "/zz-copy")
        let found = problems(folder)
        #expect(found.count == 1 && found[0].hasPrefix("zz-copy/exchange.json"), "\(found)")
        let words = "two fixtures say they are turn 1 of one key: number them, or delete one; the other is \(name)"
        #expect(found.allSatisfy { $0.hasSuffix(": " + words) }, "\(found)")
    }

    @Test func `what follows a turn that is not the last is told as without effect`() throws {
        let (folder, name) = try imported()
        for file in ["\(name)/exchange.json", "\(name)-2/exchange.json"] {
            let text = try folder.text(file)
            try folder.write(file, text.replacingOccurrences(of: "\n  \"route\"", with: "\n  \"then\": \"repeat\",\n  \"route\""))
        }
        let found = problems(folder)
        #expect(
            found == [
                "\(name)/exchange.json:4:3: \"then\" is without effect here, for turn 1 is not the last of its key; move it to that of \(name)-2, or delete it"
            ])
    }

    @Test func `prune takes what nobody writes and nothing names, and no more`() throws {
        let (folder, name) = try imported()
        // The number of no process: beyond the kernel's largest.
        try folder.write(".writing-99999999-1/image-1.png", "half")
        let draft = try FixtureDraft(in: folder.path)
        try draft.write("image-1.png", Array("half".utf8))
        try folder.write("\(name)/image-9.png", "nobody's")
        try folder.write(".hidden/exchange.json", "mine")
        let before = FileManager.default.subpaths(atPath: folder.path)?.count ?? 0
        let pruning = Pruning([folder.path])
        #expect(
            pruning.actions.map { String($0.description.dropFirst(folder.path.count + 1)) } == [
                ".writing-99999999-1: what an interrupted recording left", "\(name)/image-9.png: nothing names it",
            ])
        #expect(FileManager.default.subpaths(atPath: folder.path)?.count == before)
        for action in pruning.actions { try Pruning.perform(action) }
        #expect(FileManager.default.subpaths(atPath: folder.path)?.count == before - 3)
        #expect(Pruning([folder.path]).actions.isEmpty)
        #expect(problems(folder) == [])
        withExtendedLifetime(draft) {}
    }

    @Test func `a link is no file of a fixture, as for the server`() throws {
        let (folder, name) = try imported()
        let exchange = folder.path + "/\(name)/exchange.json"
        try FileManager.default.moveItem(atPath: exchange, toPath: folder.path + "/elsewhere.json")
        try FileManager.default.createSymbolicLink(atPath: exchange, withDestinationPath: folder.path + "/elsewhere.json")
        #expect(!problems(folder).isEmpty)
    }

    @Test func `nothing is taken from a fixture that cannot be read`() throws {
        let folder = try TradeFolder()
        try folder.write("broken/exchange.json", "{")
        try folder.write("broken/image-1.png", "what it may name")
        let pruning = Pruning([folder.path])
        #expect(pruning.actions.isEmpty)
        #expect(pruning.problems.count == 1)
    }
}
