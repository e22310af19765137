internal import HTTP

/// A request's head as the connection needs it: what it says, and what it means for the bytes that follow.
struct Opening: Sendable, Equatable {
    /// How long the client says the body is.
    enum Length: Sendable, Equatable {
        case none
        case bytes(Int)
        case chunked
    }

    var head: Head
    var length: Length
    /// False if the client wants the connection closed after the answer.
    var keepAlive: Bool

    /// What stands for a head that could not be read: enough to answer it.
    static let unread = Opening(head: Head(method: "GET", target: "*"), length: .none, keepAlive: false)

    /// The client waits for `100 Continue` before it sends the body.
    var awaitsContinue: Bool { head.minorVersion == 1 && length != .none && head.fields["Expect"]?.isSameToken(as: "100-continue") == true }

    /// The status that refuses a well-framed request for what its head says, nil if nothing is wrong. RFC 9112, 3.2 and 6.1; RFC 9110, 10.1.1.
    var refusal: Int? {
        let fields = head.fields
        let hosts = fields.count("Host")
        if hosts > 1 || (hosts == 0 && head.minorVersion == 1) { return 400 }
        if let refusal = codingRefusal { return refusal }
        if head.method == "CONNECT" { return 405 }
        if head.minorVersion == 1,
            fields.list.contains(where: { $0.name.isSameToken(as: "Expect") && !$0.value.isSameToken(as: "100-continue") })
        {
            return 417
        }
        return nil
    }

    /// Only `chunked` is understood; a body whose last coding is another has no end, and HTTP/1.0 has no codings.
    private var codingRefusal: Int? {
        guard head.fields["Transfer-Encoding"] != nil else { return nil }
        let codings = head.fields.all("Transfer-Encoding").flatMap { $0.split(separator: ",", omittingEmptySubsequences: false) }.map {
            String($0).trimmed
        }
        if head.minorVersion == 1, codings.count == 1, codings[0].isSameToken(as: "chunked") { return nil }
        let isLast = codings.last?.isSameToken(as: "chunked") == true
        return head.minorVersion == 1 && isLast && codings.filter { $0.isSameToken(as: "chunked") }.count == 1 ? 501 : 400
    }
}

extension Fields {
    fileprivate func count(_ name: String) -> Int { list.reduce(0) { $0 + ($1.name.isSameToken(as: name) ? 1 : 0) } }
}

extension String {
    /// Without the blanks around it.
    fileprivate var trimmed: String {
        let isBlank = { (character: Character) in character == " " || character == "\t" }
        guard let first = firstIndex(where: { !isBlank($0) }), let last = lastIndex(where: { !isBlank($0) }) else { return "" }
        return String(self[first...last])
    }
}
