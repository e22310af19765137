/// Seeded dice (SplitMix64, by Sebastiano Vigna, public domain). Equal seeds roll equally on every machine.
struct Dice {
    private var state: UInt64

    /// A stream of its own for each purpose: another roll for the clouds must not move the hills.
    init(_ seed: UInt64, for purpose: StaticString) {
        state = seed ^ purpose.withUTF8Buffer { Self.hash($0) }
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        return Self.scramble(state)
    }

    /// One of the range's numbers.
    mutating func roll(_ range: ClosedRange<Int>) -> Int {
        let count = UInt64(range.upperBound - range.lowerBound + 1)
        return range.lowerBound + Int(next().multipliedFullWidth(by: count).high)
    }

    /// True in `part` of `whole` cases.
    mutating func chance(_ part: Int, in whole: Int) -> Bool { roll(1...whole) <= part }

    mutating func pick<Element>(_ elements: [Element]) -> Element { elements[roll(0...elements.count - 1)] }

    /// FNV-1a over `values`, going on from `start`: the same for the same ones on every machine, which `Hasher` is not.
    static func hash(_ values: some Sequence<some BinaryInteger>, from start: UInt64 = 0xCBF2_9CE4_8422_2325) -> UInt64 {
        values.reduce(start) { ($0 ^ UInt64(truncatingIfNeeded: $1)) &* 0x100_0000_01B3 }
    }

    static func scramble(_ value: UInt64) -> UInt64 {
        var z = value
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
