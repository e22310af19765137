internal import GeminiAPI
internal import HTTP

extension WireFaults {
    /// Everything up to the picture, and in its place a block, which ends the answer.
    struct BlockMidway: Fault {
        private let fault: String
        private let substitute: @Sendable (String, FaultContext) -> Substitute?

        init(fault: String, substitute: @escaping @Sendable (String, FaultContext) -> Substitute?) {
            self.fault = fault
            self.substitute = substitute
        }

        func direct(_ reel: Reel, _ context: FaultContext) -> Reel {
            guard let block = substitute(fault, context), case .json(let json) = block.body else { return reel }
            var blocked = reel
            blocked.block = block
            let place = reel.cut(at: .beforeImage).before.count
            var last = reel.event(json)
            last.isLast = true
            last.offset = place < reel.frames.count ? reel.frames[place].offset : nil
            blocked.bare = reel.bare[..<place] + [last]
            return blocked
        }
    }
}
