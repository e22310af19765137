/// What usage has to be: `cost<=0.50USD`. Exact: dollars are counted in nano-dollars, and nothing is rounded.
public struct UsageAssertion: Equatable, Sendable {
    /// How a value compares to the bound.
    public enum Comparison: String, CaseIterable, Sendable {
        /// At most the bound.
        case atMost = "<="
        /// At least the bound.
        case atLeast = ">="
        /// The bound itself.
        case equal = "=="
        /// Anything else than the bound.
        case different = "!="
        /// Less than the bound.
        case less = "<"
        /// More than the bound.
        case more = ">"

        func holds(_ value: Int64, _ bound: Int64) -> Bool {
            switch self {
            case .atMost: value <= bound
            case .atLeast: value >= bound
            case .equal: value == bound
            case .different: value != bound
            case .less: value < bound
            case .more: value > bound
            }
        }
    }

    /// What is compared.
    public var metric: UsageMetric
    /// How.
    public var comparison: Comparison
    /// With what; dollars as nano-dollars.
    public var bound: Int64

    /// A metric, a comparison and a bound.
    public init(_ metric: UsageMetric, _ comparison: Comparison, _ bound: Int64) {
        self.metric = metric
        self.comparison = comparison
        self.bound = bound
    }

    /// What is wrong with a row, as `cost is 0.5376 USD, which is not <= 0.50 USD`; nil if nothing is.
    public func failure(of row: UsageRow) -> String? {
        let value = metric.value(in: row)
        if comparison.holds(value, bound) { return nil }
        return "\(metric.rawValue) is \(metric.text(value)), which is not \(comparison.rawValue) \(metric.text(bound))"
    }

    /// What can be written, in a few lines.
    public static let grammar = """
        An assertion is METRIC OPERATOR NUMBER; several have commas between: images<=12, cost<=0.50USD
        METRIC is \(UsageMetric.allCases.map(\.rawValue).joined(separator: ", ")); the unit of cost is USD and may be left out
        OPERATOR is <=, <, >=, >, == or !=; NUMBER is whole, but for cost, which has up to nine decimals
        """

    /// Reads assertions with commas between them.
    /// - Throws: ``Mistake``, which points at the first thing that is none.
    public static func all(_ text: String) throws(Mistake) -> [UsageAssertion] {
        var reader = UsageAssertionReader(text)
        return try reader.assertions()
    }

    /// Where a text stops being an assertion, and why.
    public struct Mistake: Error, Equatable, Sendable, CustomStringConvertible {
        /// The text that was read.
        public var text: String
        /// Characters before the place.
        public var offset: Int
        /// What is wrong there.
        public var reason: String

        /// What is wrong, the text with a pointer to the place, and what can be written instead.
        public var description: String {
            """
            at character \(offset + 1), \(reason)
              \(printable(text))
              \(String(repeating: " ", count: offset))^
            \(grammar)
            """
        }
    }
}
