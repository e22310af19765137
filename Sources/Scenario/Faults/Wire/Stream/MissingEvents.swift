extension WireFaults {
    /// Leaves out the event that says why the answer ends, or all of them; the stream ends as if nothing were missing.
    struct MissingEvents: Fault {
        private let isEmpty: Bool

        init(isEmpty: Bool) { self.isEmpty = isEmpty }

        func direct(_ reel: Reel, _ context: FaultContext) -> Reel {
            var reel = reel
            reel.bare = isEmpty ? [] : reel.bare.filter { !$0.isLast }
            return reel
        }
    }
}
