import Foundation
import Testing

@testable import Fixtures

struct StoreRefreshTests {
    @Test func `what is added, removed and renamed is found`() throws {
        let folder = try StoreFolder()
        try folder.add("a")
        try folder.add("group/b", key: 2)
        let watched = WatchedStore([folder.path])
        #expect(watched.store.refresh() == false)
        try folder.add("c")
        #expect(watched.store.refresh())
        #expect(watched.names() == ["a", "c"])
        try folder.remove("a")
        try folder.move("group", to: "gang")
        #expect(watched.store.refresh())
        #expect(watched.names() == ["c"])
        #expect(watched.names(2) == ["gang/b"])
        #expect(watched.store.refresh() == false)
        #expect(watched.store.count == 2)
        #expect(watched.reports().isEmpty)
    }

    @Test func `a changed key, turn and prompt are found`() throws {
        let folder = try StoreFolder()
        try folder.add("a", key: 1)
        try folder.add("b", key: 1, turn: 2)
        let watched = WatchedStore([folder.path])
        try folder.add("a", key: 1, turn: 3, prompt: "another")
        #expect(watched.store.refresh())
        #expect(watched.names() == ["b", "a"])
        try folder.add("b", key: 2)
        #expect(watched.store.refresh())
        #expect(watched.names() == ["a"])
        #expect(watched.names(2) == ["b"])
        #expect(watched.store.entries.map(\.prompt) == ["another", "a bicycle"])
    }

    @Test func `a fixture broken by hand is told once, is gone until it is mended, and is found again`() throws {
        let folder = try StoreFolder()
        try folder.add("a")
        try folder.add("b", key: 2)
        let watched = WatchedStore([folder.path])
        let good = FixtureFile.text(StoreFolder.fixture())
        try folder.write("a", FixtureFile.name, String(decoding: good, as: UTF8.self).replacing("\"status\"", with: "\"statsu\""))
        #expect(watched.store.refresh())
        let reports = watched.reports()
        #expect(reports.map(\.file) == [folder.path + "/a/exchange.json"])
        #expect(reports.allSatisfy { $0.line != nil && $0.column != nil })
        #expect(watched.names() == [])
        #expect(watched.names(2) == ["b"])
        #expect(watched.store.refresh() == false)
        #expect(watched.reports().isEmpty)
        try folder.write("a", FixtureFile.name, good)
        #expect(watched.store.refresh())
        #expect(watched.names() == ["a"])
        #expect(watched.reports().isEmpty)
    }

    @Test func `a request changed by hand is found by the key it has, and told once`() throws {
        let folder = try StoreFolder()
        try folder.add("a", key: 1)
        let watched = WatchedStore([folder.path], key: { $0.prompt == "edited" ? .number(9) : $0.key })
        try folder.add("a", key: 1, prompt: "edited")
        #expect(watched.store.refresh())
        #expect(watched.names(1) == [])
        #expect(watched.names(9) == ["a"])
        let reports = watched.reports()
        #expect(reports.map(\.file) == [folder.path + "/a/exchange.json"])
        #expect(reports.first?.message.contains("plantain fixtures verify --fix") == true)
        #expect(watched.store.refresh() == false)
        #expect(watched.reports().isEmpty)
        #expect(watched.store.entries.map(\.key) == [.number(9)])
    }

    @Test func `a group becomes a fixture and a fixture a group`() throws {
        let folder = try StoreFolder()
        try folder.add("a/inner")
        try folder.add("b")
        let watched = WatchedStore([folder.path])
        try folder.add("a")
        try folder.remove("b/exchange.json")
        try folder.add("b/inner")
        #expect(watched.store.refresh())
        #expect(watched.store.entries.map(\.name) == ["a", "b/inner"])
    }

    @Test func `what is noted is found at once, and not again`() throws {
        let folder = try StoreFolder()
        let watched = WatchedStore([folder.path + "/fixtures"])
        try folder.add("fixtures/test_edit/a", key: 4)
        watched.store.note(folder.path + "/fixtures/test_edit/a")
        #expect(watched.names(4) == ["test_edit/a"])
        #expect(watched.store.refresh() == false)
        try folder.add("fixtures/test_edit/a", key: 5)
        watched.store.note(folder.path + "/fixtures/test_edit/a")
        #expect(watched.names(4) == [])
        #expect(watched.names(5) == ["test_edit/a"])
        #expect(watched.store.count == 1)
        watched.store.note("/elsewhere/a")
        watched.store.note(folder.path + "/fixtures/nothing")
        #expect(watched.store.count == 1)
        #expect(watched.reports().isEmpty)
    }

    @Test func `what is noted while a walk is under way stays as noted`() {
        var index = FixtureIndex(folders: 1)
        func place(_ key: Int) -> FixtureIndex.Place {
            let head = StoreFolder.fixture(key: key).head
            return .fixture(FixtureRecord(root: 0, name: "a", head: head, stamp: .none))
        }
        index.beginWalk()
        index.note(place(1), "a", in: 0)
        index.apply(.gone, to: "a", in: 0)
        index.apply(.found(place(2)), to: "a", in: 0)
        #expect(index.answers(to: .number(1)).map(\.name) == ["a"])
        #expect(index.answers(to: .number(2)).isEmpty)
        index.beginWalk()
        index.apply(.gone, to: "a", in: 0)
        #expect(index.answers(to: .number(1)).isEmpty)
        #expect(index.count == 0)
    }

    @Test func `a walk is proposed three times a second at most`() throws {
        #expect(WatchedStore([try StoreFolder().path]).store.suggestedInterval >= .milliseconds(300))
    }
}
