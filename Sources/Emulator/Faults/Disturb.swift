internal import HTTP
internal import Scenario

extension Emulator {
    /// When the strokes are made and what breaks them: latency first, then faults of timing and transport, by the session's clock.
    func disturb(_ script: Script, _ ruling: inout Ruling) async -> Script {
        guard ruling.isJudged else { return script }
        var script = script
        if ruling.faults.contains(where: { $0.needsWhole }) { script = await script.collected() }
        ruling.touched.formUnion([.timing, .transport])
        script.delay(ruling.verdict)
        script = ruling.faults.reduce(script) { $1.disturb($0, ruling.context) }
        if script.strokes.contains(where: { if case .wait = $0 { true } else { false } }) { script.pace = ruling.world.clock.pace }
        ruling.answered = script.delayOfHead.map { ruling.world.clock.now.elapsed + $0 }
        ruling.breaksOff = !script.strokes.contains { if case .finish = $0 { true } else { false } }
        return script
    }
}

extension Script {
    /// With every byte of the body in memory, between the same waits.
    fileprivate func collected() async -> Script {
        var script = self
        script.strokes = []
        for stroke in strokes {
            if case .produce = stroke { script.strokes += await Script.collected([stroke]) } else { script.strokes.append(stroke) }
        }
        return script
    }

    /// How long the first byte waits; nil if there is none.
    fileprivate var delayOfHead: Duration? {
        var delay = Duration.zero
        for stroke in strokes {
            switch stroke {
            case .wait(let offset): delay = max(delay, offset)
            case .head, .raw, .interim: return delay
            default: continue
            }
        }
        return nil
    }

    /// The first byte late, and the body of a unary answer later still.
    fileprivate mutating func delay(_ verdict: Verdict) {
        let ttfb = verdict.ttfb ?? .zero
        let isPaced = strokes.contains { if case .wait = $0 { true } else { false } }
        if let total = verdict.total, total > ttfb, !isPaced, let head = strokes.firstIndex(where: \.isHead) {
            strokes.insert(.wait(until: total - ttfb), at: head + 1)
        }
        if ttfb > .zero { strokes.insert(.wait(until: ttfb), at: 0) }
    }
}

extension Stroke {
    fileprivate var isHead: Bool { if case .head = self { true } else { false } }
}
