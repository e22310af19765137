/// The header fields of a message: a list, because order, case and repetition are facts that reach the wire.
public struct Fields: Sendable, Equatable {
    /// One field line, as it was received or as it will be written.
    public struct Field: Sendable, Equatable {
        /// As written; compare with `isSameToken`.
        public var name: String
        /// Without the blanks around it.
        public var value: String
        /// A field line.
        public init(_ name: String, _ value: String) {
            self.name = name
            self.value = value
        }
    }

    /// All field lines, in order.
    public var list: [Field]

    /// Fields in this order.
    public init(_ list: [Field] = []) { self.list = list }

    /// The value of the first field called `name`, whatever its case.
    public subscript(_ name: String) -> String? { list.first { $0.name.isSameToken(as: name) }?.value }

    /// The values of every field called `name`, in order.
    public func all(_ name: String) -> [String] { list.filter { $0.name.isSameToken(as: name) }.map(\.value) }

    /// Adds a field at the end.
    public mutating func add(_ name: String, _ value: String) { list.append(Field(name, value)) }
}

extension Fields: ExpressibleByDictionaryLiteral {
    /// Fields in this order; a name may stand twice.
    public init(dictionaryLiteral elements: (String, String)...) { list = elements.map { Field($0.0, $0.1) } }
}

extension String {
    /// Equality of HTTP tokens (RFC 9110, 5.1): letters of ASCII compare without case.
    public func isSameToken(as other: String) -> Bool {
        utf8.count == other.utf8.count
            && zip(utf8, other.utf8).allSatisfy { $0 == $1 || ($0 | 0x20 == $1 | 0x20 && ($0 | 0x20).isLowercaseLetter) }
    }
}

extension UInt8 {
    fileprivate var isLowercaseLetter: Bool { self >= 0x61 && self <= 0x7A }
}
