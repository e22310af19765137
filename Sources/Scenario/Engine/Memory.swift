/// Numbers by key, so many at the most: a session that runs for weeks must not fill the machine with the counters of requests that
/// never come again. What was not used for long makes room (second chance: a used one is passed over once); should it come again,
/// it starts afresh.
struct Memory<Key: Hashable & Sendable>: Sendable {
    private var slots: [Slot] = []
    private var places: [Key: Int] = [:]
    private var hand = 0
    private var met = 0
    private let capacity: Int

    private struct Slot: Sendable {
        var key: Key
        var number: Int
        var isUsed = false
    }

    init(capacity: Int = 100_000) { self.capacity = capacity }

    /// Counts one more of `key`; how many there were, this one included.
    mutating func step(_ key: Key) -> Int {
        let place = place(of: key, orNew: 0)
        slots[place].number += 1
        return slots[place].number
    }

    /// Whether `key` was met first, second, …
    mutating func ordinal(_ key: Key) -> Int { slots[place(of: key, orNew: met + 1)].number }

    private mutating func place(of key: Key, orNew number: Int) -> Int {
        if let place = places[key] {
            slots[place].isUsed = true
            return place
        }
        met += 1
        guard slots.count == capacity else {
            slots.append(Slot(key: key, number: number))
            places[key] = slots.count - 1
            return slots.count - 1
        }
        while slots[hand].isUsed {
            slots[hand].isUsed = false
            hand = (hand + 1) % capacity
        }
        let place = hand
        hand = (hand + 1) % capacity
        places[slots[place].key] = nil
        slots[place] = Slot(key: key, number: number)
        places[key] = place
        return place
    }
}
