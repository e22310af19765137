internal import GeminiAPI
internal import HTTP

/// The elements of a streamed JSON array: `[{…}` LF `,` CR LF `{…}` LF `]` (recorded traffic).
enum ArrayStream {
    /// Nil if `whole` is no array framed like that.
    static func elements(of whole: PlacedJSON, in body: UnsafeRawBufferPointer) -> [PlacedJSON]? {
        guard let values = whole.value.elements, !values.isEmpty else { return nil }
        var comparison = WrittenText(body, at: whole.range.lowerBound)
        var longTexts = whole.longTexts[...]
        var elements: [PlacedJSON] = []
        for value in values {
            guard comparison.passes(elements.isEmpty ? "[" : "\n,\r\n") else { return nil }
            let start = comparison.place
            let pieces = JSONWriter.pieces(value, .pretty)
            let count = pieces.count { if case .produced = $0 { true } else { false } }
            guard comparison.passes(pieces, longTexts) else { return nil }
            elements.append(PlacedJSON(value, longTexts: Array(longTexts.prefix(count)), range: start..<comparison.place))
            longTexts = longTexts.dropFirst(count)
        }
        return comparison.passes("\n]") && comparison.place == whole.range.upperBound ? elements : nil
    }
}
