import Files
import GeminiAPI
import TestKit
import Testing

@Suite struct RecordsTests {
    private let folder = TemporaryFolder()

    private func collections() -> [Records] {
        let thread = DiskThread()
        return [Records(nil, on: thread), Records(folder.path, on: thread)]
    }

    @Test func `a record that was put is there, in memory and on disk`() async throws {
        for records in collections() {
            #expect(try await records.get("b-1") == nil)
            try await records.put("b-1", .object([("state", .string("RUNNING"))]))
            try await records.put("b-1", .object([("state", .string("DONE")), ("count", .number("1.50"))]))
            try await records.put("a_2", .object([]))
            #expect(try await records.get("b-1")?["state"]?.text == "DONE")
            #expect(try await records.get("b-1")?["count"]?.lexeme == "1.50")
            #expect(try await records.all().map(\.id) == ["a_2", "b-1"])
            #expect(try await records.remove("b-1"))
            #expect(try await !records.remove("b-1"))
            #expect(try await records.get("b-1") == nil)
        }
    }

    @Test(arguments: ["../secret", "a/b", "", ".", "a.b"]) func `no id names a file elsewhere`(id: String) async throws {
        let records = Records(folder.path, on: DiskThread())
        #expect(try await records.get(id) == nil)
        #expect(try await !records.remove(id))
    }
}
