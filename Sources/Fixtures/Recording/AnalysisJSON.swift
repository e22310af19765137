internal import GeminiAPI
internal import HTTP

/// A JSON text read where it stands: its long texts are not copied, and stand in the value as holes.
struct PlacedJSON {
    /// Where a long text stood there is `.base64(.spelled)` that gives nothing.
    let value: JSON
    /// In the order of the holes.
    let longTexts: [LongText]
    /// The text's place in the body.
    let range: Range<Int>

    /// Nil if what stands at `range` of `body` is no JSON.
    init?(_ body: UnsafeRawBufferPointer, _ range: Range<Int>) {
        guard !range.isEmpty else { return nil }
        var longTexts: [LongText] = []
        let bytes = UnsafeRawBufferPointer(rebasing: body[range]).bindMemory(to: UInt8.self)
        let value = try? JSON(bytes) { place in
            guard place.count >= LongText.minimum else { return nil }
            let there = range.lowerBound + place.lowerBound..<range.lowerBound + place.upperBound
            guard let long = LongText(there, in: body) else { return nil }
            longTexts.append(long)
            return Self.hole
        }
        guard let value else { return nil }
        self.value = value
        self.longTexts = longTexts
        self.range = range
    }

    /// A value that is a part of another.
    init(_ value: JSON, longTexts: [LongText], range: Range<Int>) {
        self.value = value
        self.longTexts = longTexts
        self.range = range
    }

    private static let hole = JSON.base64(.spelled(Producer { _ in }))

    /// Whether this text is `value` as `layout` writes it, between `before` and `after`.
    func isWritten(_ layout: JSONWriter.Layout, before: String = "", after: String = "", in body: UnsafeRawBufferPointer) -> Bool {
        var comparison = WrittenText(body, at: range.lowerBound)
        return comparison.passes(before) && comparison.passes(JSONWriter.pieces(value, layout), longTexts[...]) && comparison.passes(after)
            && comparison.place == range.upperBound
    }

    /// The layout that gives this text again.
    func layout(in body: UnsafeRawBufferPointer) -> RecordedLayout {
        let isWhole = body[range].last == 0x0A
        let layouts: [(JSONWriter.Layout, whole: RecordedLayout, bare: RecordedLayout)] = [
            (.pretty, .pretty, .prettyBare), (.event, .event, .eventBare), (.compact, .compact, .compactBare),
        ]
        for (layout, whole, bare) in layouts where isWritten(layout, after: isWhole ? "\n" : "", in: body) { return isWhole ? whole : bare }
        return .other
    }
}

/// A place in a body up to which it is as it would be written.
struct WrittenText {
    private let body: UnsafeRawBufferPointer
    /// So far it is the same.
    private(set) var place: Int

    init(_ body: UnsafeRawBufferPointer, at place: Int) {
        self.body = body
        self.place = place
    }

    mutating func passes(_ bytes: some Collection<UInt8>) -> Bool {
        guard bytes.count <= body.count - place, body[place..<place + bytes.count].elementsEqual(bytes) else { return false }
        place += bytes.count
        return true
    }

    mutating func passes(_ text: String) -> Bool { passes(text.utf8) }

    /// What is produced is a long text: it is what it is, if it stands here.
    mutating func passes(_ pieces: [JSONWriter.Piece], _ longTexts: ArraySlice<LongText>) -> Bool {
        var longTexts = longTexts
        for piece in pieces {
            switch piece {
            case .bytes(let bytes):
                guard passes(bytes) else { return false }
            case .produced:
                guard let long = longTexts.popFirst(), long.range.lowerBound == place else { return false }
                place = long.range.upperBound
            }
        }
        return true
    }
}
