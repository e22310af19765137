internal import GeminiAPI
internal import HTTP
internal import Scenario

extension Substitute {
    /// A block or an odd answer of 200 as the Interactions API gives it: what was blocked is an error of 400. In a stream that has begun the
    /// error is a line of its own, no event (measured: js-genai 1973), so that stays for the script.
    func inInteractions(_ interaction: Interaction, isStream: Bool) -> Substitute {
        guard status < 400, case .json(let json) = body else { return self }
        var other = self
        if let refusal = Interaction.refusal(json) {
            if isStream { return self }
            other.status = refusal.code
            other.body = .json(refusal.body)
        } else {
            other.body = .json(interaction.json(google: json))
        }
        return other
    }
}

extension Interaction {
    /// The events of a stream that has a block, or another answer of 200, in the place of the normal one.
    func frames(_ json: JSON, _ layout: Layout) -> [Reel.Frame] {
        let bare = self.json(Reply(candidates: [], usage: Usage(), modelVersion: "", responseID: ""))
        guard let refusal = Interaction.refusal(json) else {
            // What has no status is no interaction, and stands alone.
            guard json["status"] != nil else {
                var alone = Reel.Frame([.bytes(JSONWriter.text(json, .compact) + [0x0A])], isLast: true)
                alone.framing = .none
                return [alone]
            }
            return Reel.Frame.frames(InteractionEvent.events(of: json).map(Wording.Event.init), layout)
        }
        var error = Reel.Frame(layout.text(refusal.body, isError: true).map(Stroke.init) + [.bytes([0x0A])], isLast: true)
        error.framing = .none
        return Reel.Frame.frames(InteractionEvent.opening(of: bare).map(Wording.Event.init), layout, closes: false) + [error]
    }
}
