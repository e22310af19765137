internal import HTTP

extension WireFaults {
    /// Ends a stream too early: between two events, inside the picture's, or inside any one.
    struct StreamBreak: Fault {
        private let position: Parameter.Position
        private let isInside: Bool
        private let end: End

        /// What ends it.
        enum End {
            case reset, close
            /// The end of a message in good order: only what is in it is broken.
            case finish
        }

        /// Between two events, or inside the picture's.
        init(at position: Parameter.Position, by end: End) {
            (self.position, self.end, isInside) = (position, end, false)
        }

        /// In the middle of an event.
        init(inside position: Parameter.Position, by end: End) {
            (self.position, self.end, isInside) = (position, end, true)
        }

        var needsWhole: Bool { isInside || position == .midImage }

        func direct(_ reel: Reel, _ context: FaultContext) -> Reel {
            var broken = reel
            if !isInside {
                broken.frames = reel.cut(at: position).before
            } else if let event = reel.event(at: position) {
                broken.frames = reel.frames[..<event] + [reel.frames[event].halves.first]
            }
            broken.ending =
                switch end {
                case .reset: [.reset]
                case .close: [.close]
                case .finish: [.finish]
                }
            return broken
        }
    }
}
