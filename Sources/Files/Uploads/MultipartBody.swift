public import HTTP

/// A body of two parts (RFC 2387), metadata and a file, read as it comes.
public actor MultipartBody {
    /// The body is not what its Content-Type says.
    public struct Malformed: Error {
        /// It is.
        public init() {}
    }

    private let stream: BodyStream
    /// What stands at the beginning of a line between parts.
    private let mark: [UInt8]
    private var buffer: [UInt8] = []
    /// Whether a line begins where the buffer does: once bytes of the file are gone, no line that could separate parts.
    private var startsLine = true
    private var isOver = false

    /// The body that `stream` brings, whose parts `boundary` separates.
    public init(_ stream: BodyStream, boundary: String) {
        self.stream = stream
        mark = Array("--\(boundary)".utf8)
    }

    /// The first part, and what the second says it is. To be asked for first.
    public func metadata() async throws -> (json: [UInt8], mimeType: String?) {
        while true {
            if let head = try parse() { return head }
            guard buffer.count < Self.longestHead, try await fill() else { throw Malformed() }
        }
    }

    /// The second part; after `metadata`.
    public nonisolated var file: BodyStream { BodyStream { try await self.piece() } }

    /// Of everything before the file, in bytes.
    private static let longestHead = 1 << 20

    private func piece() async throws -> [UInt8]? {
        while !isOver {
            if let end = place(of: mark, from: 0) {
                let piece = Array(buffer[..<end.before])
                buffer = []
                isOver = true
                // What stands behind the last part is no part of it, but the connection wants it read.
                while try await stream.next() != nil {}
                return piece.isEmpty ? nil : piece
            }
            // The beginning of what separates parts may stand at the end.
            let ready = buffer.count - mark.count - 2
            if ready > 0 {
                defer {
                    buffer.removeFirst(ready)
                    startsLine = false
                }
                return Array(buffer[..<ready])
            }
            guard try await fill() else { throw Malformed() }
        }
        return nil
    }

    private func fill() async throws -> Bool {
        guard let piece = try await stream.next() else { return false }
        buffer += piece
        return true
    }

    /// Takes all that stands before the file off the buffer; nil if it is not there yet.
    private func parse() throws -> (json: [UInt8], mimeType: String?)? {
        guard let first = place(of: mark, from: 0), let opened = blankLine(from: first.after) else { return nil }
        guard let second = place(of: mark, from: opened.after), let closed = blankLine(from: second.after) else { return nil }
        let json = Array(buffer[opened.after..<max(opened.after, second.before)])
        let lines = String(decoding: buffer[second.after..<closed.before], as: UTF8.self).split(whereSeparator: \.isNewline)
        let type = lines.lazy.map { $0.split(separator: ":", maxSplits: 1) }.first {
            $0.count == 2 && String($0[0]).isSameToken(as: "content-type")
        }
        buffer.removeFirst(closed.after)
        return (json, type.map { String($0[1].drop { $0 == " " }) })
    }

    /// Where `mark` begins a line: the line break before it and the place behind it.
    private func place(of mark: [UInt8], from start: Int) -> (before: Int, after: Int)? {
        var at = start
        while at + mark.count <= buffer.count {
            let isLineStart = at == 0 ? startsLine : buffer[at - 1] == 0x0A
            if isLineStart, buffer[at...].starts(with: mark) {
                let feed = max(0, at - 1)
                return (feed > 0 && buffer[feed - 1] == 0x0D ? feed - 1 : feed, at + mark.count)
            }
            guard let feed = buffer[at...].firstIndex(of: 0x0A) else { return nil }
            at = feed + 1
        }
        return nil
    }

    /// An empty line at or behind `start`, which stands in the line before its fields.
    private func blankLine(from start: Int) -> (before: Int, after: Int)? {
        var at = start
        while let feed = buffer[min(at, buffer.count)...].firstIndex(of: 0x0A) {
            let rest = buffer[(feed + 1)...]
            if rest.starts(with: [0x0A]) { return (feed, feed + 2) }
            if rest.starts(with: [0x0D, 0x0A]) { return (feed, feed + 3) }
            at = feed + 1
        }
        return nil
    }
}
