internal import GeminiAPI
internal import HTTP

extension Reel {
    /// How the events are framed.
    enum Form {
        /// Server-sent events.
        case events
        /// Elements of a JSON array.
        case array
    }

    /// As the head says.
    var form: Form { fields["Content-Type"]?.hasPrefix("text/event-stream") == true ? .events : .array }

    /// The events without their framing. Set, they are framed anew: an array has its brackets and commas, whatever was taken out or put in.
    var bare: [Frame] {
        get { frames.map { $0.bare(form) } }
        set { frames = Self.framed(newValue, form) }
    }

    /// Frames of bare events.
    static func framed(_ bare: [Frame], _ form: Form) -> [Frame] {
        // An array is one also when nothing is in it.
        if bare.isEmpty { return form == .array ? [Frame([.bytes(Array("[]".utf8))])] : [] }
        return bare.enumerated().map { index, event in
            var frame = event
            switch (form, event.framing) {
            case (.events, .google):
                frame.prepend("data: ")
                frame.append("\r\n\r\n")
            case (.events, .lines(let name)):
                frame.prepend((name.map { "event: \($0)\n" } ?? "") + "data: ")
                frame.append("\n\n")
            case (.events, .none): break
            case (.array, _):
                frame.prepend(index == 0 ? "[" : ",\r\n")
                frame.append(index == bare.count - 1 ? "\n]" : "\n")
            }
            return frame
        }
    }

    /// An event that holds this value, laid out as the form lays it out, without framing.
    func event(_ json: JSON) -> Frame {
        // What is blocked in an interaction is told by a line that is no event (measured: js-genai 1973).
        if dialect == .interactions, let refusal = Interaction.refusal(json) {
            var line = Frame([.bytes(JSONWriter.text(dialect.error(refusal.body), .compact) + [0x0A])])
            line.framing = .none
            return line
        }
        return Frame([.bytes(JSONWriter.text(json, form == .events ? .event : .pretty))])
    }
}

extension Reel.Frame {
    /// Without what the form puts round it.
    fileprivate func bare(_ form: Reel.Form) -> Self {
        var frame = self
        switch (form, framing) {
        case (.events, .google):
            frame.remove(prefix: "data: ")
            frame.remove(suffix: "\r\n\r\n")
        case (.events, .lines(let name)):
            if let name { frame.remove(prefix: "event: \(name)\n") }
            frame.remove(prefix: "data: ")
            frame.remove(suffix: "\n\n")
        case (.events, .none): break
        case (.array, _):
            _ = frame.remove(prefix: "[") || frame.remove(prefix: ",\r\n")
            _ = frame.remove(suffix: "\n]") || frame.remove(suffix: "\n")
        }
        return frame
    }

    /// Puts text before all of it.
    mutating func prepend(_ text: String) { strokes = ([.bytes(Array(text.utf8))] + strokes).joined }

    /// Puts text after all of it.
    mutating func append(_ text: String) { strokes = (strokes + [.bytes(Array(text.utf8))]).joined }

    /// Takes away what it begins with; false if it does not.
    @discardableResult mutating func remove(prefix: String) -> Bool {
        strokes = strokes.joined
        guard case .bytes(let bytes)? = strokes.first, bytes.starts(with: prefix.utf8) else { return false }
        strokes[0] = .bytes(Array(bytes.dropFirst(prefix.utf8.count)))
        return true
    }

    /// Takes away what it ends with; false if it does not.
    @discardableResult mutating func remove(suffix: String) -> Bool {
        strokes = strokes.joined
        guard case .bytes(let bytes)? = strokes.last, bytes.suffix(suffix.utf8.count).elementsEqual(suffix.utf8) else { return false }
        strokes[strokes.count - 1] = .bytes(Array(bytes.dropLast(suffix.utf8.count)))
        return true
    }
}
