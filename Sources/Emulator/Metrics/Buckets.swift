/// The bounds of a histogram, and where a size falls.
struct Buckets: Sendable {
    private let bounds: [Int]
    private let names: [String]
    /// Decimal places of the unit that sizes are counted in: nine for nanoseconds.
    private let places: Int

    /// Columns of a row: a count for each bucket, the last for what is larger than all bounds, and the sum.
    var width: Int { bounds.count + 2 }

    private init(_ bounds: [(Int, String)], places: Int) {
        self.bounds = bounds.map(\.0)
        names = bounds.map(\.1) + ["+Inf"]
        self.places = places
    }

    /// The column of the bucket that `size` falls into.
    func column(_ size: Int) -> Int {
        var column = 0
        while column < bounds.count, size > bounds[column] { column += 1 }
        return column
    }

    /// A row, as it is shown: what fell into a bucket counts for those above it too.
    func distribution(_ row: ArraySlice<Int>) -> Metric.Distribution {
        var total = 0
        let counts = row.dropLast().map { count in
            total += count
            return total
        }
        return Metric.Distribution(bounds: names, counts: counts, sum: row.last ?? 0, places: places)
    }

    /// Of `gen_ai.server.request.duration`, as the conventions of OpenTelemetry name them; in nanoseconds.
    static let durations = Buckets(
        [
            (10_000_000, "0.01"), (20_000_000, "0.02"), (40_000_000, "0.04"), (80_000_000, "0.08"), (160_000_000, "0.16"),
            (320_000_000, "0.32"), (640_000_000, "0.64"), (1_280_000_000, "1.28"), (2_560_000_000, "2.56"), (5_120_000_000, "5.12"),
            (10_240_000_000, "10.24"), (20_480_000_000, "20.48"), (40_960_000_000, "40.96"), (81_920_000_000, "81.92"),
        ], places: 9)

    /// From half a millisecond, where answers of fixtures are, to a minute and a half; in nanoseconds.
    static let exchanges = Buckets(
        [
            (500_000, "0.0005"), (1_000_000, "0.001"), (2_500_000, "0.0025"), (5_000_000, "0.005"), (10_000_000, "0.01"),
            (25_000_000, "0.025"), (50_000_000, "0.05"), (100_000_000, "0.1"), (250_000_000, "0.25"), (500_000_000, "0.5"),
            (1_000_000_000, "1.0"), (2_500_000_000, "2.5"), (5_000_000_000, "5.0"), (10_000_000_000, "10.0"), (30_000_000_000, "30.0"),
            (90_000_000_000, "90.0"),
        ], places: 9)

    /// Of `gen_ai.client.token.usage`: powers of four.
    static let tokens = Buckets(
        [
            (1, "1.0"), (4, "4.0"), (16, "16.0"), (64, "64.0"), (256, "256.0"), (1024, "1024.0"), (4096, "4096.0"), (16384, "16384.0"),
            (65536, "65536.0"), (262_144, "262144.0"), (1_048_576, "1.048576e+06"), (4_194_304, "4.194304e+06"),
            (16_777_216, "1.6777216e+07"), (67_108_864, "6.7108864e+07"),
        ], places: 0)
}

extension CountTable {
    /// Counts a size in the histogram of `key`.
    mutating func observe(_ size: Int, in buckets: Buckets, of key: Key, overflow: Key? = nil) {
        let row = row(of: key, overflow: overflow)
        add(1, to: buckets.column(size), row: row)
        add(size, to: buckets.width - 1, row: row)
    }
}
