internal import Glibc

/// An open folder: files below it are opened without walking down its path again.
struct OpenFolder: ~Copyable {
    /// No text of a fixture is larger; one that is would fill the memory.
    static let largest = 256 << 20

    /// What tells a folder from others.
    struct Identity: Hashable, Sendable {
        let device: UInt64
        let inode: UInt64
    }

    private let descriptor: Int32

    /// Opens the folder at `path`.
    init(_ path: String) throws(FileFailure) {
        descriptor = Glibc.open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw FileFailure() }
    }

    deinit { close(descriptor) }

    /// The names in the folder `name` below this one (empty: in this one) that don't begin with `.`, and which folder it is.
    /// - Parameter files: true for what is not known to be a folder, false for what is not known to be a file.
    func names(in name: String = "", files: Bool = false) throws(FileFailure) -> (names: [String], identity: Identity) {
        let opened = openat(descriptor, name.isEmpty ? "." : name, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard opened >= 0 else { throw FileFailure() }
        var status = stat()
        guard fstat(opened, &status) == 0, let stream = fdopendir(opened) else {
            let failure = FileFailure()
            close(opened)
            throw failure
        }
        defer { closedir(stream) }
        let unwanted = files ? DT_DIR : DT_REG
        var names: [String] = []
        while let entry = readdir(stream) {
            if Int(entry.pointee.d_type) == Int(unwanted) { continue }
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 256) {
                    $0.pointee == CChar(UInt8(ascii: ".")) ? nil : String(validatingCString: $0)
                }
            }
            if let name { names.append(name) }
        }
        return (names, Identity(device: UInt64(status.st_dev), inode: UInt64(status.st_ino)))
    }

    /// What tells that any of the files in this folder has changed. Not the same in another process.
    func mark() throws(FileFailure) -> Int {
        try names(files: true).names.reduce(0) { $0 &+ (stamp(of: $1) ?? .none).hashed(with: $1) }
    }

    /// What tells that the file `name` has changed; nil where there is none.
    func stamp(of name: String) -> FileStamp? {
        var status = stat()
        return fstatat(descriptor, name, &status, 0) == 0 ? FileStamp(status) : nil
    }

    /// Opens the file `name`, and gives its descriptor and what tells that it has changed.
    private func open<Value>(_ name: String, _ use: (Int32, FileStamp) throws(FileFailure) -> Value) throws(FileFailure) -> Value {
        // A pipe in the place of a file would hold us here until somebody writes to it.
        let opened = openat(descriptor, name, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOFOLLOW)
        guard opened >= 0 else { throw errno == ELOOP && isLink(name) ? .link : FileFailure() }
        defer { close(opened) }
        var status = stat()
        guard fstat(opened, &status) == 0 else { throw FileFailure() }
        guard status.st_mode & S_IFMT == S_IFREG else { throw .noFile }
        return try use(opened, FileStamp(status))
    }

    /// Whether the file itself is a link, and not a folder on the way to it.
    private func isLink(_ name: String) -> Bool {
        var status = stat()
        return fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0 && status.st_mode & S_IFMT == S_IFLNK
    }

    /// Reads the beginning of the file `name` into `buffer`, as much as fits.
    /// - Returns: how many bytes, whether the file ends with its answer, and its stamp.
    func start(
        of name: String, into buffer: UnsafeMutableRawBufferPointer
    ) throws(FileFailure) -> (count: Int, endsWithResponse: Bool, stamp: FileStamp) {
        try open(name) { (opened, stamp) throws(FileFailure) in
            let count = try Self.fill(buffer, from: opened)
            let end = try withUnsafeTemporaryAllocation(byteCount: 16, alignment: 1) { (end) -> Result<Bool, FileFailure> in
                do throws(FileFailure) {
                    let length = try Self.fill(end, from: opened, at: max(0, Int(stamp.size) - end.count))
                    return .success(FixtureFile.endsWithResponse(UnsafeRawBufferPointer(rebasing: end[..<length])))
                } catch { return .failure(error) }
            }.get()
            return (count, end, stamp)
        }
    }

    /// All of the file `name`.
    func whole(_ name: String) throws(FileFailure) -> (bytes: [UInt8], stamp: FileStamp) {
        try open(name) { (opened, stamp) throws(FileFailure) in
            guard stamp.size <= Self.largest else { throw .large }
            var failure: FileFailure?
            let bytes = [UInt8](unsafeUninitializedCapacity: Int(stamp.size)) { buffer, count in
                do throws(FileFailure) { count = try Self.fill(UnsafeMutableRawBufferPointer(buffer), from: opened) } catch {
                    failure = error
                }
            }
            if let failure { throw failure }
            return (bytes, stamp)
        }
    }

    private static func fill(
        _ buffer: UnsafeMutableRawBufferPointer, from opened: Int32, at start: Int = 0
    ) throws(FileFailure) -> Int {
        var count = 0
        while count < buffer.count {
            let more = pread(opened, buffer.baseAddress.map { $0 + count }, buffer.count - count, start + count)
            if more == 0 { break }
            if more > 0 { count += more } else if errno != EINTR { throw FileFailure() }
        }
        return count
    }
}
