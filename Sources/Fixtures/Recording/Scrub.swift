internal import GeminiAPI
internal import HTTP

/// Makes what was seen fit to be written: without secrets, and without the addresses of this day's servers.
struct Scrub: Sendable {
    /// The live service, which fixtures name whatever upstream was.
    static let liveOrigin = "https://generativelanguage.googleapis.com"

    let secrets: Secrets
    /// What a URL may begin with that is written as `liveOrigin`; the longest first.
    private let origins: [String]
    private let home: String

    /// - Parameters:
    ///   - upstream: its `https://host[:port]`; kept if it is Google's own.
    ///   - own: what plantain itself is called in URLs: those a client got here and sends back.
    init(secrets: Secrets, upstream: String, own: [String] = []) {
        self.secrets = secrets
        let host = upstream.split(separator: "/").last.map { $0.prefix { $0 != ":" } } ?? ""
        let isGoogle = host == "googleapis.com" || host.hasSuffix(".googleapis.com")
        home = isGoogle ? upstream : Self.liveOrigin
        origins = (own + (isGoogle || upstream.isEmpty ? [] : [upstream])).sorted { $0.utf8.count > $1.utf8.count }
    }

    /// A string of JSON, a header's value.
    func text(_ text: String) -> String { Redaction.text(atHome(text), secrets: secrets) }

    /// A text in which URLs stand anywhere.
    func prose(_ text: String) -> String {
        var text = text
        for origin in origins where text.utf8.count >= origin.utf8.count {
            let parts = text.parts(around: origin)
            guard parts.count > 1 else { continue }
            text = parts.dropFirst().reduce(into: String(parts[0])) { $0 += (Self.isEdge($1.utf8.first) ? home : origin) + $1 }
        }
        return Redaction.text(text, secrets: secrets)
    }

    func fields(_ fields: Fields) -> Fields {
        Redaction.fields(Fields(fields.list.map { Fields.Field($0.name, atHome($0.value)) }), secrets: secrets)
    }

    func json(_ value: JSON) -> JSON { Redaction.json(atHome(value), secrets: secrets) }

    private func atHome(_ value: JSON) -> JSON {
        switch value {
        case .object(let members): .object(members.map { ($0, atHome($1)) })
        case .array(let elements): .array(elements.map(atHome))
        case .string(let text): .string(atHome(text))
        case .number, .bool, .null, .base64, .stored: value
        }
    }

    private func atHome(_ text: String) -> String {
        guard text.utf8.first == UInt8(ascii: "h") else { return text }
        for origin in origins where text.utf8.starts(with: origin.utf8) {
            let rest = text.utf8.dropFirst(origin.utf8.count)
            if Self.isEdge(rest.first) { return home + (String(rest) ?? "") }
        }
        return text
    }

    /// Whether a host may end before this byte.
    private static func isEdge(_ byte: UInt8?) -> Bool { byte.map { "/?# \"'\\\r\n\t)<".utf8.contains($0) } ?? true }
}

extension String {
    /// What stands before, between and after the places of `word`.
    fileprivate func parts(around word: String) -> [Substring] {
        var parts: [Substring] = []
        var rest = utf8[...]
        let mark = Array(word.utf8)
        var at = rest.startIndex
        while at < rest.endIndex {
            if rest[at] == mark[0], rest[at...].starts(with: mark) {
                parts.append(Substring(rest[..<at]))
                rest = rest[rest.index(at, offsetBy: mark.count)...]
                at = rest.startIndex
            } else {
                at = rest.index(after: at)
            }
        }
        return parts + [Substring(rest)]
    }
}
