import Foundation
import GeminiAPI
import Testing

@testable import Fixtures

struct StoreLoadTests {
    @Test func `an entry has what stands in the head of the file`() throws {
        let folder = try StoreFolder()
        try folder.add("test_edit/a-bicycle", key: 7, turn: 3, then: .end, prompt: "ein Fahrrad <für zwei> 🚲")
        let entry = try #require(WatchedStore([folder.path + "/"]).store.entries.first)
        #expect(entry.name == "test_edit/a-bicycle")
        #expect(entry.folder == folder.path + "/test_edit/a-bicycle")
        #expect(entry.key == .number(7))
        #expect(entry.turn == 3)
        #expect(entry.then == .end)
        #expect(entry.route == "generateContent")
        #expect(entry.model == "gemini-3-pro-image")
        #expect(entry.prompt == "ein Fahrrad <für zwei> 🚲")
    }

    @Test func `groups are looked into four deep; names that begin with a dot, files and empty folders are passed over`() throws {
        let folder = try StoreFolder()
        for name in ["a", "1/b", "1/2/c", "1/2/3/d", "1/2/3/4/e", "1/2/3/4/5/f", ".writing-1-2", "1/.hidden/g"] { try folder.add(name) }
        try folder.write("1", "README.md", "of the group")
        try FileManager.default.createDirectory(atPath: folder.path + "/empty", withIntermediateDirectories: true)
        let watched = WatchedStore([folder.path])
        #expect(watched.store.entries.map(\.name) == ["1/2/3/4/e", "1/2/3/d", "1/2/c", "1/b", "a"])
        #expect(watched.store.count == 5)
        #expect(watched.reports().isEmpty)
    }

    @Test func `a fixture in a fixture is not looked for`() throws {
        let folder = try StoreFolder()
        try folder.add("a")
        try folder.add("a/b")
        #expect(WatchedStore([folder.path]).store.entries.map(\.name) == ["a"])
    }

    @Test(.timeLimit(.minutes(1))) func `linked folders are followed, circles of links and dangling ones are not`() throws {
        let (folder, elsewhere) = (try StoreFolder(), try StoreFolder())
        try elsewhere.add("linked")
        try elsewhere.add("group/inner")
        try folder.link("one", to: elsewhere.path + "/linked")
        try folder.link("all", to: elsewhere.path + "/group")
        try elsewhere.link("group/up", to: elsewhere.path + "/group")
        try folder.link("self", to: "self")
        try folder.link("root", to: ".")
        try folder.link("nowhere", to: "/nonexistent")
        let watched = WatchedStore([folder.path])
        #expect(watched.store.entries.map(\.name) == ["all/inner", "one"])
        #expect(watched.reports().isEmpty)
    }

    @Test func `a folder that does not exist has no fixtures, and has them once it is made`() throws {
        let folder = try StoreFolder()
        let watched = WatchedStore([folder.path + "/later"])
        #expect(watched.store.count == 0)
        #expect(watched.store.refresh() == false)
        try folder.add("later/a")
        #expect(watched.store.refresh())
        #expect(watched.names() == ["a"])
        #expect(watched.reports().isEmpty)
    }

    @Test func `a file in the place of the folder is a problem, told once`() throws {
        let folder = try StoreFolder()
        try folder.write("", "fixtures", "no folder")
        let watched = WatchedStore([folder.path + "/fixtures"])
        #expect(watched.reports().map(\.file) == [folder.path + "/fixtures"])
        #expect(watched.store.refresh() == false)
        #expect(watched.reports().isEmpty)
    }

    @Test func `a broken fixture is told with its place, and the others live on`() throws {
        let folder = try StoreFolder()
        for name in ["a", "b", "d"] { try folder.add(name) }
        try folder.write("c", FixtureFile.name, "{\n  \"plantain\": 1,\n  \"kee\": 2\n}\n")
        try folder.write("e", FixtureFile.name, "")
        try FileManager.default.createDirectory(atPath: folder.path + "/f/exchange.json", withIntermediateDirectories: true)
        let watched = WatchedStore([folder.path])
        #expect(watched.names() == ["a", "b", "d"])
        let reports = watched.reports()
        #expect(reports.map(\.file) == ["c", "e", "f"].map { folder.path + "/\($0)/exchange.json" })
        #expect(reports.first?.line == 3)
        #expect(reports.first?.column == 3)
        #expect(watched.store.refresh() == false)
        #expect(watched.reports().isEmpty)
    }

    @Test func `what a person adds at the end of a file counts as what stands before the request`() throws {
        let folder = try StoreFolder()
        let text = String(decoding: FixtureFile.text(StoreFolder.fixture()), as: UTF8.self)
        try folder.write("a", FixtureFile.name, String(text.dropLast(3)) + ",\n  \"then\": \"repeat\",\n  \"turn\": 2\n}\n")
        let watched = WatchedStore([folder.path])
        let entry = try #require(watched.store.entries.first)
        #expect(entry.then == .repeat && entry.turn == 2)
        #expect(watched.reports().isEmpty)
    }

    @Test func `a linked file is not read: it could be any file of this machine`() throws {
        let (folder, elsewhere) = (try StoreFolder(), try StoreFolder())
        try elsewhere.add("a")
        try FileManager.default.createDirectory(atPath: folder.path + "/b", withIntermediateDirectories: true)
        try folder.link("b/exchange.json", to: elsewhere.path + "/a/exchange.json")
        let watched = WatchedStore([folder.path])
        #expect(watched.store.count == 0)
        #expect(
            watched.reports().map(\.description) == [
                "\(folder.path)/b/exchange.json: cannot be read: it is a symbolic link, which is not followed; put the file itself in its place"
            ])
        try elsewhere.write("", "image.png", "secret")
        try folder.link("b/image-1.png", to: elsewhere.path + "/image.png")
        let problem = #expect(throws: FixtureProblem.self) { try FileReading.producer(folder.path + "/b/image-1.png") }
        #expect(problem?.message == "is a symbolic link, which is not followed; put the file itself in its place")
        #expect(throws: FixtureProblem.self) { try FileReading.whole(folder.path + "/b/image-1.png") }
        #expect(throws: FixtureProblem.self) { try FileReading.whole(folder.path + "/b") }
    }

    @Test func `a head that does not fit into the first bytes is found all the same`() throws {
        let folder = try StoreFolder()
        try folder.add("a", key: 5, prompt: String(repeating: "long ", count: 2000))
        #expect(WatchedStore([folder.path]).names(5) == ["a"])
    }

    @Test func `five thousand fixtures are found as one by one`() throws {
        let folder = try StoreFolder()
        var expected: [Int: [String]] = [:]
        let text = FixtureFile.text(StoreFolder.fixture(key: 0))
        let parts = String(decoding: text, as: UTF8.self).components(separatedBy: String(repeating: "0", count: 64))
        for number in 0..<5000 {
            let name = (number % 3 == 0 ? "group-\(number % 7)/" : "") + "fixture-\(number)"
            try folder.write(name, FixtureFile.name, parts[0] + FixtureKey.number(number / 2).description + parts[1])
            expected[number / 2, default: []].append(name)
        }
        let store = WatchedStore([folder.path]).store
        #expect(store.count == 5000)
        for (key, names) in expected {
            let loose = names.filter { !$0.contains("/") }
            #expect(store.answers(to: .number(key), session: "default").map(\.name) == (loose.isEmpty ? names : loose).sorted())
        }
        #expect(store.entries.map(\.name) == expected.values.flatMap { $0 }.sorted())
        #expect(store.refresh() == false)
    }
}
