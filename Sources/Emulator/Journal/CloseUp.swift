internal import Fixtures
internal import GeminiAPI
public import HTTP

/// What was sent and what was answered, as people read it: no secret, and pictures apart.
public struct CloseUp: Sendable {
    /// The request.
    public var request: Message
    /// The answer, before faults of the wire; nil where it is no longer kept, or never was.
    public var answer: Message?

    /// One side of the exchange.
    public struct Message: Sendable {
        /// The method, of a request.
        public var method = ""
        /// Path and query, of a request.
        public var target = ""
        /// The status, of an answer.
        public var status = 0
        /// The header fields.
        public var fields: Fields
        /// Length of a request's body as it came; nil where nobody counted.
        public var count: Int?
        /// The body, `(picture 0)` in the place of a picture; nil if it is not kept.
        public var text: String?
        /// Whether `text` is the whole body.
        public var isWhole: Bool
        /// The MIME types of the pictures, in order; nil where only painting it again would tell.
        public var pictures: [String?]
    }

    /// The two sides of an exchange.
    public enum Side: String, Sendable, CaseIterable { case request, answer }
}

extension Emulator {
    /// A closer look at an exchange; nil if nothing of it is kept any more. Blocks to read a fixture: call it away from the loop.
    public func closeUp(of entry: Journal.Entry) -> CloseUp? {
        guard let capture = captures[entry.exchange.number] else { return nil }
        let sent = capture.request
        let asked = sent.body.map { Condensed([.bytes($0)]) }
        let request = CloseUp.Message(
            method: sent.method, target: sent.target, fields: Redaction.fields(sent.fields), count: sent.count, text: asked?.shown,
            isWhole: asked?.isWhole ?? false, pictures: asked?.kinds ?? [])
        guard let pieces = pieces(of: capture, entry) else { return CloseUp(request: request, answer: nil) }
        let answered = Condensed(pieces)
        let answer = CloseUp.Message(
            status: capture.answer.status, fields: Redaction.fields(capture.answer.fields), text: answered.shown, isWhole: answered.isWhole,
            pictures: answered.kinds)
        return CloseUp(request: request, answer: answer)
    }

    /// The body of a request as it came, but for credentials; nil if it is not kept.
    public func body(of entry: Journal.Entry) -> [UInt8]? {
        captures[entry.exchange.number]?.request.body.map { body in
            let isClean = body.withUnsafeBytes { Redaction.findings(in: $0).isEmpty }
            return isClean ? body : Array(Redaction.text(String(decoding: body, as: UTF8.self)).utf8)
        }
    }

    /// The body of an answer; nil where it is not kept.
    func pieces(of capture: Capture, _ entry: Journal.Entry) -> [JSONWriter.Piece]? {
        switch capture.answer.body {
        case .pieces(let pieces): return pieces
        case .fixture, .carried:
            guard let store = archive.store, let name = entry.exchange.fixture,
                let found = store.entries.first(where: { $0.name == name }), let answer = try? store.prepared(found, entry.exchange.layout)
            else { return nil }
            switch answer.body {
            case .whole(let pieces): return pieces
            case .frames(let frames): return frames.flatMap(\.pieces)
            }
        }
    }
}

extension Condensed {
    /// The text without what looks like a credential.
    fileprivate var shown: String { Redaction.text(String(decoding: text, as: UTF8.self)) }

    fileprivate var kinds: [String?] { pictures.map { $0.kind?.mimeType } }
}
