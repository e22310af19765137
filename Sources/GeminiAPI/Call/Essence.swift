public import HTTP

/// What a request asks for, apart from how it is written: the canonical form that fixtures are found by, and that misses are
/// explained with. Not in it: headers, versions, order of keys, alphabet of base64, proto defaults.
public struct Essence: Sendable {
    /// `generateContent`, `vertex.countTokens`; `POST /interactions` for what is no method of models.
    public let family: String
    /// The model the path names; empty where there is none.
    public let model: String
    /// Members sorted by name, names in camelCase, defaults left out, base64 as `sha256:…`; query items in `?`, header fields in `#`.
    public let body: JSON
    /// The texts of the last turn, cut to 200 characters.
    public let prompt: String

    /// The canonical form of `request`.
    /// - Parameter streamed: SHA-256 of the body in hexadecimal digits, where it was passed on and not gathered.
    public init(_ call: Call, _ request: Request, streamed: String? = nil) {
        // seam: helper `essence`
        family = call.route.operation
        model = call.route.model ?? ""
        body = .null
        prompt = ""
    }

    /// SHA-256 of family, model and canonical body.
    public var key: FixtureKey {
        FixtureKey(of: Array("\(family)\n\(model)\n".utf8) + JSONWriter.text(body, .compact))
    }
}
