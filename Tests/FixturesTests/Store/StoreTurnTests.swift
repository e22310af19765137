import Testing

@testable import Fixtures

struct StoreTurnTests {
    @Test(
        arguments: [
            ([.last], ["0", "0", "0", "0", "0"]),
            ([.last, .last, .last], ["0", "1", "2", "2", "2"]),
            ([.repeat, .repeat], ["0", "1", "0", "1", "0"]),
            ([.last, .last, .repeat], ["0", "1", "2", "0", "1"]),
            ([.repeat, .end], ["0", "1", nil, nil, nil]),
            ([.end, .last], ["0", "1", "1", "1", "1"]),
            ([], [nil, nil, nil, nil, nil]),
        ] as [([Fixture.After], [String?])])
    func `answers come in order, then as the last one says`(then: [Fixture.After], names: [String?]) {
        let answers = then.enumerated().map { turn, then in
            FixtureEntry(name: "\(turn)", folder: "", key: .number(1), turn: turn + 1, then: then, route: "", model: "", prompt: "")
        }
        #expect((0..<5).map { FixtureStore.turn(answers, seen: $0)?.name } == names)
    }

    @Test func `answers are in the order of their turns, and of their names where these are equal`() throws {
        let folder = try StoreFolder()
        for (name, turn) in [("c", 1), ("a", 2), ("d", 10), ("b", 2), ("e", 3)] { try folder.add(name, turn: turn) }
        try folder.add("other", key: 2)
        let watched = WatchedStore([folder.path])
        #expect(watched.names() == ["c", "a", "b", "e", "d"])
        #expect(watched.names(2) == ["other"])
        #expect(watched.names(3) == [])
    }

    @Test func `a session has its own answers; without any, those in no group; without these, all`() throws {
        let folder = try StoreFolder()
        try folder.add("test_a/x", turn: 2)
        try folder.add("test_a/y", turn: 1)
        try folder.add("test_ab/z")
        try folder.add("loose")
        try folder.add("test_a/only", key: 2)
        try folder.add("test_ab/only", key: 2)
        let watched = WatchedStore([folder.path])
        #expect(watched.names(session: "test_a") == ["test_a/y", "test_a/x"])
        #expect(watched.names(session: "test_ab") == ["test_ab/z"])
        #expect(watched.names(session: "default") == ["loose"])
        #expect(watched.names(2, session: "test_a") == ["test_a/only"])
        #expect(watched.names(2, session: "default") == ["test_a/only", "test_ab/only"])
    }

    @Test func `the first folder that has answers gives them all`() throws {
        let (first, second) = (try StoreFolder(), try StoreFolder())
        try first.add("a", turn: 5)
        try second.add("a", turn: 1)
        try second.add("mine/a")
        try second.add("b", key: 2)
        let watched = WatchedStore([first.path, second.path])
        #expect(watched.store.answers(to: .number(1), session: "mine").map(\.folder) == [first.path + "/a"])
        #expect(watched.names(2) == ["b"])
        #expect(watched.store.count == 4)
        try first.remove("a")
        watched.store.refresh()
        #expect(watched.store.answers(to: .number(1), session: "default").map(\.folder) == [second.path + "/a"])
    }
}
