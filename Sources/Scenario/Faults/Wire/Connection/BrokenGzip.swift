internal import HTTP

extension WireFaults {
    /// Damages the compressed body, or cuts it off in the middle as if it ended there. The framing stays whole: only who decompresses sees it.
    struct BrokenGzip: Fault {
        private let isTruncated: Bool

        init(isTruncated: Bool) { self.isTruncated = isTruncated }

        var needsWhole: Bool { true }
        var needsGzip: Bool { true }

        func disturb(_ script: Script, _ context: FaultContext) -> Script {
            guard let (opening, rest) = script.halves else { return script }
            let (before, after) = rest.cut(at: .fraction(0.5))
            if isTruncated {
                let isTold = if case .length = script.promise { true } else { false }
                return script.with(opening + before + after.ending, promise: isTold ? .length(before.bodyCount) : nil)
            }
            let (damaged, sound) = after.cut(after: Self.damage)
            return script.with(opening + before + damaged.map(inverted) + sound)
        }

        private func inverted(_ stroke: Stroke) -> Stroke {
            if case .bytes(let bytes) = stroke { .bytes(bytes.map { ~$0 }) } else { stroke }
        }

        /// More bytes than the checksum and the length at the end have, so that no cut can miss what is checked.
        private static let damage = 16
    }
}
