internal import HTTP

extension WireFaults {
    /// Takes the request and never answers: nothing for so long, then RST. A blackhole is one whose time nobody waits for; a middlebox
    /// that forgets idle connections has less patience than the client.
    struct Silence: Fault {
        private let time: Duration

        init(_ time: Duration) { self.time = time }

        func disturb(_ script: Script, _ context: FaultContext) -> Script { script.with([.wait(until: time), .reset]) }
    }
}
