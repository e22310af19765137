internal import GeminiAPI
internal import HTTP

/// What two recorders of Google have in common: bodies as lists of JSON values, of which the text is not kept. It is written as the
/// live service would write it.
enum SegmentedRecording {
    /// One value, or none: the body of a request. An empty object is what the recorder makes of no body.
    static func request(_ segments: JSON?) -> [UInt8] {
        guard let value = segments?.elements?.first, !(value.members?.isEmpty ?? true) else { return [] }
        return JSONWriter.text(value, .compact)
    }

    /// The body of an answer: the events of a stream, or one value.
    static func response(_ segments: JSON?, isStream: Bool) -> [UInt8] {
        let values = (segments?.elements ?? []).filter { if case .null = $0 { false } else { true } }
        if isStream { return values.flatMap { Array("data: ".utf8) + JSONWriter.text($0, .event) + Array("\r\n\r\n".utf8) } }
        return values.first.map { JSONWriter.text($0, .pretty) + [0x0A] } ?? []
    }

    /// A mapping of names to values.
    static func fields(_ headers: JSON?) -> Fields {
        Fields((headers?.members ?? []).compactMap { name, value in value.text.map { Fields.Field(name, $0) } })
    }

    /// Whether the answer is a stream of events.
    static func isStream(_ target: String, _ fields: Fields) -> Bool {
        Target(target)["alt"] == "sse" || fields["content-type"]?.hasPrefix("text/event-stream") == true
    }

    static func withoutFraming(_ fields: Fields) -> Fields {
        let names = ["content-encoding", "content-length", "transfer-encoding", "connection"]
        return Fields(fields.list.filter { field in !names.contains { $0.isSameToken(as: field.name) } })
    }
}
