internal import GeminiAPI
internal import Glibc

/// The server-sent events of a body (WHATWG HTML, 9.2.6), cut at their ends.
struct EventStream {
    /// One of them.
    struct Event {
        /// All of it, the blank line at its end included.
        var range: Range<Int>
        /// Its `event:` line, if it has one.
        var name: String?
        /// The value of its one `data:` line; nil if it has none, or several, or lines of other kinds.
        var data: Range<Int>?
    }

    /// In order. What follows the last blank line is an event too: one that broke off.
    private(set) var events: [Event] = []

    init(_ body: UnsafeRawBufferPointer) {
        var at = 0
        while at < body.count { events.append(Self.event(&at, in: body)) }
    }

    /// Reads one event, up to and with the blank line that ends it.
    private static func event(_ at: inout Int, in body: UnsafeRawBufferPointer) -> Event {
        let start = at
        var event = Event(range: start..<start)
        var isPlain = true
        while at < body.count {
            let feed = lineFeed(from: at, in: body)
            var end = feed ?? body.count
            if end > at, body[end - 1] == 0x0D { end -= 1 }
            let line = at..<end
            at = feed.map { $0 + 1 } ?? body.count
            if line.isEmpty { break }
            if let data = value(of: "data:", line, in: body) {
                isPlain = isPlain && event.data == nil
                event.data = data
            } else if let name = value(of: "event:", line, in: body) {
                event.name = String(decoding: body[name], as: UTF8.self)
            } else {
                isPlain = false
            }
        }
        event.range = start..<at
        if !isPlain { event.data = nil }
        return event
    }

    /// A picture is one line of megabytes, so this is memchr's work.
    private static func lineFeed(from place: Int, in body: UnsafeRawBufferPointer) -> Int? {
        guard let base = body.baseAddress, let hit = memchr(base + place, 0x0A, body.count - place) else { return nil }
        return UnsafeRawPointer(hit) - base
    }

    private static func value(of name: String, _ line: Range<Int>, in body: UnsafeRawBufferPointer) -> Range<Int>? {
        let count = name.utf8.count
        guard line.count >= count, body[line.lowerBound..<line.lowerBound + count].elementsEqual(name.utf8) else { return nil }
        let start = line.lowerBound + count
        return (start < line.upperBound && body[start] == 0x20 ? start + 1 : start)..<line.upperBound
    }
}

extension EventStream.Event {
    /// What it says, as a fixture keeps it: JSON, or the text of what is none. Nil if that is not all there is to it.
    func recorded(in body: UnsafeRawBufferPointer) -> (name: String?, data: PlacedJSON)? {
        guard let data else { return nil }
        if let json = PlacedJSON(body, data), json.value.text == nil { return (name, json) }
        guard let text = String(validating: body[data], as: UTF8.self) else { return nil }
        return (name, PlacedJSON(.string(text), longTexts: [], range: data))
    }

    /// Whether `framing` would write these very bytes.
    func isFramed(_ framing: EventFraming, _ data: PlacedJSON, in body: UnsafeRawBufferPointer) -> Bool {
        var comparison = WrittenText(body, at: range.lowerBound)
        let isText = data.value.text != nil
        switch framing {
        case .google:
            guard name == nil, comparison.passes("data: ") else { return false }
        case .plain:
            guard comparison.passes((name.map { "event: \($0)\n" } ?? "") + "data: ") else { return false }
        }
        let pieces: [JSONWriter.Piece] =
            isText ? [.bytes(Array(body[data.range]))] : JSONWriter.pieces(data.value, framing == .google ? .event : .compact)
        guard comparison.passes(pieces, data.longTexts[...]) else { return false }
        return comparison.passes(framing == .google ? "\r\n\r\n" : "\n\n") && comparison.place == range.upperBound
    }
}
