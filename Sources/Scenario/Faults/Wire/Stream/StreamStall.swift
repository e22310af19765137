internal import HTTP

extension WireFaults {
    /// Silence between two events, or inside the picture's; then the rest.
    struct StreamStall: Fault {
        private let position: Parameter.Position
        private let time: Duration

        init(at position: Parameter.Position, for time: Duration) {
            self.position = position
            self.time = time
        }

        var needsWhole: Bool { position == .midImage }

        func direct(_ reel: Reel, _ context: FaultContext) -> Reel {
            let (before, after) = reel.cut(at: position)
            return reel.delayed(before, after, until: before.time + time)
        }
    }

    /// The head at once, the first event late.
    struct LateEvents: Fault {
        private let latency: Latency.Distribution
        private let draw: @Sendable (Latency.Distribution, FaultContext) -> Duration

        init(by latency: Latency.Distribution, _ draw: @escaping @Sendable (Latency.Distribution, FaultContext) -> Duration) {
            self.latency = latency
            self.draw = draw
        }

        func direct(_ reel: Reel, _ context: FaultContext) -> Reel { reel.delayed([], reel.frames, until: draw(latency, context)) }
    }
}

extension Reel {
    /// These events, the second part not before `offset`; what is due earlier comes at once then, as from a connection that was stuck.
    fileprivate func delayed(_ before: [Frame], _ after: [Frame], until offset: Duration) -> Reel {
        var (reel, after) = (self, after)
        if after.isEmpty {
            reel.ending = [.wait(until: offset)] + ending
        } else {
            after[0].offset = max(after[0].offset ?? .zero, offset)
        }
        reel.frames = before + after
        return reel
    }
}
