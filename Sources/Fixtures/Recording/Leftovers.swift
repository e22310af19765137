internal import Glibc

/// What recorders that were killed have left. The lock of a draft tells, which goes with its process: its number does not, since
/// another may have it by now (in a container the next recorder itself), and a killed child keeps it until its parent asks for it.
enum Leftovers {
    /// Removes the drafts nobody is at, in `folder` and the groups in it.
    static func remove(in folder: String, depth: Int = 4) {
        let names = Folder.names(in: folder)
        // Drafts stand beside fixtures, not in them: of a hundred thousand, none need be looked into but this far.
        if names.contains(FixtureFile.name) { return }
        for name in names {
            let path = folder + "/" + name
            if name.hasPrefix(FixtureDraft.prefix) {
                // Under the lock: a draft that is only just made sees that it has gone, or cannot be locked, and is made again.
                whileAbandoned(path) { Folder.remove(path) }
            } else if !name.hasPrefix("."), depth > 0, Folder.exists(path) {
                remove(in: path, depth: depth - 1)
            }
        }
    }

    /// Whether nobody is at the draft.
    static func isAbandoned(_ path: String) -> Bool { whileAbandoned(path) {} }

    /// Does something with a draft that nobody is at, holding its lock; false if somebody is.
    @discardableResult
    private static func whileAbandoned(_ path: String, _ body: () -> Void) -> Bool {
        let name = path.split(separator: "/").last ?? ""
        guard let process = name.dropFirst(FixtureDraft.prefix.count).split(separator: "-").first.flatMap({ pid_t($0) }), process > 0 else {
            return false
        }
        // A file, which is there for a moment while a fixture is mended, has no lock.
        guard Folder.exists(path) || kill(process, 0) != 0 && errno == ESRCH else { return false }
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOFOLLOW)
        guard descriptor >= 0 else { return false }
        defer { close(descriptor) }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else { return false }
        body()
        return true
    }
}
