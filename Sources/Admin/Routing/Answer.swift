internal import GeminiAPI
internal import HTTP
internal import Scenario

/// What the admin API says.
struct Answer: Sendable {
    /// What follows the head.
    enum Body: Sendable {
        case bytes([UInt8])
        /// Goes on until its producer ends or the client leaves.
        case stream(Producer)
    }

    var status = 200
    var type: String
    var body: Body
    /// What a page of it may do in a browser.
    var policy = ContentPolicy.none
    /// Names these bytes, so that a browser that has them need not load them again; nil for what nobody is to keep.
    var tag: String?
    /// Beside the usual header fields.
    var fields = Fields()

    init(type: String, _ body: [UInt8]) {
        self.type = type
        self.body = .bytes(body)
    }

    /// An answer whose end is not known when it begins.
    init(type: String, streaming producer: Producer) {
        self.type = type
        body = .stream(producer)
    }

    /// JSON for people: two spaces a level and a newline at the end.
    init(_ json: JSON) { self.init(type: Self.json, JSONWriter.text(json, .pretty) + [0x0A]) }

    /// Sends a browser on.
    /// - Parameter place: relative to the path that was asked for.
    init(movedTo place: String) {
        self.init(type: "text/plain; charset=UTF-8", Array("see \(place)\n".utf8))
        status = 308
        fields = ["Location": place]
    }

    init(_ refusal: Refusal) {
        var members: [(String, JSON)] = [("error", .string(refusal.message))]
        if !refusal.problems.isEmpty { members.append(("problems", .array(refusal.problems.map(\.json)))) }
        self.init(.object(members))
        status = refusal.status
        fields = refusal.fields
    }

    static let json = "application/json; charset=UTF-8"

    /// What is said to this request: of bytes it has already, that it has them; to HEAD, how it would begin.
    func told(to head: Head) -> Answer {
        var told = self
        if let tag, head.fields.all("if-none-match").contains(where: { $0 == "*" || $0.contains(tag) }) {
            (told.status, told.body) = (304, .bytes([]))
        }
        // It would never end. Of bytes the server sends the length alone.
        if head.method == "HEAD", case .stream = body { told.body = .bytes([]) }
        return told
    }

    /// As strokes. No other site may read, frame or guess at it.
    func script(date: String) -> Script {
        var all: Fields = [
            "Content-Type": type, "Cache-Control": tag == nil ? "no-store" : "no-cache", "X-Content-Type-Options": "nosniff",
            "Content-Security-Policy": policy.rawValue, "Cross-Origin-Resource-Policy": "same-origin", "Referrer-Policy": "no-referrer",
            "Date": date,
        ]
        if let tag { all.add("ETag", tag) }
        all.list += fields.list
        switch body {
        case _ where status == 304: return Script([.head(status, all), .finish], promise: .none)
        case .bytes(let bytes): return Script(status: status, fields: all, body: bytes)
        case .stream(let producer): return Script([.head(status, all), .produce(producer), .finish], promise: .chunked)
        }
    }
}

extension ScenarioProblem {
    fileprivate var json: JSON {
        .object([("line", .int(line)), ("column", .int(column)), ("message", .string(message))])
    }
}
