internal import HTTP

extension WireFaults {
    /// Breaks the chunked coding: no last chunk, or something that is no chunk in the middle.
    struct BrokenChunks: Fault {
        private let isGarbage: Bool

        init(isGarbage: Bool) { self.isGarbage = isGarbage }

        var needsWhole: Bool { isGarbage }

        func disturb(_ script: Script, _ context: FaultContext) -> Script {
            guard let (opening, rest) = script.halves else { return script }
            let kept = isGarbage ? rest.cut(at: .fraction(0.5)).before + [.raw(Self.garbage)] : Array(rest.prefix { !$0.isEnd })
            return script.with(opening + kept + [.close], promise: .chunked)
        }

        /// No hexadecimal digit among it.
        private static let garbage = Array("XYZ\r\n".utf8)
    }
}
