/// A reply cut into the events of a stream, as each generation cuts it (recorded): some text, the whole picture in one event, and
/// a closing event that alone has a finishReason. Usage is in every event and cumulative; on Vertex it says nothing until there
/// is a picture.
extension Reply {
    /// The events of this reply, in order; the reply itself if it has no parts.
    public func events(_ model: Model, _ key: CanonicalKey, _ backend: Backend) -> [Reply] {
        guard let candidate = candidates.first, let parts = candidate.parts, !parts.isEmpty else { return [self] }
        var running = usage
        (running.candidatesText, running.candidatesImage, running.images) = (0, 0, 0)
        running.isBlank = backend.isVertex
        var dice = Dice(key, "stream")
        // Pro counts more thoughts while it streams than in the end: 134 then 44, 263 then 175, 244 then 167.
        if model.generation == "3-pro" { running.thoughts += dice.draw(77...90) }
        var events: [Reply] = []
        for part in parts {
            switch part.data {
            case .text(let text):
                let pieces = Self.pieces(of: text)
                for (index, piece) in pieces.enumerated() {
                    if !part.isThought { running.candidatesText += TextTokens.count(piece) }
                    let signature = index == pieces.count - 1 ? part.signature : nil
                    events.append(event([Part(.text(piece), signature: signature, isThought: part.isThought)], running))
                }
            case .inline:
                if !part.isThought {
                    running.images += 1
                    running.candidatesText = usage.candidatesText
                    let all = max(1, usage.images)
                    running.candidatesImage = usage.candidatesImage * min(running.images, all) / all
                    running.isBlank = false
                }
                events.append(event([part], running))
            case .members: events.append(event([part], running))
            }
        }
        return events + [closing(candidate, model, backend, &dice)]
    }

    /// On 2.0 without parts (recorded 17 of 17), then with an empty text, which text models of Gemini 3 sign.
    private func closing(_ candidate: Candidate, _ model: Model, _ backend: Backend, _ dice: inout Dice) -> Reply {
        var last = Part(.text(""))
        if model.kind == .text, model.signsParts { last.signature = ThoughtSignature.make(backend, .short, dice: &dice) }
        var closing = event(model.generation == "2.0" ? [] : [last], usage)
        closing.candidates[0].finishReason = candidate.finishReason
        closing.candidates[0].finishMessage = candidate.finishMessage
        closing.candidates[0].grounding = candidate.grounding
        return closing
    }

    private func event(_ parts: [Part], _ usage: Usage) -> Reply {
        var event = self
        event.candidates = [Candidate(parts: parts, finishReason: "")]
        event.usage = usage
        return event
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
