internal import HTTP

extension WireFaults {
    /// Stops in the middle of the body, keeps the connection, and goes on after a while.
    struct Stall: Fault {
        private let position: Parameter.Position
        private let time: Duration

        init(at position: Parameter.Position, for time: Duration) {
            self.position = position
            self.time = time
        }

        var needsWhole: Bool { true }

        func disturb(_ script: Script, _ context: FaultContext) -> Script {
            guard let (opening, rest) = script.halves else { return script }
            let (before, after) = rest.cut(at: position)
            return script.with(opening + before + [.wait(until: before.lastOffset + time)] + after)
        }
    }
}
