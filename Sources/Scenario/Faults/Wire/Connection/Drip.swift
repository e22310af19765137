internal import HTTP

extension WireFaults {
    /// The body in small pieces, one after another at an even pace; the last comes when the time is over.
    struct Drip: Fault {
        private let pace: Pace

        /// How fast.
        enum Pace {
            case spread(over: Duration, pieces: Int)
            /// Bytes a second.
            case rate(Int)
        }

        init(_ pace: Pace) { self.pace = pace }

        var needsWhole: Bool { true }

        func disturb(_ script: Script, _ context: FaultContext) -> Script {
            guard let (opening, rest) = script.halves else { return script }
            let body = rest.body
            let (time, wanted) = plan(body.count)
            let count = min(max(wanted, 1), body.count)
            let pieces = (0..<count).flatMap { index -> [Stroke] in
                let piece = body[body.count * index / count..<body.count * (index + 1) / count]
                return [.wait(until: time * (index + 1) / count), .bytes(Array(piece))]
            }
            return script.with(opening + pieces + rest.ending)
        }

        /// A rate is kept ten times a second; a body that takes hours so comes in coarser pieces.
        private func plan(_ total: Int) -> (time: Duration, pieces: Int) {
            switch pace {
            case .spread(let over, let pieces): (over, pieces)
            case .rate(let rate): (.seconds(total) / max(rate, 1), min(total / max(rate / 10, 1), 10_000))
            }
        }
    }
}
