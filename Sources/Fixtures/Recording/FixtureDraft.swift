internal import Glibc
internal import Synchronization

/// A fixture's folder while it is written, hidden beside the place it will have. Not committed, it vanishes; if the process is killed, what is
/// left of it is hidden, and removed by the next recorder.
final class FixtureDraft {
    /// The folder it will be in.
    let parent: String
    /// Its own path for now.
    let path: String
    /// Held open and locked, which tells other recorders that somebody is at it.
    private let descriptor: Int32

    private static let numbers = Atomic<Int>(0)
    static let prefix = ".writing-"

    /// - Parameter parent: made if it is not there.
    init(in parent: String) throws(FixtureProblem) {
        self.parent = parent
        try Folder.make(parent)
        // Another recorder that starts may take it for a leftover until it is locked.
        while true {
            let path = Self.freshPath(in: parent)
            guard mkdir(path, 0o755) == 0 else {
                // Left by a process of the same number.
                if errno == EEXIST { continue }
                throw FileFault.problem(parent, "write in the folder")
            }
            if let descriptor = try Self.locked(path) {
                (self.path, self.descriptor) = (path, descriptor)
                return
            }
        }
    }

    /// Opens and locks a folder that was just made; nil if another recorder has it, or has removed it.
    private static func locked(_ path: String) throws(FixtureProblem) -> Int32? {
        let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else {
            if errno == ENOENT { return nil }
            let problem = FileFault.problem(path, "open the folder")
            rmdir(path)
            throw problem
        }
        // Where the filesystem has no locks, no recorder takes it for a leftover.
        let isTaken = flock(descriptor, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK
        if !isTaken, Folder.exists(path) { return descriptor }
        close(descriptor)
        return nil
    }

    deinit {
        // After an exchange this is what stood there before.
        Folder.remove(path)
        close(descriptor)
    }

    /// A hidden name of this process.
    static func freshPath(in parent: String) -> String {
        "\(parent)/\(prefix)\(getpid())-\(numbers.add(1, ordering: .relaxed).newValue)"
    }

    /// A new file in it.
    func file(_ name: String) throws(FixtureProblem) -> OutputFile {
        guard !name.isEmpty, !name.hasPrefix("."), !name.utf8.contains(UInt8(ascii: "/")) else {
            throw FixtureProblem(
                file: parent, message: "a fixture cannot have a file called \"\(name)\"; use a plain name such as image-1.png")
        }
        return try OutputFile(path + "/" + name)
    }

    /// A new file of these bytes.
    func write(_ name: String, _ bytes: [UInt8]) throws(FixtureProblem) {
        var file = try file(name)
        try file.append(bytes)
        try file.finish()
    }

    /// Puts it in its place, in one step; what stood there is removed.
    func commit(as name: String, exchange: Renaming = .system) throws(FixtureProblem) {
        fsync(descriptor)
        guard exchange.place(path, at: parent + "/" + name) else { throw FileFault.problem(parent, "put \(name) in its place") }
        Folder.sync(parent)
    }
}

/// How a folder is put in the place of another.
struct Renaming: Sendable {
    /// renameat2(2); nil where the system has none.
    typealias Rename = @convention(c) (Int32, UnsafePointer<CChar>, Int32, UnsafePointer<CChar>, UInt32) -> Int32
    private let rename: Rename?

    /// The system's. It is looked up because its declaration is hidden behind a macro that Swift cannot set.
    static let system = Renaming(rename: dlsym(nil, "renameat2").map { unsafeBitCast($0, to: Rename.self) })
    /// What is done where the filesystem cannot exchange: there is a moment at which neither is there.
    static let plain = Renaming(rename: nil)

    private static let noReplace: UInt32 = 1
    private static let exchange: UInt32 = 2

    /// Puts `path` at `target`. What stood there stands at `path` then, or is gone. False, and `errno` set, if it does not go.
    func place(_ path: String, at target: String) -> Bool {
        // Others may put theirs there, or take it away, between two steps.
        for _ in 0..<1000 {
            if let rename {
                if rename(AT_FDCWD, path, AT_FDCWD, target, Self.noReplace) == 0 { return true }
                if errno == EEXIST, rename(AT_FDCWD, path, AT_FDCWD, target, Self.exchange) == 0 { return true }
                if errno == ENOENT, Folder.exists(path) { continue }
                guard errno == EINVAL || errno == ENOSYS else { return false }
            }
            if Glibc.rename(path, target) == 0 { return true }
            guard errno == ENOTEMPTY || errno == EEXIST || errno == ENOTDIR else { return false }
            let parent = String(target[..<(target.lastIndex(of: "/") ?? target.startIndex)])
            let aside = FixtureDraft.freshPath(in: parent)
            if Glibc.rename(target, aside) == 0 { Folder.remove(aside) }
        }
        return false
    }
}
