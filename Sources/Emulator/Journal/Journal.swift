public import GeminiAPI
public import Scenario

/// What a session has seen, the latest last, in bounded memory. Copying one costs as much as copying an array of references.
public struct Journal: Sendable {
    /// One exchange and what the scenario made of it.
    public struct Entry: Sendable {
        /// As it is, or as it ended.
        public var exchange: Exchange
        /// When it arrived, on the session's clock.
        public var arrived: Duration
        /// When the first byte of the answer is due, on the session's clock; nil where nothing delays it or nobody knows.
        public var due: Duration?
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
        /// Which change of all journals of this emulator made it what it is: they count from 1.
        public var revision = 0
    }

    /// How many exchanges a session keeps if nobody says otherwise.
    public static let standardCapacity = 10_000

    /// How many exchanges are kept.
    public let capacity: Int
    private var ring: [Kept?] = []
    private var first = 0
    private var places: [Int: Int] = [:]

    /// An entry that many copies of a journal share.
    private final class Kept: Sendable {
        let entry: Entry
        init(_ entry: Entry) { self.entry = entry }
    }

    init(capacity: Int = Journal.standardCapacity) { self.capacity = max(1, capacity) }

    /// In order of arrival.
    public var entries: [Entry] { (ring[first...] + ring[..<first]).compactMap { $0?.entry } }

    /// The newest entries that are asked for, newest first, and how many there are in all. Copies no other.
    public func newest(_ limit: Int, where takes: (Entry) -> Bool) -> (entries: [Entry], matching: Int) {
        var found: [Entry] = []
        var matching = 0
        for offset in ring.indices.reversed() {
            guard let kept = ring[(first + offset) % ring.count], takes(kept.entry) else { continue }
            matching += 1
            if found.count < limit { found.append(kept.entry) }
        }
        return (found, matching)
    }

    /// How many there are.
    public var count: Int { ring.count }

    /// The entry of exchange `number`, if it is still kept.
    public subscript(_ number: Int) -> Entry? { places[number].flatMap { ring[$0]?.entry } }

    mutating func add(_ entry: Entry) {
        var entry = entry
        entry.exchange.shorten()
        if ring.count < capacity {
            places[entry.exchange.number] = ring.count
            ring.append(Kept(entry))
            return
        }
        if let old = ring[first] { places[old.entry.exchange.number] = nil }
        places[entry.exchange.number] = first
        ring[first] = Kept(entry)
        first = (first + 1) % capacity
    }

    /// Changes the entry of exchange `number`, if it is still kept.
    mutating func update(_ number: Int, _ change: (inout Entry) -> Void) {
        guard let place = places[number], var entry = ring[place]?.entry else { return }
        change(&entry)
        entry.exchange.shorten()
        ring[place] = Kept(entry)
    }
}

extension Exchange {
    /// Cuts what a client may make as long as it likes: a journal keeps ten thousand of it.
    fileprivate mutating func shorten() {
        if path.utf8.count > 2000 { path = path.prefix(2000) + "…" }
        if notes.count > 20 { notes.removeLast(notes.count - 20) }
        if notes.contains(where: { $0.utf8.count > 2000 }) { notes = notes.map { $0.utf8.count > 2000 ? $0.prefix(2000) + "…" : $0 } }
    }
}
