import GeminiAPI

@testable import Fixtures

/// Equality that misses nothing: order of members, lexemes, twins.
func same(_ a: JSON, _ b: JSON) -> Bool {
    switch (a, b) {
    case (.object(let a), .object(let b)): a.count == b.count && zip(a, b).allSatisfy { $0.0 == $1.0 && same($0.1, $1.1) }
    case (.array(let a), .array(let b)): a.count == b.count && zip(a, b).allSatisfy { same($0, $1) }
    case (.string(let a), .string(let b)): Array(a.utf8) == Array(b.utf8)
    case (.number(let a), .number(let b)): a == b
    case (.bool(let a), .bool(let b)): a == b
    case (.null, .null): true
    default: false
    }
}

func same(_ a: RecordedBody, _ b: RecordedBody) -> Bool {
    switch (a, b) {
    case (.none, .none): true
    case (.json(let a, let layout), .json(let b, let other)): layout == other && same(a, b)
    case (.events(let a, let framing), .events(let b, let other)):
        framing == other && a.count == b.count && zip(a, b).allSatisfy { $0.name == $1.name && same($0.data, $1.data) }
    case (.elements(let a), .elements(let b)): same(.array(a), .array(b))
    case (.chunks(let a), .chunks(let b)): same(.array(a.map(JSON.string)), .array(b.map(JSON.string)))
    case (.text(let a), .text(let b)): same(.string(a), .string(b))
    case (.file(let a), .file(let b)): a == b
    default: false
    }
}

func same(_ a: Fixture, _ b: Fixture) -> Bool {
    a.head == b.head && a.request.method == b.request.method && a.request.target == b.request.target && a.request.fields == b.request.fields
        && same(a.request.body, b.request.body) && a.response.status == b.response.status && a.response.fields == b.response.fields
        && same(a.response.body, b.response.body) && a.response.timing == b.response.timing
}
