import Testing

@testable import GeminiAPI

struct JSONPlaceTests {
    private static let text = Array(#" {"a": [1, {"é": "x"}], "a": true}"#.utf8)

    @Test(
        arguments: [
            ([], "{"), ([0], "[1"), ([0, 0], "1"), ([0, 1], #"{"é"#), ([0, 1, 0], #""x""#), ([1], "true"),
        ] as [([Int], String)])
    func `a path leads to the first byte of its value`(path: [Int], beginning: String) throws {
        let offset = try #require(JSONPlace.offset(of: path, in: Self.text))
        #expect(Self.text[offset...].starts(with: beginning.utf8))
    }

    @Test func `a key is found by its member, twins too`() {
        #expect(JSONPlace.offset(of: [0], isKey: true, in: Self.text) == 2)
        #expect(JSONPlace.offset(of: [1], isKey: true, in: Self.text) == 25)
        #expect(JSONPlace.offset(of: [0, 1, 0], isKey: true, in: Self.text) == 12)
    }

    @Test(arguments: [[2], [0, 2], [0, 0, 0], [1, 0]])
    func `a path that leads nowhere has no place`(path: [Int]) {
        #expect(JSONPlace.offset(of: path, in: Self.text) == nil)
    }

    @Test(arguments: [(0, 1, 1), (1, 1, 2), (2, 2, 1), (4, 2, 2), (5, 2, 3), (99, 2, 3)])
    func `columns count characters, lines line feeds`(offset: Int, line: Int, column: Int) {
        let place = JSONPlace.lineAndColumn(of: offset, in: Array("a\né🚲".utf8.prefix(5)))
        #expect(place == (line, column))
    }

    @Test func `members before a name are read from a text that is cut off behind it`() throws {
        func members(_ text: String) -> [String]? { Array(text.utf8).withUnsafeBytes { JSON.members(before: "c", in: $0)?.map(\.0) } }
        #expect(members(#"{"a": 1, "b": [2], "c": {"#) == ["a", "b"])
        #expect(members(#"{"c":"#) == [])
        #expect(members(#"{"a": 1, "b": [2], "c""#) == nil)
        #expect(members(#"{"a": 1}"#) == nil)
        #expect(members(#"[1, "c"]"#) == nil)
        #expect(members("") == nil)
    }

    @Test func `a reader may be allowed more depth than the live service has`() {
        let deep = Array((String(repeating: "[", count: 101) + String(repeating: "]", count: 101)).utf8)
        #expect((try? JSON(deep)) == nil)
        #expect((try? JSON(deep, depth: 101)) != nil)
    }
}
