internal import Glibc

extension Blobs {
    /// Bytes that are being written: a file beside the one they are to be, or memory.
    actor Draft {
        nonisolated var unownedExecutor: UnownedSerialExecutor { thread.asUnownedSerialExecutor() }

        let name: String
        private let thread: DiskThread
        private let path: String
        private let draft: String
        private var descriptor: Int32?
        private var bytes: [UInt8] = []

        /// In memory.
        init(_ name: String, on thread: DiskThread) {
            (self.name, self.thread, path, draft) = (name, thread, "", "")
        }

        /// In a file at `draft`, which is to be `path`.
        init(_ name: String, path: String, draft: String, descriptor: Int32, on thread: DiskThread) {
            (self.name, self.thread, self.path, self.draft, self.descriptor) = (name, thread, path, draft, descriptor)
        }

        deinit { if let descriptor { close(descriptor) } }

        func append(_ piece: [UInt8]) throws(FilesError) {
            guard let descriptor else { return bytes += piece }
            try DiskFile.write(piece, to: descriptor, draft)
        }

        /// The bytes, if they are in memory; else the file is in its place when this returns.
        func finish() throws(FilesError) -> [UInt8]? {
            guard let descriptor else { return bytes }
            guard fsync(descriptor) == 0 else { throw .last(draft, "write the file") }
            close(descriptor)
            self.descriptor = nil
            guard rename(draft, path) == 0 else { throw .last(path, "replace the file") }
            DiskFile.sync(folderOf: path)
            return nil
        }

        /// Forgets them.
        func drop() {
            guard let descriptor else { return }
            close(descriptor)
            self.descriptor = nil
            unlink(draft)
        }
    }

    /// Bytes that are being read.
    actor Source {
        nonisolated var unownedExecutor: UnownedSerialExecutor { thread.asUnownedSerialExecutor() }

        private let thread: DiskThread
        private let path: String
        private var descriptor: Int32?
        private var rest: [UInt8] = []
        private static let pieceSize = 64 * 1024

        init(_ bytes: [UInt8], on thread: DiskThread) { (rest, path, self.thread) = (bytes, "", thread) }

        init(_ path: String, _ descriptor: Int32, on thread: DiskThread) {
            (self.path, self.descriptor, self.thread) = (path, descriptor, thread)
        }

        deinit { if let descriptor { close(descriptor) } }

        /// The next piece; none at the end.
        func next() throws(FilesError) -> [UInt8] {
            guard let descriptor else {
                defer { rest = [] }
                return rest
            }
            while true {
                var count = 0
                let piece = [UInt8](unsafeUninitializedCapacity: Self.pieceSize) { buffer, filled in
                    count = read(descriptor, buffer.baseAddress, buffer.count)
                    filled = max(0, count)
                }
                if count >= 0 { return piece }
                guard errno == EINTR else { throw .last(path, "read the file") }
            }
        }

        func end() {
            if let descriptor { close(descriptor) }
            descriptor = nil
            rest = []
        }
    }
}
