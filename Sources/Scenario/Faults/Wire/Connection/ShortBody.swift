internal import HTTP

extension WireFaults {
    /// Promises more bytes than there are: all of the body comes, and then the connection ends.
    struct ShortBody: Fault {
        /// How many are missing.
        private let bytes: Int

        init(bytes: Int) { self.bytes = bytes }

        var needsWhole: Bool { true }

        func disturb(_ script: Script, _ context: FaultContext) -> Script {
            script.with(script.strokes, promise: .length(script.strokes.bodyCount + max(bytes, 1)))
        }
    }
}
