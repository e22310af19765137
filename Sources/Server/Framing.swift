internal import HTTP

/// How one answer is told apart from the next: what the head promises, how pieces are wrapped, and whether the connection can go on.
/// Counts what passes, so that a promise broken on purpose ends the connection instead of spoiling the next answer.
struct Framing {
    private var promise: Promise
    private let minorVersion: Int
    private let isToHead: Bool
    private let mayKeepAlive: Bool
    private var isBodiless = false
    private var hasHead = false
    private var isBroken = false
    private(set) var isFinished = false
    private var count = 0

    /// `keepAlive`: the client wants the connection to go on, and so does the server.
    init(_ promise: Promise, to head: Head, keepAlive: Bool) {
        // HTTP/1.0 knows no chunks.
        self.promise = promise == .chunked && head.minorVersion == 0 ? .untilClose : promise
        minorVersion = head.minorVersion
        isToHead = head.method == "HEAD"
        mayKeepAlive = keepAlive && self.promise != .untilClose
    }

    /// False if pieces of the body go nowhere: in an answer to HEAD, or with a status that has no body.
    var sendsBody: Bool { !isToHead && !isBodiless }

    /// True after an answer that ended as promised, on a connection that both sides want to keep.
    var livesOn: Bool { isFinished && !isBroken && hasHead && mayKeepAlive }

    /// Whether every byte of a body whose length was told has passed: the client knows that it is whole.
    var isWhole: Bool { if case .length(let promised) = promise { hasHead && sendsBody && count == promised } else { false } }

    /// Whether the length told was kept.
    private var isPromiseKept: Bool { if case .length(let promised) = promise, sendsBody { promised == count } else { true } }

    mutating func interim(_ status: Int, _ fields: Fields, into out: inout [UInt8]) {
        // RFC 9110, 15.2: a server must not send a 1xx to an HTTP/1.0 client.
        guard minorVersion > 0 else { return }
        out.appendStatusLine(status)
        for field in fields.list { out.append(field) }
        out.appendLineEnd()
    }

    mutating func head(_ status: Int, _ fields: Fields, into out: inout [UInt8]) {
        hasHead = true
        isBodiless = status == 204 || status == 304 || status < 200
        out.appendStatusLine(status)
        var saysClose = false
        for field in fields.list {
            out.append(field)
            if field.name.isSameToken(as: "Connection"), field.value.isSameToken(as: "close") { saysClose = true }
        }
        switch promise {
        case .length(let count): out.append(Fields.Field("Content-Length", String(count)))
        case .chunked where !isBodiless: out.append(Fields.Field("Transfer-Encoding", "chunked"))
        case .chunked, .untilClose, .none: break
        }
        if saysClose {
            isBroken = true  // the script's own word: the next answer must not follow it
        } else if !mayKeepAlive {
            out.append(Fields.Field("Connection", "close"))
        } else if minorVersion == 0 {
            out.append(Fields.Field("Connection", "keep-alive"))
        }
        out.appendLineEnd()
    }

    /// Writes what precedes a piece of the body; false if the piece is not to be sent. `end(into:)` follows the piece.
    mutating func begin(_ piece: Int, into out: inout [UInt8]) -> Bool {
        guard sendsBody, piece > 0 else { return false }
        count += piece
        if promise == .none || isFinished { isBroken = true }
        if promise == .chunked {
            out += String(piece, radix: 16).utf8
            out.appendLineEnd()
        }
        return true
    }

    /// Writes what follows a piece of the body.
    func end(into out: inout [UInt8]) {
        if promise == .chunked { out.appendLineEnd() }
    }

    /// Bytes went out that are none of the framing's business; nobody can know what the client makes of them.
    mutating func passRaw() { isBroken = true }

    /// The connection ends here, whatever was promised.
    mutating func breakOff() { isBroken = true }

    /// Writes the end of the message.
    mutating func finish(into out: inout [UInt8]) {
        if promise == .chunked, sendsBody, hasHead, !isFinished { out += "0\r\n\r\n".utf8 }
        if !isPromiseKept { isBroken = true }
        isFinished = true
    }
}

extension [UInt8] {
    fileprivate mutating func appendStatusLine(_ status: Int) {
        self += "HTTP/1.1 ".utf8
        self += String(status).utf8
        self += " ".utf8
        self += reasonPhrase(status).utf8
        appendLineEnd()
    }

    fileprivate mutating func append(_ field: Fields.Field) {
        appendText(field.name)
        self += ": ".utf8
        appendText(field.value)
        appendLineEnd()
    }

    /// A line end in a value that came from a request would let its author write header fields of his own.
    private mutating func appendText(_ text: String) {
        let start = count
        self += text.utf8
        for index in start..<count where self[index] == 0x0D || self[index] == 0x0A || self[index] == 0 { self[index] = 0x20 }
    }

    fileprivate mutating func appendLineEnd() { self += "\r\n".utf8 }
}
