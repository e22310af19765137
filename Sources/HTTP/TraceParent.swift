/// Which trace a request is a part of: the field `traceparent` (W3C Trace Context, 3.2).
public struct TraceParent: Sendable, Equatable {
    /// 32 hexadecimal digits.
    public let traceID: String
    /// 16 hexadecimal digits: the span of the client that sent the request.
    public let spanID: String

    /// `00-TRACE-SPAN-FLAGS`. Nil for what a reader has to ignore: other lengths, capitals, an id of zeros, version ff. Of versions still
    /// to come the same four parts are read.
    public init?(_ text: String) {
        let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        guard parts.count >= 4, zip(parts, [2, 32, 16, 2]).allSatisfy({ $0.count == $1 && $0.allSatisfy(\.isHexadecimal) }) else {
            return nil
        }
        let version = String(Substring(parts[0]))
        guard version != "ff", version != "00" || parts.count == 4 else { return nil }
        guard parts[1...2].allSatisfy({ $0.contains { $0 != UInt8(ascii: "0") } }) else { return nil }
        traceID = String(Substring(parts[1]))
        spanID = String(Substring(parts[2]))
    }
}

extension UInt8 {
    fileprivate var isHexadecimal: Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(self)
    }
}
