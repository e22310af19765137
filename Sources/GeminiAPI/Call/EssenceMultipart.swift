internal import Digest

/// A body of several parts: its boundary is another one each time.
enum Multipart {
    /// SHA-256 with a constant in the boundary's place; nil if `body` doesn't begin and end as such a body does.
    static func digest(of body: [UInt8]) -> [UInt8]? {
        guard body.starts(with: "--".utf8), let lineEnd = body.prefix(1 << 10).firstIndex(of: 0x0A) else { return nil }
        let line = body[..<lineEnd].last == 0x0D ? body[..<(lineEnd - 1)] : body[..<lineEnd]
        var end = body.count
        while end > 0, body[end - 1] == 0x0A || body[end - 1] == 0x0D { end -= 1 }
        guard line.count > 2, body[..<end].suffix(line.count + 2).elementsEqual(line + "--".utf8), end > lineEnd else { return nil }
        var digest = SHA256()
        body.withUnsafeBytes { bytes in
            let mark = UnsafeRawBufferPointer(rebasing: bytes[..<line.count])
            var at = 0
            while at < bytes.count {
                if bytes[at...].starts(with: mark) {
                    digest.update("--boundary".utf8)
                    at += mark.count
                }
                let next = bytes[at...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count
                digest.update(UnsafeRawBufferPointer(rebasing: bytes[at..<next]))
                at = next
            }
        }
        return digest.finalize()
    }
}
