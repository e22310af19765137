internal import HTTP

extension WireFaults {
    /// Ends the connection before the answer is whole.
    struct Break: Fault {
        private let place: Place
        private let end: End

        /// How far the answer comes.
        enum Place: Equatable {
            case beforeHead, afterHead
            case body(Parameter.Position)
        }

        /// What ends it.
        enum End {
            case reset, close
            /// FIN from our side alone: the connection stays until the client leaves.
            case halfClose
        }

        init(_ place: Place, by end: End) {
            self.place = place
            self.end = end
        }

        var needsWhole: Bool { if case .body = place { true } else { false } }

        func disturb(_ script: Script, _ context: FaultContext) -> Script {
            guard let (opening, rest) = script.halves else { return script }
            let kept =
                switch place {
                case .beforeHead: Array(opening.dropLast())
                case .afterHead: opening
                case .body(let position): opening + rest.cut(at: position).before
                }
            return script.with(kept + ending)
        }

        private var ending: [Stroke] {
            switch end {
            case .reset: [.reset]
            case .close: [.close]
            case .halfClose: [.halfClose, .stall]
            }
        }
    }
}
