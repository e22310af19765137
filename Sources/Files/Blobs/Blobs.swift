internal import Glibc
public import HTTP

/// Files of bytes that are too long to stand in a record, such as pictures: one each in a folder that several servers may share, or in
/// memory. Written and read piece by piece. What was kept is there after a crash.
public actor Blobs {
    /// Its thread, on which it may block.
    public nonisolated var unownedExecutor: UnownedSerialExecutor { thread.asUnownedSerialExecutor() }

    private let thread: DiskThread
    private let folder: String?
    private var inMemory: [String: [UInt8]] = [:]
    private var drafts = 0

    /// A collection in `folder`, which is made when something is kept; nil keeps it in memory.
    public init(_ folder: String?, on thread: DiskThread) {
        self.folder = folder
        self.thread = thread
    }

    /// Keeps what `producer` makes under a name of letters, digits, `-`, `_` and `.`, in the place of what had it.
    /// - Throws: `FilesError`, or what the producer throws; nothing is kept then.
    nonisolated public func keep(_ name: String, _ producer: Producer) async throws {
        let draft = try await begin(name)
        do {
            try await producer.run { try await draft.append($0) }
        } catch {
            await draft.drop()
            throw error
        }
        try await finish(draft)
    }

    /// What makes the bytes under this name: they are read while they are sent. Removed while they are, they are still sent whole.
    nonisolated public func producer(_ name: String) -> Producer {
        Producer { sink in
            let source = try await self.open(name)
            do {
                while true {
                    let piece = try await source.next()
                    if piece.isEmpty { break }
                    try await sink(piece)
                }
            } catch {
                await source.end()
                throw error
            }
            await source.end()
        }
    }

    /// All bytes under this name.
    nonisolated public func bytes(_ name: String) async throws -> [UInt8] { try await producer(name).collect() }

    /// Removes what begins with `prefix`.
    public func remove(prefix: String) throws(FilesError) {
        guard let folder else {
            for name in inMemory.keys where name.hasPrefix(prefix) { inMemory[name] = nil }
            return
        }
        for name in DiskFile.names(in: folder) where name.hasPrefix(prefix) { _ = try DiskFile.remove("\(folder)/\(name)") }
    }

    private func begin(_ name: String) throws(FilesError) -> Draft {
        guard let folder else { return Draft(name, on: thread) }
        try DiskFile.makeFolder(folder)
        drafts += 1
        let path = "\(folder)/\(name)"
        let draft = "\(path).\(getpid()).\(drafts).part"
        let descriptor = Glibc.open(draft, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else { throw .last(draft, "make the file") }
        return Draft(name, path: path, draft: draft, descriptor: descriptor, on: thread)
    }

    private func finish(_ draft: Draft) async throws {
        if let bytes = try await draft.finish() { inMemory[draft.name] = bytes }
    }

    private func open(_ name: String) throws(FilesError) -> Source {
        guard let folder else {
            guard let bytes = inMemory[name] else { throw FilesError(path: name, reason: "is not there any more") }
            return Source(bytes, on: thread)
        }
        let path = "\(folder)/\(name)"
        let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
        guard descriptor >= 0 else { throw .last(path, "read the file") }
        return Source(path, descriptor, on: thread)
    }
}
