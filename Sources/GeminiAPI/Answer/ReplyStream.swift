/// A reply cut into the events of a stream, as each generation cuts it (recorded): some text, the whole picture in one event, and
/// a closing event that alone has a finishReason. Usage is in every event and cumulative.
extension Reply {
    /// The events of this reply, in order; the reply itself if it has no parts.
    public func events(_ model: Model, _ key: CanonicalKey) -> [Reply] {
        guard let candidate = candidates.first, let parts = candidate.parts, !parts.isEmpty else { return [self] }
        var events: [Reply] = []
        var running = usage
        (running.candidatesText, running.candidatesImage, running.images) = (0, 0, 0)
        let texts = parts.reduce(0) { if case .text(let text) = $1.data { $0 + TextTokens.count(text) } else { $0 } }
        // Pro counts more thoughts while it streams than in the end: 134 then 44, 263 then 175, 244 then 167.
        var dice = Dice(key, "stream")
        if running.thoughts > 0 { running.thoughts += dice.draw(77...90) }
        for part in parts {
            switch part.data {
            case .text(let text):
                let pieces = Self.pieces(of: text)
                for (index, piece) in pieces.enumerated() {
                    running.candidatesText += TextTokens.count(piece)
                    events.append(
                        event(
                            [Part(.text(piece), signature: index == pieces.count - 1 ? part.signature : nil, isThought: part.isThought)],
                            running))
                }
            case .inline:
                running.candidatesText = texts
                running.candidatesImage = usage.candidatesImage
                if usage.candidatesText > texts { running.candidatesText = usage.candidatesText }
                events.append(event([part], running))
            }
        }
        var closing = event(model.generation == "2.0" ? [] : [Part(.text(""))], usage)
        closing.candidates[0].finishReason = candidate.finishReason
        closing.candidates[0].finishMessage = candidate.finishMessage
        return events + [closing]
    }

    private func event(_ parts: [Part], _ usage: Usage) -> Reply {
        Reply(candidates: [Candidate(parts: parts, finishReason: "")], usage: usage, modelVersion: modelVersion, responseID: responseID)
    }

    /// The first word alone, then about eighty characters at a time, as recorded.
    static func pieces(of text: String) -> [String] {
        var pieces: [String] = []
        var rest = Substring(text)
        while !rest.isEmpty {
            let least = pieces.isEmpty ? 1 : 80
            let end = rest.indices.dropFirst(least).first { rest[$0] == " " } ?? rest.endIndex
            pieces.append(String(rest[..<end]))
            rest = rest[end...]
        }
        return pieces
    }
}
