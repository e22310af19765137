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
            guard case .json(let json)? = substitute(fault, context)?.body else { return reel }
            var blocked = reel
            let place = reel.cut(at: .beforeImage).before.count
            var block = reel.event(json)
            block.isLast = true
            block.offset = place < reel.frames.count ? reel.frames[place].offset : nil
            blocked.bare = reel.bare[..<place] + [block]
            return blocked
        }
    }
}
