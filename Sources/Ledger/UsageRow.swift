internal import GeminiAPI

/// What usage can be grouped by.
public enum Column: String, CaseIterable, Sendable {
    /// The minute in UTC, as 2026-11-21T10:05Z.
    case minute
    /// The hour in UTC, as 2026-11-21T10:00Z.
    case hour
    /// The date in UTC, as 2026-11-21.
    case day
    /// The session's name.
    case session
    /// The first 16 hexadecimal digits of the key's SHA-256.
    case key
    /// The model as the request named it.
    case model
    /// The method of the API.
    case operation
    /// The HTTP status.
    case status
    /// How the exchange ended.
    case ending
    /// Where the answer came from.
    case source
    /// The tier of service.
    case tier
    /// The size of pictures, as 1K.
    case size
}

/// The sums over all entries that agree in some columns.
public struct UsageRow: Equatable, Sendable {
    /// What the entries agree in, in the order that was asked for.
    public var group: [Field]
    /// How many entries.
    public var requests: Int
    /// How many of them with a status of 400 or more.
    public var errors: Int
    /// Pictures in the answers.
    public var images: Int
    /// Queries of grounding.
    public var searches: Int
    /// The tokens, by modality.
    public var tokens: Entry.Tokens
    /// The price in nano-dollars (1e-9 USD).
    public var cost: Int64

    /// One column and the value that the entries of a row share.
    public struct Field: Hashable, Sendable {
        /// The column.
        public var column: Column
        /// Its value; a number as its digits.
        public var value: String

        /// A column and its value.
        public init(_ column: Column, _ value: String) {
            self.column = column
            self.value = value
        }
    }

    /// Sums that are not named are 0.
    public init(
        group: [Field] = [], requests: Int = 0, errors: Int = 0, images: Int = 0, searches: Int = 0,
        tokens: Entry.Tokens = Entry.Tokens(), cost: Int64 = 0
    ) {
        self.group = group
        self.requests = requests
        self.errors = errors
        self.images = images
        self.searches = searches
        self.tokens = tokens
        self.cost = cost
    }

    /// The sum of rows, which belongs to no group. What does not fit stays at the largest number.
    public static func total(of rows: [UsageRow]) -> UsageRow {
        rows.reduce(into: UsageRow()) { total, row in
            total.requests = total.requests.adding(saturating: row.requests)
            total.errors = total.errors.adding(saturating: row.errors)
            total.images = total.images.adding(saturating: row.images)
            total.searches = total.searches.adding(saturating: row.searches)
            total.tokens += row.tokens
            total.cost = total.cost.adding(saturating: row.cost)
        }
    }
}

extension Entry.Tokens {
    fileprivate static func += (left: inout Self, right: Self) {
        for count in Self.counts { left[keyPath: count.path] = left[keyPath: count.path].adding(saturating: right[keyPath: count.path]) }
    }
}
