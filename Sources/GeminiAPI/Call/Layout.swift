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
    /// In whose words it is written.
    public var dialect = Dialect.google
    /// Whether an error is the one element of an array, as of a stream: chats of the OpenAI-compatible layer, streamed or not (several
    /// clients). Its pictures were seen to be refused without (a forum's capture); its models are taken to be like them (guess).
    var wrapsErrors = false

    /// A unary answer, pretty-printed and whole.
    public init() {}

    /// Every parameter may be written with a `$` before it (google-generativeai sends `$alt=json;enum-encoding=int`).
    public init(_ target: Target, _ route: Route) {
        func parameter(_ name: String) -> String? { target[name] ?? target["$" + name] }
        let isEvents = parameter("alt") == "sse"
        switch route.method {
        case .streamGenerateContent: form = isEvents ? .events : .array
        case .gateway: form = isEvents ? .events : .unary
        case .resource(.interactions, .get): form = target["stream"] == "true" ? .events : .unary
        default: form = .unary
        }
        dialect = Dialect(route)
        wrapsErrors = route.method == .openAI(.chat)
        isPretty = parameter("prettyPrint") != "false"
        fields = parameter("fields").flatMap { $0.isEmpty || $0 == "*" ? nil : $0 }
    }

    /// Whether the client wants JSONP, which is refused.
    public static func wantsJSONP(_ target: Target) -> Bool { (target["callback"] ?? target["$callback"]) != nil }

    /// How a JSON text is written. What `prettyPrint=false` gives is a guess: the one-line form the streams have.
    var style: JSONWriter.Layout { dialect == .google ? isPretty ? .pretty : .event : .compact }
}

extension Layout {
    /// A unary answer, or an error whatever the form, as it goes over the wire.
    public func text(_ json: JSON, isError: Bool = false) -> [JSONWriter.Piece] {
        if dialect == .interactions { return JSONWriter.pieces(isError ? dialect.error(json) : json, style) }
        let line: JSONWriter.Piece = .bytes([0x0A])
        // Google's own serialiser writes the errors of this layer too (public notes).
        if isError, dialect == .openAI { return JSONWriter.pieces(wrapsErrors ? dialect.error(json) : json, .pretty) + [line] }
        // On an array stream an error is the array's one element; on events it is plain, without a frame (recorded).
        if isError, form == .array { return [.bytes(Array("[".utf8))] + JSONWriter.pieces(json, style) + [.bytes(Array("\n]".utf8))] }
        return JSONWriter.pieces(json, style) + [line]
    }

    /// An event of another dialect, framed: with its name, if it has one.
    public func event(_ json: JSON, name: String?) -> [JSONWriter.Piece] {
        let label = name.map { "event: \($0)\n" } ?? ""
        return [.bytes(Array("\(label)data: ".utf8))] + JSONWriter.pieces(json, .compact) + [.bytes([0x0A, 0x0A])]
    }

    /// What closes a stream of another dialect.
    public var closing: [UInt8] { Array((dialect == .interactions ? "event: done\n" : "").utf8) + Array("data: [DONE]\n\n".utf8) }

    /// Event `index` of `count`, framed.
    public func event(_ json: JSON, index: Int, of count: Int) -> [JSONWriter.Piece] {
        func bytes(_ text: String) -> JSONWriter.Piece { .bytes(Array(text.utf8)) }
        if form == .events { return [bytes("data: ")] + JSONWriter.pieces(json, .event) + [bytes("\r\n\r\n")] }
        return [bytes(index == 0 ? "[" : ",\r\n")] + JSONWriter.pieces(json, style) + [bytes(index == count - 1 ? "\n]" : "\n")]
    }
}
