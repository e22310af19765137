/// A client that speaks HTTP where TLS is spoken: nearly always an `http://` that should be `https://`.
enum PlainHTTP {
    /// Methods begin with a capital letter; a TLS record of a handshake begins with 22.
    static func begins(with byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }

    static let answer = Array(
        """
        HTTP/1.1 400 Bad Request\r
        Content-Type: text/plain; charset=utf-8\r
        Content-Length: \(text.utf8.count)\r
        Connection: close\r
        \r
        \(text)
        """.utf8)

    private static let text = "plantain: this port speaks https; begin the URL with https://\n"
}
