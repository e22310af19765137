public import HTTP

/// A recorded exchange as other tools' files have it: whole, unframed and uncompressed.
public struct TradedExchange: Sendable, Equatable {
    /// The method, in upper case.
    public var method: String
    /// Absolute: `https://generativelanguage.googleapis.com/v1beta/models?pageSize=5`.
    public var url: String
    /// The request's fields.
    public var requestFields: Fields
    /// The request's body; empty where there is none.
    public var requestBody: [UInt8]
    /// The answer's status.
    public var status: Int
    /// The answer's fields.
    public var responseFields: Fields
    /// The answer's body.
    public var responseBody: [UInt8]
    /// How long the answer's head took, in milliseconds; nil where nobody knows.
    public var firstByte: Int?

    /// An exchange of these.
    public init(
        method: String, url: String, requestFields: Fields, requestBody: [UInt8], status: Int, responseFields: Fields,
        responseBody: [UInt8],
        firstByte: Int? = nil
    ) {
        self.method = method.uppercased()
        self.url = url
        self.requestFields = requestFields
        self.requestBody = requestBody
        self.status = status
        self.responseFields = responseFields
        self.responseBody = responseBody
        self.firstByte = firstByte
    }

    /// The host its URL names, in lower case; empty if it names none.
    var host: String {
        guard let start = url.firstRange(of: "://")?.upperBound else { return "" }
        let authority = url[start...].prefix { $0 != "/" && $0 != "?" && $0 != "#" }
        return (authority.split(separator: "@").last ?? "").prefix { $0 != ":" }.lowercased()
    }

    /// Path and query of its URL.
    var target: String {
        guard let start = url.firstRange(of: "://")?.upperBound else { return url }
        let path = url[start...].drop { $0 != "/" && $0 != "?" }.prefix { $0 != "#" }
        return path.hasPrefix("/") ? String(path) : "/" + path
    }
}

/// What a file of another tool holds.
public struct Traded: Sendable {
    /// In the order of the file.
    public private(set) var exchanges: [TradedExchange] = []
    /// Which entry of the file each exchange is, counted from 1.
    public private(set) var numbers: [Int] = []
    /// What of the file could not be taken, and why: a sentence each.
    public private(set) var skipped: [String] = []
    /// Nothing yet.
    public init() {}

    /// Takes the next entry of the file.
    mutating func take(_ exchange: TradedExchange) {
        numbers.append(exchanges.count + skipped.count + 1)
        exchanges.append(exchange)
    }

    /// Leaves out the next entry of the file.
    /// - Parameter place: the file, with line and column where the entry has them.
    mutating func skip(_ place: String, _ reason: String) {
        skipped.append("\(place): entry \(exchanges.count + skipped.count + 1): \(reason)")
    }
}

extension String {
    /// Where `word` stands first.
    func firstRange(of word: String) -> Range<Index>? {
        var at = startIndex
        while at < endIndex {
            if self[at...].hasPrefix(word) { return at..<index(at, offsetBy: word.count) }
            at = index(after: at)
        }
        return nil
    }
}
