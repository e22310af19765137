import Testing

@testable import Fixtures

struct LeastRecentTests {
    @Test func `what was used least recently goes first`() {
        var kept = LeastRecent<Int>(budget: 30)
        for (key, value) in [("a", 1), ("b", 2), ("c", 3)] { kept.set(value, cost: 10, for: key) }
        #expect(kept.use("a") == 1)
        #expect(kept.peek("b") == 2)
        kept.set(4, cost: 10, for: "d")
        #expect(kept.keys.sorted() == ["a", "c", "d"])
        kept.set(5, cost: 20, for: "e")
        #expect(kept.keys.sorted() == ["d", "e"])
        #expect(kept.cost == 30)
    }

    @Test func `a value that alone is more than the budget is not kept, nor is the one before it`() {
        var kept = LeastRecent<Int>(budget: 10)
        kept.set(1, cost: 5, for: "a")
        kept.set(2, cost: 11, for: "a")
        #expect(kept.keys == [])
        #expect(kept.cost == 0)
    }

    /// SplitMix64.
    private struct Random: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var word = (state ^ state >> 30) &* 0xBF58_476D_1CE4_E5B9
            word = (word ^ word >> 27) &* 0x94D0_49BB_1331_11EB
            return word ^ word >> 31
        }
    }

    @Test(arguments: 1...20 as ClosedRange<UInt64>)
    func `a thousand steps do what a plain list does`(seed: UInt64) {
        var random = Random(state: seed)
        var kept = LeastRecent<Int>(budget: 100)
        // The most recently used stands last.
        var list: [(key: String, value: Int, cost: Int)] = []
        for step in 0..<1000 {
            let key = "\(Int.random(in: 0..<20, using: &random))"
            switch Int.random(in: 0..<4, using: &random) {
            case 0:
                kept.remove(key)
                list.removeAll { $0.key == key }
            case 1:
                let cost = Int.random(in: 0...40, using: &random)
                kept.set(step, cost: cost, for: key)
                list.removeAll { $0.key == key }
                list.append((key, step, cost))
                while list.reduce(0, { $0 + $1.cost }) > 100 { list.removeFirst() }
            default:
                let index = list.firstIndex { $0.key == key }
                #expect(kept.use(key) == index.map { list[$0].value })
                if let index { list.append(list.remove(at: index)) }
            }
            #expect(kept.cost == list.reduce(0) { $0 + $1.cost })
            #expect(kept.keys.sorted() == list.map(\.key).sorted())
        }
    }
}
