internal import HTTP

extension WireFaults {
    /// Closes the connection after a whole answer that did not say so. A request that comes in the meantime is never answered.
    struct KeepAliveRace: Fault {
        /// How long after the answer; zero is right behind it.
        private let idle: Duration
        private let isReset: Bool

        init(idle: Duration, isReset: Bool) {
            self.idle = idle
            self.isReset = isReset
        }

        func disturb(_ script: Script, _ context: FaultContext) -> Script {
            guard let (opening, rest) = script.halves,
                let finish = rest.firstIndex(where: { if case .finish = $0 { true } else { false } })
            else { return script }
            let answer = Array(rest[...finish])
            // Offsets count from the head: the answer's own pace comes first.
            let pause: [Stroke] = idle > .zero ? [.wait(until: answer.lastOffset + idle)] : []
            return script.with(opening + answer + pause + [isReset ? .reset : .close])
        }
    }
}
