public import GeminiAPI
public import Scenario

/// What a session has seen, the latest last, in bounded memory.
public struct Journal: Sendable {
    /// One exchange and what the scenario made of it.
    public struct Entry: Sendable {
        /// As it is, or as it ended.
        public var exchange: Exchange
        /// When it arrived, on the session's clock.
        public var arrived: Duration
        /// When it ended; nil while under way.
        public var ended: Duration?
        /// What was decided.
        public var verdict: Verdict
        /// What was asked, apart from how, and SHA-256 of the body; empty where no scenario looked.
        public var request = ""
        /// SHA-256 of the body.
        public var body = ""
        /// Who ended the connection: client, server or none.
        public var closedBy = "none"
    }

    /// How many exchanges are kept.
    public static let capacity = 1000

    private var ring: [Entry?] = []
    private var first = 0
    private var places: [Int: Int] = [:]

    init() {}

    /// In order of arrival.
    public var entries: [Entry] { (ring[first...] + ring[..<first]).compactMap { $0 } }

    mutating func add(_ entry: Entry) {
        if ring.count < Self.capacity {
            places[entry.exchange.number] = ring.count
            ring.append(entry)
            return
        }
        if let old = ring[first] { places[old.exchange.number] = nil }
        places[entry.exchange.number] = first
        ring[first] = entry
        first = (first + 1) % Self.capacity
    }

    /// Changes the entry of exchange `number`, if it is still kept.
    mutating func update(_ number: Int, _ change: (inout Entry) -> Void) {
        guard let place = places[number], var entry = ring[place] else { return }
        ring[place] = nil
        change(&entry)
        ring[place] = entry
    }
}
