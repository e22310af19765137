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
        guard Self.names(root) != nil else {
            let reason = String(cString: strerror(errno))
            problems.append(FixtureProblem(file: root, message: "cannot be listed: \(reason); name a folder of fixtures"))
            return
        }
        list(root, "", level: 0)
    }

    private mutating func list(_ root: String, _ group: String, level: Int) {
        let path = group.isEmpty ? root : root + "/" + group
        guard let names = Self.names(path) else {
            problems.append(FixtureProblem(file: path, message: "cannot be listed: \(String(cString: strerror(errno)))"))
            return
        }
        let isFixture = names.contains(FixtureFile.name)
        leftovers += names.filter { $0.hasPrefix(Self.leftoverPrefix) }.map { path + "/" + $0 }
        if isFixture { return fixtures.append(Place(root: root, name: group)) }
        guard level <= Self.depth else { return }
        for name in names where !name.hasPrefix(".") && Self.isFolder(path + "/" + name) {
            list(root, group.isEmpty ? name : group + "/" + name, level: level + 1)
        }
    }

    /// What the names of folders and files begin with while they are written: `.writing-PID-N`.
    static let leftoverPrefix = ".writing-"

    /// The names in a folder, sorted; nil with `errno` set if it cannot be read.
    static func names(_ path: String) -> [String]? {
        guard let folder = opendir(path) else { return nil }
        defer { closedir(folder) }
        var names: [String] = []
        while let entry = readdir(folder) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names.sorted()
    }

    /// Links to folders are none: one that leads upwards would never end.
    static func isFolder(_ path: String) -> Bool { mode(path) & S_IFMT == S_IFDIR }

    private static func mode(_ path: String) -> mode_t {
        var facts = stat()
        return lstat(path, &facts) == 0 ? facts.st_mode : 0
    }

    /// How large a file is, in bytes; 0 for what is none.
    static func size(_ path: String) -> Int {
        var facts = stat()
        return stat(path, &facts) == 0 && facts.st_mode & S_IFMT == S_IFREG ? Int(facts.st_size) : 0
    }
}
