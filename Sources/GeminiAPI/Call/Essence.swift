public import HTTP

/// What a request asks for, apart from how it is written: the canonical form that fixtures are found by, and that misses are
/// explained with. Not in it: headers, versions, order of keys, alphabet of base64, proto defaults, secrets.
public struct Essence: Sendable {
    /// `generateContent`, `vertex.countTokens`; `POST /interactions` for what is no method of models.
    public let family: String
    /// The model the path names; empty where there is none.
    public let model: String
    /// An object. Members sorted by name, names in camelCase, defaults left out, base64 as `sha256:…`; query items in `?`, header
    /// fields in `#`; in `=` a body that is no JSON object: form items, or the digest of its bytes.
    public let body: JSON
    /// The texts of the last turn, cut to 200 characters.
    public let prompt: String

    /// The canonical form of `request`.
    /// - Parameter streamed: SHA-256 of the body in hexadecimal digits, where it was passed on and not gathered.
    public init(_ call: Call, _ request: Request, streamed: String? = nil) {
        let secrets = Secrets([], sentIn: request.head)
        // A fixture has no secrets: with them in the key it would not answer the request it was recorded from.
        let content = Redaction.json(streamed.map(Self.content(streamed:)) ?? Self.content(of: request.body, call), secrets: secrets)
        let query = Redaction.json(Self.query(call.target), secrets: secrets)
        family = Self.family(call)
        model = Self.model(call) ?? ""
        prompt = Self.prompt(of: content)
        let around = [("#", Self.fields(call.head.fields)), ("?", query)].filter { !($0.1.members ?? []).isEmpty }
        body = .object(Self.sorted((content.members ?? []) + around))
    }

    /// SHA-256 of family, model and canonical body.
    public var key: FixtureKey {
        FixtureKey(of: Array("\(family)\n\(model)\n".utf8) + JSONWriter.text(body, .compact))
    }

    /// In the order of the names' UTF-8, which is the same on every machine.
    static func sorted<Value>(_ members: [(String, Value)]) -> [(String, Value)] {
        members.enumerated()
            .sorted {
                let (one, other) = ($0.element.0.utf8, $1.element.0.utf8)
                return one.elementsEqual(other) ? $0.offset < $1.offset : one.lexicographicallyPrecedes(other)
            }
            .map(\.element)
    }
}
