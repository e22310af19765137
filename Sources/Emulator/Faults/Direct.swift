internal import HTTP
internal import Scenario

extension Emulator {
    /// The events of a stream at the scenario's pace, after the faults that work on events.
    func direct(_ reel: Reel, _ ruling: inout Ruling) async -> Reel {
        guard ruling.isJudged else { return reel }
        var reel = reel
        let verdict = ruling.verdict
        let works = ruling.faults.contains { $0.needsWhole }
        if works || verdict.packet != nil { reel = await reel.collected(joining: verdict.packet) }
        reel = reel.paced(verdict)
        return ruling.faults.reduce(reel) { $1.direct($0, ruling.context) }
    }
}

extension Reel {
    /// With every byte in memory and each event one stroke; a producer that fails ends its event where it failed.
    fileprivate func collected(joining packet: Scenario.StreamPace.Packet?) async -> Reel {
        var reel = self
        for index in frames.indices { reel.frames[index].strokes = [.bytes(await Script.bytes(of: frames[index].strokes))] }
        switch packet {
        case .event?: reel.packets = .everyStroke
        case .all?:
            let whole = reel.frames.flatMap { $0.strokes.flatMap(\.bytes) }
            reel.frames = [Frame([.bytes(whole)], hasImage: frames.contains(where: \.hasImage), isLast: true)]
        case .bytes(let count)?: reel.packets = .atMost(count)
        case nil: break
        }
        return reel
    }

    /// Each event at its time: so long after the one before, or spread over what the whole is to take.
    fileprivate func paced(_ verdict: Verdict) -> Reel {
        var reel = self
        if let gap = verdict.gap {
            var offset = Duration.zero
            for index in frames.indices.dropFirst() {
                offset += gap.draw(seed: verdict.seed, "gap \(index)")
                reel.frames[index].offset = offset
            }
        } else if let total = verdict.total, frames.count > 1 {
            let span = total - (verdict.ttfb ?? .zero)
            for index in frames.indices.dropFirst() { reel.frames[index].offset = span * index / (frames.count - 1) }
        }
        return reel
    }
}

extension Script {
    /// The body of these strokes, framing apart.
    static func bytes(of strokes: [Stroke]) async -> [UInt8] {
        var bytes: [UInt8] = []
        for stroke in strokes {
            switch stroke {
            case .bytes(let piece): bytes += piece
            case .produce(let producer): bytes += (try? await producer.collect()) ?? []
            default: continue
            }
        }
        return bytes
    }
}

extension Stroke {
    fileprivate var bytes: [UInt8] { if case .bytes(let bytes) = self { bytes } else { [] } }
}
