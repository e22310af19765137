internal import Glibc

/// Small files, whole. All of these block.
enum DiskFile {
    /// The bytes of a file; nil if there is none.
    static func read(_ path: String) throws(FilesError) -> [UInt8]? {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
        guard descriptor >= 0 else {
            if errno == ENOENT { return nil }
            throw .last(path, "read the file")
        }
        defer { close(descriptor) }
        var facts = stat()
        guard fstat(descriptor, &facts) == 0 else { throw .last(path, "read the file") }
        var bytes = [UInt8](repeating: 0, count: Int(facts.st_size))
        var count = 0
        while count < bytes.count {
            let more = bytes.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress.map { $0 + count }, $0.count - count) }
            if more == 0 { break }
            guard more > 0 || errno == EINTR else { throw .last(path, "read the file") }
            count += max(0, more)
        }
        return Array(bytes[..<count])
    }

    /// Puts `bytes` into a file, which is the old or the new one whatever happens: written beside it, synced, renamed.
    static func replace(_ path: String, with bytes: [UInt8]) throws(FilesError) {
        let draft = path + ".\(getpid()).part"
        let descriptor = open(draft, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else { throw .last(draft, "make the file") }
        do throws(FilesError) {
            defer { close(descriptor) }
            try write(bytes, to: descriptor, draft)
            guard fsync(descriptor) == 0 else { throw .last(draft, "write the file") }
        } catch {
            unlink(draft)
            throw error
        }
        guard rename(draft, path) == 0 else { throw .last(path, "replace the file") }
        sync(folderOf: path)
    }

    /// All of `bytes`, at the place of `descriptor`.
    static func write(_ bytes: [UInt8], to descriptor: Int32, _ path: String) throws(FilesError) {
        var count = 0
        while count < bytes.count {
            let more = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress.map { $0 + count }, $0.count - count) }
            guard more >= 0 || errno == EINTR else { throw .last(path, "write the file") }
            count += max(0, more)
        }
    }

    /// Removes a file; false if there was none.
    static func remove(_ path: String) throws(FilesError) -> Bool {
        if unlink(path) == 0 {
            sync(folderOf: path)
            return true
        }
        guard errno == ENOENT else { throw .last(path, "remove the file") }
        return false
    }

    /// Makes a folder, and those above it, readable by nobody else.
    static func makeFolder(_ path: String) throws(FilesError) {
        if mkdir(path, 0o700) == 0 || errno == EEXIST { return }
        guard errno == ENOENT, let slash = path.lastIndex(of: "/"), slash > path.startIndex else { throw .last(path, "make the folder") }
        try makeFolder(String(path[..<slash]))
        guard mkdir(path, 0o700) == 0 || errno == EEXIST else { throw .last(path, "make the folder") }
    }

    /// The names in a folder, sorted; none if there is no such folder.
    static func names(in path: String) -> [String] {
        guard let stream = opendir(path) else { return [] }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            names.append(withUnsafeBytes(of: &entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) })
        }
        return names.filter { $0 != "." && $0 != ".." }.sorted()
    }

    /// Makes sure that the names in the folder of a file are on the disk.
    static func sync(folderOf path: String) {
        let slash = path.lastIndex(of: "/") ?? path.startIndex
        let descriptor = open(slash == path.startIndex ? "/" : String(path[..<slash]), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { return }
        fsync(descriptor)
        close(descriptor)
    }
}
