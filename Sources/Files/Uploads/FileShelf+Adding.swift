public import HTTP

// Whole files
extension FileShelf {
    /// Keeps `bytes` as the file `files/ID`.
    /// - Parameters:
    ///   - source: `generated` where plantain made it; only such files can be downloaded.
    ///   - now: its creation time, in microseconds since 1970.
    public func add(
        _ id: String, bytes: [UInt8], mimeType: String, displayName: String = "", source: StoredFile.Source = .generated, at now: Int64
    ) async throws(UploadFailure) -> StoredFile {
        try await add(id, body: BodyStream(bytes), mimeType: mimeType, displayName: displayName, source: source, at: now)
    }

    /// Keeps what `body` brings as the file `files/ID`. If it breaks off nothing is kept.
    public func add(
        _ id: String, body: BodyStream, mimeType: String, displayName: String = "", source: StoredFile.Source = .generated, at now: Int64
    ) async throws(UploadFailure) -> StoredFile {
        // No client knows this session: it is there so that what a crash leaves is found.
        let session = UploadSession(
            "own-\(id)-\(now)", file: id, displayName: displayName, mimeType: mimeType, size: body.length, source: source, created: now)
        try begin(session)
        do throws(UploadFailure) {
            _ = try await append(body, to: session.id, from: 0, at: now)
            let file = try await finish(session.id, at: now)
            leave(session.id)
            return file
        } catch {
            leave(session.id)
            throw error
        }
    }

    /// Removes a session of its own. What can't be removed is swept in a week.
    private func leave(_ id: String) { if let root { try? drop(id, root) } }

    /// All bytes of a file; nil if there is none.
    public func bytes(of id: String, at now: Int64) throws(FilesError) -> [UInt8]? {
        guard let file = try file(id, at: now) else { return nil }
        return try read(file, from: 0, upTo: file.size)
    }

    /// What sends the bytes of a file, read while they are sent.
    public nonisolated func producer(of file: StoredFile) -> Producer {
        Producer { sink in
            var offset = 0
            while offset < file.size {
                let piece = try await self.read(file, from: offset, upTo: Self.piece)
                offset += piece.count
                try await sink(piece)
            }
        }
    }

    /// The lines of a file, one after another.
    /// - Parameter limit: no line may be longer, in bytes.
    public nonisolated func lines(of file: StoredFile, limit: Int) -> FileLines { FileLines(file, on: self, limit: limit) }

    /// Bytes that are read at once.
    static let piece = 256 << 10
}

/// The lines of a file, read as they are asked for.
public struct FileLines: Sendable {
    private let file: StoredFile
    private let shelf: FileShelf
    private let limit: Int
    private var offset = 0
    private var rest: ArraySlice<UInt8> = []

    init(_ file: StoredFile, on shelf: FileShelf, limit: Int) { (self.file, self.shelf, self.limit) = (file, shelf, limit) }

    /// The next line without what ends it; nil at the end. A line break at the very end begins no line.
    public mutating func next() async throws(FilesError) -> [UInt8]? {
        var searched = 0
        while true {
            if let end = rest.dropFirst(searched).firstIndex(of: 0x0A) {
                defer { rest = rest[(end + 1)...] }
                return Self.trimmed(rest[..<end])
            }
            searched = rest.count
            guard searched <= limit else { throw FilesError(path: "files/" + file.id, reason: "a line is longer than \(limit) bytes") }
            let more = try await shelf.read(file, from: offset, upTo: FileShelf.piece)
            offset += more.count
            if more.isEmpty {
                defer { rest = [] }
                return rest.isEmpty ? nil : Self.trimmed(rest)
            }
            rest = Array(rest)[...] + more
        }
    }

    private static func trimmed(_ line: ArraySlice<UInt8>) -> [UInt8] { Array(line.last == 0x0D ? line.dropLast() : line) }
}
