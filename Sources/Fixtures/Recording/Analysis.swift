internal import GeminiAPI

/// What a body is, found out from its bytes: nothing is copied out of it that is long.
struct Analysis {
    /// The forms a fixture has for a body.
    enum Form {
        case none
        case json(PlacedJSON, RecordedLayout)
        case events([(name: String?, data: PlacedJSON)], EventFraming)
        case elements([PlacedJSON])
        case chunks([String])
        case text(String)
        case bytes
    }

    /// What is known of a body besides its bytes.
    struct Hints {
        /// Its Content-Type.
        var contentType: String?
        /// Whether it is a file that was asked for (`alt=media`): its bytes count, even if they are JSON.
        var isMedia = false
        /// Whether it is a request: how its JSON is written does not count.
        var isRequest = false
    }

    /// A text that is no JSON is kept as text up to this many bytes.
    static let textLimit = 4096

    /// What it is.
    var form: Form
    /// Where each event or element ends; empty for what comes in one piece.
    var ends: [Int] = []

    init(_ body: UnsafeRawBufferPointer, _ hints: Hints) {
        let type = (hints.contentType ?? "").lowercased()
        let first = body.first { !" \t\r\n".utf8.contains($0) }
        let looksLikeJSON = first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
        form = .none
        if body.isEmpty { return }
        // The error of a stream call says text/event-stream and is plain JSON (recorded).
        if looksLikeJSON || type.contains("json"), !hints.isMedia, let json = PlacedJSON(body, 0..<body.count) {
            if let elements = ArrayStream.elements(of: json, in: body) {
                form = .elements(elements)
                ends = elements.map(\.range.upperBound)
                return
            }
            let layout = hints.isRequest ? .pretty : json.layout(in: body)
            // Bytes that do not say they are JSON are kept as they are, unless they can be written again.
            if layout != .other || type.contains("json") || type.contains("event-stream") {
                form = .json(json, layout)
                return
            }
        }
        if type.contains("event-stream"), let (form, ends) = Self.events(in: body) {
            self.form = form
            self.ends = ends
            return
        }
        form = body.count <= Self.textLimit ? String(validating: body, as: UTF8.self).map(Form.text) ?? .bytes : .bytes
    }

    /// Nil if it is no UTF-8.
    private static func events(in body: UnsafeRawBufferPointer) -> (Form, ends: [Int])? {
        let events = EventStream(body).events
        let ends = events.map(\.range.upperBound)
        let recorded = events.compactMap { $0.recorded(in: body) }
        if recorded.count == events.count {
            for framing in EventFraming.allCases where zip(events, recorded).allSatisfy({ $0.isFramed(framing, $1.data, in: body) }) {
                return (.events(recorded, framing), ends)
            }
        }
        let chunks = events.compactMap { String(validating: body[$0.range], as: UTF8.self) }
        return chunks.count == events.count ? (.chunks(chunks), ends) : nil
    }
}
