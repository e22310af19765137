extension WireFaults {
    /// The same event again, right behind itself.
    struct Duplicate: Fault {
        private let position: Parameter.Position

        init(at position: Parameter.Position) { self.position = position }

        /// What makes an event's bytes makes them once.
        var needsWhole: Bool { true }

        func direct(_ reel: Reel, _ context: FaultContext) -> Reel {
            guard let event = reel.event(at: position) else { return reel }
            var doubled = reel
            var again = reel.bare[event]
            again.offset = nil
            doubled.bare.insert(again, at: event + 1)
            return doubled
        }
    }
}
