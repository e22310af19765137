internal import GeminiAPI

/// Counts in rows of one width, found by key: in a row that is there, counting allocates nothing.
struct CountTable {
    /// Up to five places in vocabularies, each below 4096.
    struct Key: Hashable {
        private var bits: UInt64

        init(_ first: Int, _ second: Int = 0, _ third: Int = 0, _ fourth: Int = 0, _ fifth: Int = 0) {
            bits = UInt64(((((first << 12 | second) << 12 | third) << 12 | fourth) << 12) | fifth)
        }

        subscript(_ index: Int) -> Int { Int(bits >> UInt64(12 * (4 - index))) & 0xFFF }
    }

    /// Closed sets multiply to millions: a client that can choose faults and models at will fills a table up to here.
    static let limit = 10_000

    let width: Int
    private var places: [Key: Int] = [:]
    private var counts: [Int] = []

    init(width: Int) { self.width = width }

    /// Adds to the first column of the row of `key`; if the table is full and has no such row, of `overflow`.
    mutating func add(_ amount: Int = 1, of key: Key, overflow: Key? = nil) {
        add(amount, to: 0, row: row(of: key, overflow: overflow))
    }

    /// Adds to a column of a row.
    mutating func add(_ amount: Int, to column: Int, row: Int) {
        counts[row + column] = counts[row + column].adding(saturating: amount)
    }

    /// Where the row of `key` begins: to look it up is what costs.
    mutating func row(of key: Key, overflow: Key? = nil) -> Int {
        if let place = places[key] { return place }
        if places.count >= Self.limit, let overflow, overflow != key { return row(of: overflow) }
        let place = counts.count
        places[key] = place
        counts += repeatElement(0, count: width)
        return place
    }

    /// Every row, those that were counted in first first.
    var rows: [(key: Key, counts: ArraySlice<Int>)] {
        places.sorted { $0.value < $1.value }.map { ($0.key, counts[$0.value..<$0.value + width]) }
    }
}
