internal import GeminiAPI
internal import HTTP

extension WireFaults {
    /// Server-sent events as the standard allows them, or nearly so, and the live service never writes them. An array has none of it.
    enum Dialect: Fault {
        /// `event:` and `id:` before each `data:`.
        case otherFields
        /// `[DONE]` at the end, as OpenAI's API has it.
        case done
        /// `data:{`
        case noSpace
        case lineFeeds, carriageReturns
        /// Each event's JSON over several `data:` lines.
        case manyLines
        /// A byte order mark first.
        case mark

        static func named(_ name: String) -> Dialect? {
            switch name {
            case "stream-event-field": .otherFields
            case "stream-done": .done
            case "stream-no-space": .noSpace
            case "stream-lf": .lineFeeds
            case "stream-cr": .carriageReturns
            case "stream-multiline-data": .manyLines
            case "stream-bom": .mark
            default: nil
            }
        }

        func direct(_ reel: Reel, _ context: FaultContext) -> Reel {
            guard reel.form == .events else { return reel }
            var reel = reel
            for index in reel.frames.indices { change(&reel.frames[index], index) }
            if self == .done, reel.dialect == .google { reel.frames.append(Reel.Frame([.bytes(Array("data: [DONE]\r\n\r\n".utf8))])) }
            return reel
        }

        private func change(_ frame: inout Reel.Frame, _ index: Int) {
            switch self {
            case .otherFields: frame.prepend("event: message\r\nid: \(index)\r\n")
            case .done: break
            case .noSpace: if frame.remove(prefix: "data: ") { frame.prepend("data:") }
            case .lineFeeds: if frame.remove(suffix: "\r\n\r\n") { frame.append("\n\n") }
            case .carriageReturns: if frame.remove(suffix: "\r\n\r\n") { frame.append("\r\r") }
            case .manyLines:
                // Before the first member and after the last, blanks are free: no need to read the JSON.
                if frame.remove(prefix: "data: {") { frame.prepend("data: {\r\ndata: ") }
                if frame.remove(suffix: "}\r\n\r\n") { frame.append("\r\ndata: }\r\n\r\n") }
            case .mark: if index == 0 { frame.prepend("\u{FEFF}") }
            }
        }
    }
}
