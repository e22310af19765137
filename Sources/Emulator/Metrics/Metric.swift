/// One metric as a scrape shows it: a name, what it means, and a sample for each set of labels. A value, without a format.
public struct Metric: Sendable {
    /// How its samples are to be read.
    public enum Kind: String, Sendable {
        /// Only grows.
        case counter
        /// As it is now.
        case gauge
        /// Counts by size.
        case histogram
        /// A constant whose labels are what it tells.
        case info
    }

    /// One number, and what it is a number of.
    public struct Sample: Sendable {
        /// Names and values, in the order they are shown.
        public var labels: [(name: String, value: String)]
        /// The number.
        public var value: Value

        /// A number of what the labels say.
        public init(_ value: Value, _ labels: [(name: String, value: String)] = []) {
            self.value = value
            self.labels = labels
        }
    }

    /// Integers throughout, so that sums are exact.
    public enum Value: Sendable, Equatable {
        case count(Int)
        /// So many units of ten to the minus `places`.
        case decimal(Int, places: Int)
        case distribution(Distribution)
    }

    /// Counts by size.
    public struct Distribution: Sendable, Equatable {
        /// Upper bounds, as the text format writes them; the last is `+Inf`.
        public var bounds: [String]
        /// How many were at most as large as the bound in the same place.
        public var counts: [Int]
        /// All sizes together, in units of ten to the minus `places`.
        public var sum: Int
        /// See `sum`.
        public var places: Int

        /// - Precondition: as many counts as bounds, each no smaller than the one before.
        public init(bounds: [String], counts: [Int], sum: Int, places: Int) {
            self.bounds = bounds
            self.counts = counts
            self.sum = sum
            self.places = places
        }
    }

    /// Without `_total`, `_bucket` and the like, which the format adds.
    public var name: String
    /// See ``Kind``.
    public var kind: Kind
    /// The unit; the name ends with it. Nil for counts of things.
    public var unit: String?
    /// One sentence.
    public var help: String
    /// One for each set of labels.
    public var samples: [Sample]

    /// A metric with these samples.
    public init(_ name: String, _ kind: Kind, unit: String? = nil, _ help: String, _ samples: [Sample]) {
        self.name = name
        self.kind = kind
        self.unit = unit
        self.help = help
        self.samples = samples
    }
}
