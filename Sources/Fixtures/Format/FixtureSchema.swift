public import GeminiAPI

/// The JSON Schema (draft 2020-12) of `exchange.json`. It cannot tell everything the reader checks: JSON in events, files that are not there.
public enum FixtureSchema {
    /// The schema.
    public static func json() -> JSON {
        let head: [(String, JSON)] = [
            ("$schema", .string("https://json-schema.org/draft/2020-12/schema")),
            ("title", .string("plantain fixture, format \(Fixture.format)")),
            ("description", .string("One recorded exchange: what was asked, and what was answered.")),
        ]
        let members: [(String, JSON)] = [
            ("plantain", describe("The number of the format.", [("const", .int(Fixture.format))])),
            ("key", describe("SHA-256 of the request's canonical form: what the fixture is found by.", string("^[0-9a-f]{64}$"))),
            ("turn", describe("Which of the answers to this key it is; 1 if it is left out.", integer(1))),
            ("then", describe("What follows the last answer: it again, all from the first, or a miss.", words(Fixture.After.self, .last))),
            ("route", describe("The method of the API, or method and path of what is none.", string())),
            ("model", describe("The model the path names.", string())),
            ("prompt", describe("The texts of the last turn, cut to 200 characters: for people.", string())),
            ("request", .object([("$ref", .string("#/$defs/request"))])), ("response", .object([("$ref", .string("#/$defs/response"))])),
        ]
        let definitions =
            [("request", request), ("response", response), ("event", event), ("headers", headers)] + RecordedValueSchema.definitions
        return .object(
            head + object(members, required: ["plantain", "key", "route", "request", "response"]) + [("$defs", .object(definitions))])
    }

    private static var request: JSON {
        let members: [(String, JSON)] = [
            ("method", describe("The method.", string(#"^[!#$%&'*+.^_`|~0-9A-Za-z-]+$"#))),
            ("path", describe("Path and query, without credentials and session.", string("^/"))),
            ("headers", .object([("$ref", .string("#/$defs/headers")), ("description", .string("Those that are part of the key."))])),
        ]
        return .object(object(members + body, required: ["method", "path"]) + oneBody)
    }

    private static var response: JSON {
        let members: [(String, JSON)] = [
            ("status", describe("The status.", integer(100, 999))),
            (
                "headers",
                .object([("$ref", .string("#/$defs/headers")), ("description", .string("In order, without those that change each time."))])
            ),
        ]
        return .object(object(members + body, required: ["status"]) + oneBody)
    }

    private static let headers = describe(
        "`Name: value`.",
        [("type", .string("array")), ("items", .object(string(#"^[!#$%&'*+.^_`|~0-9A-Za-z-]+:[^\u0000-\u0008\u000A-\u001F\u007F]*$"#)))])

    private static let event = JSON.object(
        object(
            [
                ("event", describe("Its `event:` line.", string(#"^[^\u0000-\u001F]*$"#))),
                ("data", RecordedValueSchema.reference("JSON, or a string for data that is none: `[DONE]`.")),
            ], required: ["data"]))

    /// The members of which a body has one, and those that say how it is written.
    private static var body: [(String, JSON)] {
        func list(_ what: String, _ items: JSON) -> JSON { describe(what, [("type", .string("array")), ("items", items)]) }
        return [
            ("layout", describe("How the text of `body` is written.", words(RecordedLayout.self, .pretty))),
            ("framing", describe("How `events` are written.", words(EventFraming.self, .google))),
            ("body", RecordedValueSchema.reference("A JSON text.")),
            ("events", list("Server-sent events.", .object([("$ref", .string("#/$defs/event"))]))),
            ("elements", list("A streamed JSON array.", RecordedValueSchema.reference())),
            ("chunks", list("Server-sent events as they came, cut where they end.", .object(string()))),
            ("text", describe("A body that is no JSON.", string())),
            ("file", RecordedValueSchema.fileName("The file that is the body.")),
        ]
    }

    /// At most one of the contents, and what is about one only with that.
    private static var oneBody: [(String, JSON)] {
        let alone = FixtureMembers.contents.map { name in
            (name, JSON.object([("properties", .object(FixtureMembers.contents.filter { $0 != name }.map { ($0, .bool(false)) }))]))
        }
        let needed: [(String, JSON)] = [("layout", .array([.string("body")])), ("framing", .array([.string("events")]))]
        return [("dependentRequired", .object(needed)), ("dependentSchemas", .object(alone))]
    }
}

/// The parts schemas are made of.
extension FixtureSchema {
    static func describe(_ text: String, _ rest: [(String, JSON)]) -> JSON { .object([("description", .string(text))] + rest) }

    static func string(_ pattern: String? = nil) -> [(String, JSON)] {
        [("type", .string("string"))] + (pattern.map { [("pattern", .string($0))] } ?? [])
    }

    private static func integer(_ least: Int, _ most: Int? = nil) -> [(String, JSON)] {
        [("type", .string("integer")), ("minimum", .int(least))] + (most.map { [("maximum", .int($0))] } ?? [])
    }

    private static func words<Word: RawRepresentable<String> & CaseIterable>(_: Word.Type, _ usual: Word) -> [(String, JSON)] {
        [("enum", .array(Word.allCases.map { .string($0.rawValue) })), ("default", .string(usual.rawValue))]
    }

    /// An object with these members and no others.
    static func object(_ members: [(String, JSON)], required: [String]) -> [(String, JSON)] {
        [
            ("type", .string("object")), ("properties", .object(members)), ("required", .array(required.map(JSON.string))),
            ("additionalProperties", .bool(false)),
        ]
    }
}
