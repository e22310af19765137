/// Draws that are the same for the same request on every machine: nothing here is seeded by a clock or by the process.
public struct Dice: Sendable {
    private var state: UInt64

    /// Dice for one purpose; other purposes of the same key draw other numbers.
    public init(_ key: CanonicalKey, _ purpose: String) { self.init(seed: key.seed, purpose) }

    /// Dice for one purpose, seeded by a number: of a scenario, whose counters are mixed in by whoever draws.
    public init(seed: UInt64, _ purpose: String) {
        state = purpose.utf8.reduce(seed ^ 0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    }

    /// SplitMix64 (Steele, Lea, Flood 2014).
    public mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var bits = state
        bits = (bits ^ bits >> 30) &* 0xBF58_476D_1CE4_E5B9
        bits = (bits ^ bits >> 27) &* 0x94D0_49BB_1331_11EB
        return bits ^ bits >> 31
    }

    /// A number of `range`, each as likely as another to within 2^-32.
    public mutating func draw(_ range: ClosedRange<Int>) -> Int {
        range.lowerBound + Int((next() >> 32).multipliedFullWidth(by: UInt64(range.count) << 32).high)
    }

    /// That many bytes, each drawn alone.
    public mutating func bytes(_ count: Int) -> [UInt8] {
        (0..<count).map { _ in UInt8(truncatingIfNeeded: next() >> 56) }
    }
}
