internal import GeminiAPI
internal import Glibc

/// The files that clients upload and those that are made for them: `files`, their `bytes`, and the `sessions` that brought them, in a folder
/// that several servers may share.
///
/// A file is there from the moment its record is, which is put when all its bytes are on the disk: whatever happens in between, the
/// session is as far as its bytes are. Every file of bytes has a session or a record that was there before it, so what is abandoned is found.
public actor FileShelf {
    /// Its thread, on which it may block.
    public nonisolated var unownedExecutor: UnownedSerialExecutor { thread.asUnownedSerialExecutor() }

    private let thread: DiskThread
    private let given: String?
    private var made: String?
    /// Files under way whose digest is known so far, by session.
    var growing: [String: GrowingFile] = [:]
    /// The request that may go on with a session: the latest.
    var turns: [String: Int] = [:]
    private var swept: Int64?

    /// A shelf in `folder`, which is made when something is put there; nil keeps everything in a folder of its own, which goes with it.
    public init(_ folder: String?, on thread: DiskThread) {
        given = folder
        self.thread = thread
    }

    deinit {
        guard let made else { return }
        for part in ["records", "sessions", "bytes"] {
            for name in DiskFile.names(in: "\(made)/\(part)") { unlink("\(made)/\(part)/\(name)") }
            rmdir("\(made)/\(part)")
        }
        rmdir(made)
    }

    /// The file called `files/ID`; nil if there is none, or it has expired by `now`.
    public func file(_ id: String, at now: Int64) throws(FilesError) -> StoredFile? {
        guard let root, let record = try records(root).get(id), let file = StoredFile(id, record) else { return nil }
        guard file.expires > now, GrowingFile.size(of: path(root, file.bytes)) == file.size else {
            try discard(file, root)
            return nil
        }
        return file
    }

    /// All files that have not expired by `now`, the newest first.
    public func files(at now: Int64) throws(FilesError) -> [StoredFile] {
        guard let root else { return [] }
        try sweep(root, now)
        var found: [StoredFile] = []
        for id in records(root).ids { if let file = try file(id, at: now) { found.append(file) } }
        return found.sorted { ($1.created, $0.id) < ($0.created, $1.id) }
    }

    /// Removes a file and its bytes; false if there was none.
    public func remove(_ id: String, at now: Int64) throws(FilesError) -> Bool {
        guard let root, let file = try file(id, at: now) else { return false }
        try discard(file, root)
        return true
    }

    /// Up to `count` bytes of a file from `offset` on; empty at its end.
    public func read(_ file: StoredFile, from offset: Int, upTo count: Int) throws(FilesError) -> [UInt8] {
        guard let root else { return [] }
        let path = path(root, file.bytes)
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
        guard descriptor >= 0 else { throw .last(path, "read the file") }
        defer { close(descriptor) }
        var bytes = [UInt8](repeating: 0, count: max(0, min(count, file.size - offset)))
        var filled = 0
        while filled < bytes.count {
            let more = bytes.withUnsafeMutableBytes {
                pread(descriptor, $0.baseAddress.map { $0 + filled }, $0.count - filled, off_t(offset + filled))
            }
            guard more != 0, more > 0 || errno == EINTR else { throw .last(path, "read the file") }
            filled += max(0, more)
        }
        return bytes
    }

    private func discard(_ file: StoredFile, _ root: String) throws(FilesError) {
        unlink(path(root, file.bytes))
        try records(root).remove(file.id)
    }
}

// Where things are
extension FileShelf {
    /// The folder, if anything was ever put there.
    var root: String? { given ?? made }

    /// The folder, made if need be.
    func makeRoot() throws(FilesError) -> String {
        if root == nil {
            var template = Array("/tmp/plantain-files-XXXXXX".utf8CString)
            guard template.withUnsafeMutableBufferPointer({ $0.baseAddress.flatMap { mkdtemp($0) } }) != nil else {
                throw .last("/tmp", "make a folder")
            }
            made = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        }
        guard let root else { preconditionFailure("no folder was made") }
        for part in ["records", "sessions", "bytes"] { try DiskFile.makeFolder("\(root)/\(part)") }
        return root
    }

    func records(_ root: String) -> FileIndex { FileIndex(folder: root + "/records") }
    func sessions(_ root: String) -> FileIndex { FileIndex(folder: root + "/sessions") }
    func path(_ root: String, _ bytes: String) -> String { "\(root)/bytes/\(bytes)" }
}

// What nobody comes back for
extension FileShelf {
    /// Removes expired files, sessions of more than a week, and what processes that ended left half done. Looks at most every ten
    /// minutes of the clock.
    func sweep(_ root: String, _ now: Int64) throws(FilesError) {
        if let swept, abs(now - swept) < 600_000_000 { return }
        swept = now
        for id in records(root).ids { _ = try file(id, at: now) }
        let sessions = sessions(root)
        for id in sessions.ids {
            let session = try sessions.get(id).flatMap { UploadSession(id, $0) }
            if let session, now - session.created < UploadSession.lifetime { continue }
            try drop(id, root)
        }
        records(root).removeDrafts()
        sessions.removeDrafts()
    }

    /// Removes a session, and its bytes where no file has them.
    func drop(_ id: String, _ root: String) throws(FilesError) {
        let session = try sessions(root).get(id).flatMap { UploadSession(id, $0) }
        let file = try session.flatMap { (session) throws(FilesError) in
            try records(root).get(session.file).flatMap { StoredFile(session.file, $0) }
        }
        if file?.bytes != id { unlink(path(root, id)) }
        growing[id] = nil
        turns[id] = nil
        try sessions(root).remove(id)
    }
}
