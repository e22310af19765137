internal import Glibc

/// The fixtures below a folder, and what writers left behind.
struct FolderListing {
    /// A fixture, found but not read.
    struct Place {
        /// The folder that was listed.
        var root: String
        /// Below it: `test_edit/a-red-bicycle-3f2a9c`.
        var name: String

        /// Its own folder.
        var folder: String { root + "/" + name }
        /// What it is recorded under; empty if it stands in `root` itself.
        var group: String { name.lastIndex(of: "/").map { String(name[..<$0]) } ?? "" }
    }

    /// In order of their names.
    private(set) var fixtures: [Place] = []
    /// Paths of what a writer wrote and did not rename; other names that begin with a dot are nobody's business.
    private(set) var leftovers: [String] = []
    /// Folders that cannot be read.
    private(set) var problems: [FixtureProblem] = []

    /// Groups stand in groups so deep at most.
    private static let depth = 4

    /// Lists `root`. Blocks.
    init(_ root: String) {
        guard Self.isReadable(root) else {
            let reason = String(cString: strerror(errno))
            problems.append(FixtureProblem(file: root, message: "cannot be listed: \(reason); name a folder of fixtures"))
            return
        }
        list(root, "", level: 0)
    }

    private mutating func list(_ root: String, _ group: String, level: Int) {
        let path = group.isEmpty ? root : root + "/" + group
        let names = Folder.names(in: path).sorted()
        let isFixture = names.contains(FixtureFile.name)
        leftovers += names.filter { $0.hasPrefix(FixtureDraft.prefix) }.map { path + "/" + $0 }
        if isFixture { return fixtures.append(Place(root: root, name: group)) }
        guard level <= Self.depth else { return }
        for name in names where !name.hasPrefix(".") && Folder.exists(path + "/" + name) {
            list(root, group.isEmpty ? name : group + "/" + name, level: level + 1)
        }
    }

    private static func isReadable(_ path: String) -> Bool {
        guard let folder = opendir(path) else { return false }
        closedir(folder)
        return true
    }

    /// How large a file is, in bytes; 0 for what is none.
    static func size(_ path: String) -> Int {
        var facts = stat()
        return stat(path, &facts) == 0 && facts.st_mode & S_IFMT == S_IFREG ? Int(facts.st_size) : 0
    }
}
