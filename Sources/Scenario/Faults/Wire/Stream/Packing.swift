internal import HTTP

extension WireFaults {
    /// A few bytes a packet, whatever they are part of.
    struct TinyPackets: Fault {
        private let size: Int

        init(size: Int) { self.size = size }

        func direct(_ reel: Reel, _ context: FaultContext) -> Reel {
            var reel = reel
            reel.packets = .atMost(max(size, 1))
            return reel
        }
    }

    /// All events in one piece, when the last is due.
    struct Coalesced: Fault {
        var needsWhole: Bool { true }

        func direct(_ reel: Reel, _ context: FaultContext) -> Reel {
            guard !reel.frames.isEmpty else { return reel }
            var packed = reel
            packed.frames = [
                Reel.Frame(
                    reel.frames.strokes, hasImage: reel.frames.contains(where: \.hasImage), isLast: true,
                    offset: reel.frames.time > .zero ? reel.frames.time : nil)
            ]
            packed.packets = .asWritten
            return packed
        }
    }
}
