public import HTTP
internal import Glibc

// Uploads, step by step
extension FileShelf {
    /// Begins an upload.
    /// - Throws: `taken` if a file of its name, or a session of its id, is there already.
    public func begin(_ session: UploadSession) throws(UploadFailure) {
        try disk { () throws(FilesError) in try sweep(makeRoot(), session.created) }
        guard let root, try known(session.id) == nil else { throw .taken(session.id) }
        if let size = session.size, size > StoredFile.largest { throw .tooLong(limit: StoredFile.largest) }
        if try disk({ () throws(FilesError) in try file(session.file, at: session.created) }) != nil { throw .taken(session.file) }
        try disk { () throws(FilesError) in try sessions(root).put(session.id, session.record) }
    }

    /// A session, and how many bytes it has; nil if there is none.
    public func session(_ id: String, at now: Int64) throws(UploadFailure) -> (session: UploadSession, received: Int)? {
        guard let root, let session = try known(id), now - session.created < UploadSession.lifetime else { return nil }
        return (session, growing[id]?.count ?? GrowingFile.size(of: path(root, id)) ?? 0)
    }

    /// Adds what `body` brings. What has come is kept, however it ends.
    /// - Parameter offset: where it belongs, which must be behind what has come before; nil is there.
    /// - Returns: the bytes there are now.
    public func append(_ body: BodyStream, to id: String, from offset: Int?, at now: Int64) async throws(UploadFailure) -> Int {
        guard let (session, _) = try session(id, at: now) else { throw .unknown }
        guard session.state == .active else { throw .ended(session.state) }
        let turn = (turns[id] ?? 0) + 1
        turns[id] = turn
        let file = try await opened(id, turn)
        if let offset, offset != file.count { throw .misplaced(offset: offset, received: file.count) }
        let limit = min(session.size ?? StoredFile.largest, StoredFile.largest)
        // Refused before it is sent.
        if let length = body.length, length > limit - file.count { throw .tooLong(limit: limit) }
        while let piece = try await next(of: body) {
            guard turns[id] == turn else { throw .overtaken }
            guard piece.count <= limit - file.count else { throw .tooLong(limit: limit) }
            do throws(FilesError) { try file.append(piece) } catch {
                growing[id] = nil
                throw .disk(error)
            }
        }
        return file.count
    }

    /// Makes the bytes of a session a file.
    /// - Parameter now: its creation time.
    public func finish(_ id: String, at now: Int64) async throws(UploadFailure) -> StoredFile {
        guard let (session, _) = try session(id, at: now), let root else { throw .unknown }
        guard session.state == .active else {
            // Who asks again did not hear the answer.
            if session.state == .final, let file = try disk({ () throws(FilesError) in try file(session.file, at: now) }) { return file }
            throw .ended(session.state)
        }
        let turn = (turns[id] ?? 0) + 1
        turns[id] = turn
        let growing = try await opened(id, turn)
        if let size = session.size, growing.count != size { throw .incomplete(received: growing.count, size: size) }
        if let standing = try disk({ () throws(FilesError) in try file(session.file, at: now) }), standing.bytes != id {
            throw .taken(session.file)
        }
        return try disk { () throws(FilesError) in
            let file = StoredFile(
                id: session.file, displayName: session.displayName, mimeType: session.mimeType, size: growing.count, created: now,
                expires: now + StoredFile.lifetime, digest: try growing.finish(), source: session.source, bytes: id)
            // From here on it is there.
            try records(root).put(file.id, file.record)
            try end(session, as: .final, root)
            return file
        }
    }

    /// Ends an upload, and forgets its bytes.
    public func cancel(_ id: String, at now: Int64) throws(UploadFailure) {
        guard let (session, _) = try session(id, at: now), let root else { throw .unknown }
        guard session.state == .active else { throw .ended(session.state) }
        unlink(path(root, id))
        try disk { () throws(FilesError) in try end(session, as: .cancelled, root) }
    }

    private func end(_ session: UploadSession, as state: UploadSession.State, _ root: String) throws(FilesError) {
        var session = session
        session.state = state
        growing[session.id] = nil
        turns[session.id] = nil
        try sessions(root).put(session.id, session.record)
    }

    private func known(_ id: String) throws(UploadFailure) -> UploadSession? {
        guard let root else { return nil }
        return try disk { () throws(FilesError) in try sessions(root).get(id) }.flatMap { UploadSession(id, $0) }
    }

    /// The bytes of a session, all of them digested: after a restart they are read once more.
    private func opened(_ id: String, _ turn: Int) async throws(UploadFailure) -> GrowingFile {
        guard let root else { throw .unknown }
        if let file = growing[id], try disk({ () throws(FilesError) in try file.sizeOnDisk }) == file.count { return file }
        let file = try disk { () throws(FilesError) in try GrowingFile(path(root, id)) }
        while try disk({ () throws(FilesError) in try file.catchUp() }) {
            // Two gigabytes take a second, and others have work for this thread.
            await Task.yield()
            guard turns[id] == turn else { throw .overtaken }
        }
        growing[id] = file
        return file
    }

    /// The next piece; the bytes that came stay, whyever there is none.
    private func next(of body: BodyStream) async throws(UploadFailure) -> [UInt8]? {
        do { return try await body.next() } catch let error as BodyTooLarge {
            throw .tooLong(limit: error.limit)
        } catch {
            throw .brokenOff
        }
    }

    private func disk<Value>(_ work: () throws(FilesError) -> Value) throws(UploadFailure) -> Value {
        do throws(FilesError) { return try work() } catch { throw .disk(error) }
    }
}
