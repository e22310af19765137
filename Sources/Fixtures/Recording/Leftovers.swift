internal import Glibc

/// What recorders that were killed have left.
enum Leftovers {
    /// Removes the drafts of processes that are gone, in `folder` and the groups in it.
    static func remove(in folder: String, depth: Int = 4) {
        for name in Folder.names(in: folder) {
            let path = folder + "/" + name
            if name.hasPrefix(FixtureDraft.prefix) {
                if isAbandoned(path) { Folder.remove(path) }
            } else if !name.hasPrefix("."), depth > 0, Folder.exists(path) {
                remove(in: path, depth: depth - 1)
            }
        }
    }

    /// Whether its process is gone, and nobody holds its lock: a process of another container has a number that means nothing here, and may
    /// have had ours.
    static func isAbandoned(_ path: String) -> Bool {
        let name = path.split(separator: "/").last ?? ""
        guard let process = name.dropFirst(FixtureDraft.prefix.count).split(separator: "-").first.flatMap({ pid_t($0) }), process > 0,
            process == getpid() || (kill(process, 0) != 0 && errno == ESRCH)
        else { return false }
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { return false }
        defer { close(descriptor) }
        return flock(descriptor, LOCK_EX | LOCK_NB) == 0
    }
}
