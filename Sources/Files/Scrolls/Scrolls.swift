internal import Glibc

/// Files of lines that grow at their end: the requests and results of batches, the contents of caches. In a folder that several servers
/// may share, or in memory. None is ever held whole.
public actor Scrolls {
    /// Its thread, on which it may block.
    public nonisolated var unownedExecutor: UnownedSerialExecutor { thread.asUnownedSerialExecutor() }

    private let thread: DiskThread
    private let folder: String?
    private var inMemory: [String: [UInt8]] = [:]
    /// The locks this process holds, by name.
    private var claims: [String: Int32] = [:]

    /// Files in `folder`, which is made when something is written; nil keeps them in memory.
    public init(_ folder: String?, on thread: DiskThread) {
        self.folder = folder
        self.thread = thread
    }

    /// Adds bytes at the end of the file `name`, which is made if it is not there. They are on the disk after `sync`, not before.
    public func append(_ name: String, _ bytes: [UInt8]) throws(FilesError) {
        guard let path = try path(name, making: true) else { return inMemory[name, default: []] += bytes }
        let descriptor = try open(path, O_WRONLY | O_CREAT | O_APPEND)
        defer { close(descriptor) }
        try DiskFile.write(bytes, to: descriptor, path)
    }

    /// At most `count` bytes from `offset` on; none at the end, and where there is no such file.
    public func read(_ name: String, at offset: Int, count: Int) throws(FilesError) -> [UInt8] {
        guard let path = try path(name) else {
            let bytes = inMemory[name] ?? []
            return Array(bytes[min(offset, bytes.count)..<min(offset + count, bytes.count)])
        }
        guard let descriptor = try openIfThere(path, O_RDONLY) else { return [] }
        defer { close(descriptor) }
        var bytes = [UInt8](repeating: 0, count: count)
        var got = 0
        while got < count {
            let more = bytes.withUnsafeMutableBytes { pread(descriptor, $0.baseAddress.map { $0 + got }, count - got, off_t(offset + got)) }
            if more == 0 { break }
            guard more > 0 || errno == EINTR else { throw .last(path, "read the file") }
            got += max(0, more)
        }
        return Array(bytes[..<got])
    }

    /// How many bytes the file has; none where there is no such file.
    public func size(_ name: String) throws(FilesError) -> Int {
        guard let path = try path(name) else { return inMemory[name]?.count ?? 0 }
        guard let descriptor = try openIfThere(path, O_RDONLY) else { return 0 }
        defer { close(descriptor) }
        var facts = stat()
        guard fstat(descriptor, &facts) == 0 else { throw .last(path, "read the file") }
        return Int(facts.st_size)
    }

    /// Cuts the file off after `size` bytes.
    public func truncate(_ name: String, to size: Int) throws(FilesError) {
        guard let path = try path(name) else {
            inMemory[name].map { inMemory[name] = Array($0.prefix(size)) }
            return
        }
        guard let descriptor = try openIfThere(path, O_WRONLY) else { return }
        defer { close(descriptor) }
        guard ftruncate(descriptor, off_t(size)) == 0 else { throw .last(path, "write the file") }
    }

    /// Returns when all that was added is on the disk.
    public func sync(_ name: String) throws(FilesError) {
        guard let path = try path(name), let descriptor = try openIfThere(path, O_WRONLY) else { return }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw .last(path, "write the file") }
    }

    /// Removes the file, if it is there.
    public func remove(_ name: String) throws(FilesError) {
        guard let path = try path(name) else { return inMemory[name] = nil }
        _ = try DiskFile.remove(path)
    }

    /// Makes the file this process's to write until it is released, or the process has ended however that came; false if it is another's.
    public func claim(_ name: String) throws(FilesError) -> Bool {
        guard claims[name] == nil else { return false }
        guard let path = try path(name, making: true) else {
            claims[name] = -1
            return true
        }
        let descriptor = try open(path, O_RDWR | O_CREAT)
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            let isTaken = errno == EWOULDBLOCK
            let error = FilesError.last(path, "lock the file")
            close(descriptor)
            if isTaken { return false }
            throw error
        }
        claims[name] = descriptor
        return true
    }

    /// Gives a claim up.
    public func release(_ name: String) {
        if let descriptor = claims.removeValue(forKey: name), descriptor >= 0 { close(descriptor) }
    }

    private func openIfThere(_ path: String, _ flags: Int32) throws(FilesError) -> Int32? {
        let descriptor = Glibc.open(path, flags | O_CLOEXEC | O_NOFOLLOW)
        guard descriptor >= 0 else {
            if errno == ENOENT { return nil }
            throw .last(path, "open the file")
        }
        return descriptor
    }

    private func open(_ path: String, _ flags: Int32) throws(FilesError) -> Int32 {
        let descriptor = Glibc.open(path, flags | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else { throw .last(path, "open the file") }
        return descriptor
    }

    /// Where `name` is on the disk; nil in memory.
    private func path(_ name: String, making: Bool = false) throws(FilesError) -> String? {
        precondition(!name.isEmpty && !name.utf8.contains(UInt8(ascii: "/")) && !name.hasPrefix("."), "no name: \(name)")
        guard let folder else { return nil }
        if making { try DiskFile.makeFolder(folder) }
        return "\(folder)/\(name)"
    }
}
