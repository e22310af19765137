internal import HTTP
internal import Scenario

extension Emulator {
    /// The events of a stream at the scenario's pace, after the faults that work on events.
    func direct(_ reel: Reel, _ ruling: inout Ruling) async -> Reel {
        guard ruling.isJudged else { return reel }
        ruling.touched.insert(.stream)
        var reel = reel
        let verdict = ruling.verdict
        let works = ruling.faults.contains { $0.needsWhole }
        if works || verdict.packet != nil { reel = await reel.collected(joining: verdict.packet) }
        reel = reel.paced(verdict)
        reel = ruling.faults.reduce(reel) { $1.direct($0, ruling.context) }
        ruling.block = reel.block
        return reel
    }
}

extension Reel {
    /// With every byte in memory and each event one stroke; a producer that fails ends its event where it failed.
    fileprivate func collected(joining packet: Scenario.StreamPace.Packet?) async -> Reel {
        var reel = self
        for index in frames.indices { reel.frames[index].strokes = await Script.collected(frames[index].strokes) }
        switch packet {
        case .event?: reel.packets = .everyStroke
        case .all?:
            reel.frames = [
                Frame(await Script.collected(reel.frames.flatMap(\.strokes)), hasImage: frames.contains(where: \.hasImage), isLast: true)
            ]
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
    /// The body of these strokes in one, framing apart. Where a producer fails, what it had made, and the failure after it.
    static func collected(_ strokes: [Stroke]) async -> [Stroke] {
        let pile = Pile()
        for stroke in strokes {
            switch stroke {
            case .bytes(let piece): await pile.add(piece)
            case .produce(let producer):
                do { try await producer.run { await pile.add($0) } } catch {
                    return [.bytes(await pile.bytes), .produce(Producer { _ in throw error })]
                }
            default: continue
            }
        }
        return [.bytes(await pile.bytes)]
    }

    private actor Pile {
        var bytes: [UInt8] = []
        func add(_ piece: [UInt8]) { bytes += piece }
    }
}
