public import HTTP

/// How an answer is laid out on the wire, as the method and the standard query parameters say.
public struct Layout: Sendable, Equatable {
    /// The three forms of an answer.
    public enum Form: Sendable, Equatable {
        case unary
        /// Server-sent events: `alt=sse`.
        case events
        /// One JSON array, element by element: a stream without `alt=sse`.
        case array
    }

    /// Which of them this is.
    public var form = Form.unary
    /// False after `prettyPrint=false`.
    public var isPretty = true
    /// The `fields` parameter.
    public var fields: String?

    /// A unary answer, pretty-printed and whole.
    public init() {}

    /// Every parameter may be written with a `$` before it (google-generativeai sends `$alt=json;enum-encoding=int`).
    public init(_ target: Target, _ route: Route) {
        func parameter(_ name: String) -> String? { target[name] ?? target["$" + name] }
        let isEvents = parameter("alt") == "sse"
        switch route.method {
        case .streamGenerateContent: form = isEvents ? .events : .array
        case .gateway: form = isEvents ? .events : .unary
        default: form = .unary
        }
        isPretty = parameter("prettyPrint") != "false"
        fields = parameter("fields").flatMap { $0.isEmpty || $0 == "*" ? nil : $0 }
    }

    /// Whether the client wants JSONP, which is refused.
    public static func wantsJSONP(_ target: Target) -> Bool { (target["callback"] ?? target["$callback"]) != nil }

    /// How a JSON text is written. What `prettyPrint=false` gives is a guess: the one-line form the streams have.
    var style: JSONWriter.Layout { isPretty ? .pretty : .event }
}

extension Layout {
    /// A unary answer, or an error whatever the form, as it goes over the wire.
    public func text(_ json: JSON, isError: Bool = false) -> [JSONWriter.Piece] {
        let line: JSONWriter.Piece = .bytes([0x0A])
        // On an array stream an error is the array's one element; on events it is plain, without a frame (recorded).
        if isError, form == .array { return [.bytes(Array("[".utf8))] + JSONWriter.pieces(json, style) + [.bytes(Array("\n]".utf8))] }
        return JSONWriter.pieces(json, style) + [line]
    }

    /// Event `index` of `count`, framed.
    public func event(_ json: JSON, index: Int, of count: Int) -> [JSONWriter.Piece] {
        func bytes(_ text: String) -> JSONWriter.Piece { .bytes(Array(text.utf8)) }
        if form == .events { return [bytes("data: ")] + JSONWriter.pieces(json, .event) + [bytes("\r\n\r\n")] }
        return [bytes(index == 0 ? "[" : ",\r\n")] + JSONWriter.pieces(json, style) + [bytes(index == count - 1 ? "\n]" : "\n")]
    }
}
