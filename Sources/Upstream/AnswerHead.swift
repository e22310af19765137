internal import HTTP

/// The head of an answer, gathered from the lines libcurl hands over. Interim heads are forgotten, trailers not looked at.
struct AnswerHead: Sendable, Equatable {
    private(set) var status = 0
    private(set) var fields = Fields()
    /// Whether the last head has ended; nothing is taken after that.
    private(set) var isComplete = false

    /// Takes one line, its line end included.
    mutating func take(_ line: some BidirectionalCollection<UInt8>) {
        guard !isComplete else { return }
        if line.starts(with: "HTTP/".utf8) {
            self = AnswerHead()
            let code = line.drop { $0 != UInt8(ascii: " ") }.trimmed.prefix(3)
            status = Int(code) ?? 0
        } else if line.trimmed.isEmpty {
            isComplete = status >= 200
        } else if line.first.map(\.isBlank) ?? false {
            fold(line.trimmed)
        } else if let colon = line.firstIndex(of: UInt8(ascii: ":")) {
            fields.add(line[..<colon].trimmed, line[line.index(after: colon)...].trimmed)
        }
    }

    /// Whether the body comes encoded, and libcurl hands over something longer or shorter than what was announced.
    var isCompressed: Bool { fields.all("Content-Encoding").contains { !$0.isEmpty && !$0.isSameToken(as: "identity") } }

    /// The announced length of the body as it comes, before it is uncompressed.
    var announced: Int? { fields["Transfer-Encoding"] == nil ? fields["Content-Length"].flatMap { Int($0) } : nil }

    /// The fields of the body as it is handed on.
    var uncompressedFields: Fields {
        guard isCompressed else { return fields }
        return Fields(fields.list.filter { !$0.name.isSameToken(as: "Content-Encoding") && !$0.name.isSameToken(as: "Content-Length") })
    }

    /// A line that begins with a blank continues the one before (RFC 9112, 5.2).
    private mutating func fold(_ more: String) {
        guard let last = fields.list.indices.last, !more.isEmpty else { return }
        fields.list[last].value += fields.list[last].value.isEmpty ? more : " \(more)"
    }
}

extension BidirectionalCollection<UInt8> {
    /// As text, without the blanks and line ends around it.
    fileprivate var trimmed: String {
        var text = self.drop(while: \.isBlank)[...]
        while text.last?.isBlank ?? false { text.removeLast() }
        return String(decoding: text, as: UTF8.self)
    }
}

extension UInt8 {
    fileprivate var isBlank: Bool { self == 0x20 || self == 0x09 || self == 0x0D || self == 0x0A }
}
