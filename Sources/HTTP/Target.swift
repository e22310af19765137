/// A request target taken apart: the path as sent, and the query decoded.
public struct Target: Sendable, Equatable {
    /// Path as sent, still percent-encoded, without the query.
    public var path: String
    /// Query items in order, percent-decoded; an item without `=` has an empty value.
    public var query: [Item]

    /// One `name=value` of the query.
    public struct Item: Sendable, Equatable {
        /// Decoded.
        public var name: String
        /// Decoded; empty without `=`.
        public var value: String
        /// An item.
        public init(_ name: String, _ value: String) {
            self.name = name
            self.value = value
        }
    }

    /// Takes origin form (`/a?b=c`) and absolute form (`http://host/a?b=c`).
    public init(_ target: String) {
        var rest = target.utf8[...]
        if rest.first != UInt8(ascii: "/"), let path = Self.pathOfAbsolute(rest) { rest = path }
        if let hash = rest.firstIndex(of: UInt8(ascii: "#")) { rest = rest[..<hash] }
        guard let mark = rest.firstIndex(of: UInt8(ascii: "?")) else {
            path = String(Substring(rest))
            query = []
            return
        }
        path = String(Substring(rest[..<mark]))
        query = Self.items(Substring(rest[rest.index(after: mark)...]))
    }

    /// What follows `scheme://host`; nil if that is not how the target begins.
    private static func pathOfAbsolute(_ target: Substring.UTF8View) -> Substring.UTF8View? {
        guard let colon = target.firstIndex(of: UInt8(ascii: ":")), target[colon...].starts(with: "://".utf8) else { return nil }
        let host = target[colon...].dropFirst(3)
        let end = host.firstIndex { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "?") }
        return end.map { host[$0...] } ?? "/"[...].utf8
    }

    /// The first query item called `name`.
    public subscript(_ name: String) -> String? { query.first { $0.name == name }?.value }

    private static func items(_ text: Substring) -> [Item] {
        text.split(separator: "&").map { pair in
            let equals = pair.firstIndex(of: "=")
            let name = pair[..<(equals ?? pair.endIndex)]
            let value = equals.map { pair[pair.index(after: $0)...] } ?? ""
            return Item(String(name).percentDecoded(plusIsSpace: true), String(value).percentDecoded(plusIsSpace: true))
        }
    }
}

extension String {
    /// Undoes percent-encoding; what is not two hex digits after `%` stays as it is, ill-formed UTF-8 becomes U+FFFD.
    public func percentDecoded(plusIsSpace: Bool = false) -> String {
        let isPlain = !utf8.contains(UInt8(ascii: "%")) && !(plusIsSpace && utf8.contains(UInt8(ascii: "+")))
        if isPlain { return self }
        var bytes: [UInt8] = []
        var rest = Array(utf8)[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "%"), let high = rest.first?.hexValue, let low = rest.dropFirst().first?.hexValue {
                bytes.append(high << 4 | low)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(plusIsSpace && byte == UInt8(ascii: "+") ? UInt8(ascii: " ") : byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}

extension UInt8 {
    /// The value of a hexadecimal digit.
    public var hexValue: UInt8? {
        switch self {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): self - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): self - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): self - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}
