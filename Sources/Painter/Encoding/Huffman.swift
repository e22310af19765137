/// Prefix codes for deflate (RFC 1951, section 3.2.2), no longer than 12 bits, so that four of them fit into a word at once.
struct Huffman {
    static let longest = 12

    /// Bits of each symbol's code; 0 for those that never occur.
    private(set) var lengths: [UInt8]
    /// Each symbol's code as it is written, lowest bit first, above its length in the lowest four bits.
    private(set) var codes: [UInt32]

    /// The shortest codes for symbols that occur that often.
    init(counts: [UInt32]) {
        lengths = [UInt8](repeating: 0, count: counts.count)
        var symbols = counts.indices.filter { counts[$0] > 0 }
        // Ties go by number: the same counts give the same codes everywhere.
        symbols.sort { counts[$0] == counts[$1] ? $0 < $1 : counts[$0] < counts[$1] }
        var weights = symbols.map { counts[$0] }
        var depths = Self.depths(weights)
        // Flatter weights make a flatter tree; the order stays.
        while depths.contains(where: { $0 > Self.longest }) {
            weights = weights.map { $0 / 2 + 1 }
            depths = Self.depths(weights)
        }
        for (symbol, depth) in zip(symbols, depths) { lengths[symbol] = UInt8(depth) }
        codes = Self.codes(lengths)
    }

    /// Depths of the leaves of the tree over weights in ascending order: leaves and joints wait in two queues, the lightest two are joined.
    private static func depths(_ weights: [UInt32]) -> [Int] {
        guard weights.count > 1 else { return weights.map { _ in 1 } }
        let count = weights.count
        var joints: [UInt32] = []
        var parents = [Int](repeating: 0, count: count * 2 - 1)
        var (leaf, joint) = (0, 0)
        for node in count..<count * 2 - 1 {
            var weight: UInt32 = 0
            for _ in 0..<2 {
                if leaf < count, joint == joints.count || weights[leaf] <= joints[joint] {
                    (weight, parents[leaf]) = (weight + weights[leaf], node)
                    leaf += 1
                } else {
                    (weight, parents[count + joint]) = (weight + joints[joint], node)
                    joint += 1
                }
            }
            joints.append(weight)
        }
        var depths = [Int](repeating: 0, count: count * 2 - 1)
        for node in (0..<count * 2 - 2).reversed() { depths[node] = depths[parents[node]] + 1 }
        return Array(depths.prefix(count))
    }

    /// Codes of a length are consecutive in the order of the symbols, and follow those that are shorter.
    private static func codes(_ lengths: [UInt8]) -> [UInt32] {
        var counts = [UInt32](repeating: 0, count: 17)
        for length in lengths where length > 0 { counts[Int(length)] += 1 }
        var next = [UInt32](repeating: 0, count: 17)
        for length in 1...15 { next[length + 1] = (next[length] + counts[length]) << 1 }
        return lengths.map { length in
            guard length > 0 else { return 0 }
            defer { next[Int(length)] += 1 }
            var (code, reversed) = (next[Int(length)], UInt32(0))
            for _ in 0..<length { (code, reversed) = (code >> 1, reversed << 1 | code & 1) }
            return reversed << 4 | UInt32(length)
        }
    }
}
