import Foundation
import Testing

@testable import Admin

/// What the OpenAPI document says of the answers, held against answers.
struct SchemaTests {
    let control = Control()

    private func properties(_ schema: String) async throws -> Set<String> {
        let document = try await control.ask("GET", "/__admin/openapi.json").json
        let schemas = (document["components"] as? [String: Any])?["schemas"] as? [String: [String: Any]]
        return Set((schemas?[schema]?["properties"] as? [String: Any] ?? [:]).keys)
    }

    @Test func `an entry of the journal has the members that are described`() async throws {
        try await control.list()
        let entry = try #require(try await control.ask("GET", "/__admin/journal").list("entries").first)
        #expect(try await properties("Entry") == Set(entry.keys))
    }

    @Test func `so have a row of it, and a closer look`() async throws {
        try await control.draw("a red bicycle")
        let row = try #require(try await control.ask("GET", "/__admin/journal?view=row").list("entries").first)
        #expect(try await properties("Row") == Set(row.keys))
        #expect(try await properties("CloseUp") == Set(control.ask("GET", "/__admin/exchange?number=1").json.keys))
    }

    @Test(arguments: [("/clock", "Clock"), ("/scenario", "Scenario")])
    func `so has every other answer that is an object`(path: String, schema: String) async throws {
        #expect(try await properties(schema) == Set(control.ask("GET", "/__admin\(path)").json.keys))
    }

    @Test func `so have what was armed and a refusal`() async throws {
        let armed = try await control.ask("POST", "/__admin/arm", #"{"fault": "overloaded-503"}"#).json["armed"] as? [String: Any]
        #expect(try await properties("Arm") == Set((armed ?? [:]).keys))
        let refusal = try await control.ask("POST", "/__admin/arm", "[]")
        #expect(try await properties("Error") == Set(refusal.json.keys))
        #expect(try await properties("Problem") == Set((refusal.list("problems").first ?? [:]).keys))
    }
}
