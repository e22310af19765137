internal import GeminiAPI
internal import HTTP

extension WireFaults {
    /// An error in the middle of a stream whose head has said 200; nothing follows it.
    struct StreamError: Fault {
        private let fault: String
        private let position: Parameter.Position
        private let form: Form
        private let substitute: @Sendable (String, FaultContext) -> Substitute?

        /// How it stands in the stream.
        enum Form {
            /// An event like the others.
            case event
            /// Bare and pretty-printed, so that a client reads it alone.
            case ownPacket
            /// The same in one piece with the event before it.
            case merged
        }

        init(
            fault: String, at position: Parameter.Position, _ form: Form,
            _ substitute: @escaping @Sendable (String, FaultContext) -> Substitute?
        ) {
            self.fault = fault
            self.position = position
            self.form = form
            self.substitute = substitute
        }

        var needsWhole: Bool { form == .merged || position == .midImage }

        func direct(_ reel: Reel, _ context: FaultContext) -> Reel {
            guard let error = substitute(fault, context) else { return reel }
            var broken = reel
            let before = reel.cut(at: position).before
            var frame = Reel.Frame([.bytes(bytes(error, reel, isFirst: before.isEmpty))])
            if reel.dialect != .google { frame.framing = form == .event ? .lines(event: "error") : .none }
            if form == .merged, let last = before.last {
                frame.strokes = (last.strokes + frame.strokes).joined
                frame.offset = last.offset
                broken.frames = before.dropLast() + [frame]
            } else {
                if form == .ownPacket, !before.isEmpty { frame.offset = before.time + WireFaults.apart }
                broken.frames = before + [frame]
            }
            broken.ending = [.finish]
            return broken
        }

        /// In an array it is an element, and the last one.
        private func bytes(_ error: Substitute, _ reel: Reel, isFirst: Bool) -> [UInt8] {
            if reel.dialect == .interactions, reel.form == .events, case .json(let json) = error.body { return interaction(json) }
            func text(_ layout: JSONWriter.Layout) -> [UInt8] {
                switch error.body {
                case .json(let json): JSONWriter.text(json, layout)
                case .raw(let bytes): bytes
                }
            }
            if reel.form == .array { return Array((isFirst ? "[" : ",\r\n").utf8) + text(.pretty) + Array("\n]".utf8) }
            return form == .event ? Array("data: ".utf8) + text(.event) + Array("\r\n\r\n".utf8) : text(.pretty) + [0x0A]
        }

        /// As an event `error` (documented), or as a line of its own (measured: js-genai 1973).
        private func interaction(_ json: JSON) -> [UInt8] {
            let envelope = GeminiAPI.Dialect.interactions.error(json)
            if form != .event { return JSONWriter.text(envelope, .compact) + [0x0A] }
            return Array("event: error\ndata: ".utf8) + JSONWriter.text(InteractionEvent.error(envelope).json, .compact) + [0x0A, 0x0A]
        }
    }
}
