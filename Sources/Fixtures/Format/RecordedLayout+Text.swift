public import GeminiAPI

extension RecordedLayout {
    /// The text of `json` in this layout.
    public func pieces(_ json: JSON) -> [JSONWriter.Piece] {
        let style: JSONWriter.Layout =
            switch self {
            case .pretty, .prettyBare, .other: .pretty
            case .event, .eventBare: .event
            case .compact, .compactBare: .compact
            }
        let isBare = self == .prettyBare || self == .eventBare || self == .compactBare
        return JSONWriter.pieces(json, style) + (isBare ? [] : [.bytes([0x0A])])
    }

    /// This layout, turned into what `prettyPrint` asks for. The event layout is what `prettyPrint=false` gives; a compact text is one of
    /// those APIs that do not know the parameter.
    func asked(_ isPretty: Bool) -> RecordedLayout {
        switch (self, isPretty) {
        case (.event, true): .pretty
        case (.eventBare, true): .prettyBare
        case (.pretty, false), (.other, false): .event
        case (.prettyBare, false): .eventBare
        default: self
        }
    }
}

extension EventFraming {
    /// The bytes of an event.
    public func pieces(_ event: RecordedBody.Event) -> [JSONWriter.Piece] {
        let end = self == .google ? "\r\n" : "\n"
        let head = (event.name.map { "event: \($0)\(end)" } ?? "") + "data: "
        // A line feed in the data begins another line of data, as server-sent events have it.
        let data: [JSONWriter.Piece] =
            if let text = event.data.text {
                [.bytes(Array(text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\(end)data: ").utf8))]
            } else {
                JSONWriter.pieces(event.data, self == .google ? .event : .compact)
            }
        return [.bytes(Array(head.utf8))] + data + [.bytes(Array((end + end).utf8))]
    }
}
