import Foundation
import GeminiAPI
import Testing

@testable import Fixtures

struct FixtureSchemaTests {
    private static let schema = FixtureSchema.json()

    private static func names(_ definition: String?) -> [String]? {
        let part = definition.map { schema["$defs"]?[$0] } ?? schema
        return part?["properties"]?.members?.map(\.0)
    }

    @Test func `the schema has the members that the reader knows, in their order, and no others`() {
        #expect(Self.names(nil) == FixtureMembers.exchange)
        #expect(Self.names("request") == FixtureMembers.request)
        #expect(Self.names("response") == FixtureMembers.response)
        #expect(Self.names("event") == FixtureMembers.event)
        #expect(Self.names("file") == FixtureMembers.reference)
        #expect(Self.names("object") == [FixtureMembers.escape])
        for part in [nil, "request", "response", "event", "file", "object"] {
            let object = part.map { Self.schema["$defs"]?[$0] } ?? Self.schema
            #expect(object?["additionalProperties"]?.flag == false)
        }
    }

    @Test func `every reference of the schema leads somewhere`() {
        func check(_ json: JSON) {
            if let reference = json["$ref"]?.text {
                #expect(Self.schema["$defs"]?[String(reference.dropFirst("#/$defs/".count))] != nil, "\(reference)")
            }
            for child in (json.elements ?? []) + (json.members ?? []).map(\.1) { check(child) }
        }
        check(Self.schema)
    }

    @Test func `what the schema requires, the reader misses`() throws {
        let whole = try JSON(FixtureFile.text(FixtureFileTests.example()))
        func fails(_ json: JSON) -> Bool { (try? FixtureFile.read(JSONWriter.text(json, .pretty), path: "x")) == nil }
        func without(_ name: String, _ json: JSON) -> JSON { .object((json.members ?? []).filter { $0.0 != name }) }
        func required(_ part: JSON?) -> [String] { part?["required"]?.elements?.compactMap(\.text) ?? [] }
        for name in FixtureMembers.exchange {
            #expect(fails(without(name, whole)) == required(Self.schema).contains(name), "\(name)")
        }
        for part in ["request", "response"] {
            for name in required(Self.schema["$defs"]?[part]) {
                let cut = whole.members?.map { ($0, $0 == part ? without(name, $1) : $1) } ?? []
                #expect(fails(.object(cut)), "\(part) \(name)")
            }
        }
    }
}
