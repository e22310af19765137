internal import Digest
internal import Glibc

/// A file that grows at its end, with the digest of what is in it. All of this blocks.
final class GrowingFile {
    /// The bytes that are in it.
    private(set) var count = 0
    private let path: String
    private let descriptor: Int32
    private var digest: SHA256? = SHA256()

    /// The file at `path`, made if there is none; nothing of it is digested yet.
    init(_ path: String) throws(FilesError) {
        self.path = path
        descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else { throw .last(path, "make the file") }
    }

    deinit { close(descriptor) }

    /// Bytes on the disk: more than `count` until all have been digested, or where another process writes too.
    var sizeOnDisk: Int { get throws(FilesError) { try Self.size(descriptor, path) } }

    /// The bytes of the file at `path`; nil if there is none.
    static func size(of path: String) -> Int? {
        var facts = stat()
        return stat(path, &facts) == 0 ? Int(facts.st_size) : nil
    }

    /// Digests up to a megabyte of what stands behind `count`; false at the end of the file.
    func catchUp() throws(FilesError) -> Bool {
        var block = [UInt8](repeating: 0, count: 1 << 20)
        let read = block.withUnsafeMutableBytes { pread(descriptor, $0.baseAddress, $0.count, off_t(count)) }
        guard read >= 0 || errno == EINTR else { throw .last(path, "read the file") }
        guard read > 0 else { return read < 0 }
        block.withUnsafeBytes { digest?.update(UnsafeRawBufferPointer(rebasing: $0[..<read])) }
        count += read
        return true
    }

    /// Puts `bytes` at the end. If that fails the file is as it was.
    func append(_ bytes: [UInt8]) throws(FilesError) {
        guard lseek(descriptor, off_t(count), SEEK_SET) >= 0 else { throw .last(path, "write the file") }
        do throws(FilesError) { try DiskFile.write(bytes, to: descriptor, path) } catch {
            ftruncate(descriptor, off_t(count))
            throw error
        }
        digest?.update(bytes)
        count += bytes.count
    }

    /// Makes sure that the bytes are on the disk; the digest in hexadecimal digits. The last thing done with it.
    func finish() throws(FilesError) -> String {
        guard fsync(descriptor) == 0 else { throw .last(path, "write the file") }
        return digest.take()?.finalize().hexEncoded ?? ""
    }

    private static func size(_ descriptor: Int32, _ path: String) throws(FilesError) -> Int {
        var facts = stat()
        guard fstat(descriptor, &facts) == 0 else { throw .last(path, "read the file") }
        return Int(facts.st_size)
    }
}
