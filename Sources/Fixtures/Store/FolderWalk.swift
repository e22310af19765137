internal import Glibc
internal import Synchronization

/// A walk through one folder of fixtures: what is otherwise than the index says.
struct FolderWalk: Sendable {
    /// A folder with an exchange.json is a fixture; one without is a group, and groups stand in groups so deep at most.
    static let depth = 4

    let path: String
    /// What the index says.
    let known: [String: FixtureIndex.Place]
    let look: FixtureLook

    /// What a walk finds.
    struct Findings: Sendable {
        var changes: [(name: String, change: FixtureIndex.Change)] = []
        var problems: [FixtureProblem] = []
        /// Folders that could not be listed. Every walk finds them again.
        var unlisted: [FixtureProblem] = []
        fileprivate var unchanged: [String] = []
        fileprivate var groups: [String] = []

        fileprivate mutating func add(_ other: Findings) {
            changes += other.changes
            problems += other.problems
            unchanged += other.unchanged
            groups += other.groups
        }
    }

    /// Walks. Blocks. A folder that does not exist is an empty one: it is made when the first fixture is recorded.
    func run() -> Findings {
        var findings = Findings()
        // By group, the folders it stands in.
        var level: [(name: String, ancestors: [OpenFolder.Identity])] = [("", [])]
        for _ in 0...Self.depth where !level.isEmpty {
            var names: [String] = []
            var lineage: [String: [OpenFolder.Identity]] = [:]
            for group in level {
                do throws(FileFailure) {
                    let (found, identity) = try OpenFolder(path).names(in: group.name)
                    // A link to a folder that it stands in would lead round and round.
                    if group.ancestors.contains(identity) { continue }
                    names += group.name.isEmpty ? found : found.map { group.name + "/" + $0 }
                    lineage[group.name] = group.ancestors + [identity]
                } catch {
                    let isFolder = group.name.isEmpty ? error.code != ENOENT : !error.isAbsence
                    if isFolder { findings.unlisted.append(error.problem(group.name.isEmpty ? path : path + "/" + group.name)) }
                }
            }
            findings.add(looked(at: names))
            level = findings.groups.map { name in (name, lineage[name.lastIndex(of: "/").map { String(name[..<$0]) } ?? ""] ?? []) }
            findings.groups = []
        }
        if findings.unchanged.count < known.count {
            var gone = known
            for name in findings.unchanged { gone[name] = nil }
            for (name, _) in findings.changes { gone[name] = nil }
            // After what is new: a fixture that was renamed is never missing in between.
            findings.changes += gone.keys.map { ($0, .gone) }
        }
        return findings
    }

    /// Looks at each of `names`, where they are many by two threads: most of the time goes to the system's calls.
    private func looked(at names: [String]) -> Findings {
        guard names.count > 1000 else { return looked(at: names[...]) }
        let half = names.count / 2
        let others = Handed()
        let thread = WorkerThread { others.findings.withLock { $0 = looked(at: names[half...]) } }
        var findings = looked(at: names[..<half])
        if let thread { thread.join() } else { others.findings.withLock { $0 = looked(at: names[half...]) } }
        findings.add(others.findings.withLock { $0 })
        return findings
    }

    private final class Handed: Sendable {
        let findings = Mutex(Findings())
    }

    private func looked(at names: ArraySlice<String>) -> Findings {
        var findings = Findings()
        guard let folder = try? OpenFolder(path) else { return findings }
        // Routes and models are few: one text stands for all that are equal.
        var words: Set<String> = []
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: FixtureFile.headBytes, alignment: 1)
        defer { buffer.deallocate() }
        for name in names {
            if let place = known[name], place.stamp == folder.stamp(of: name + "/" + FixtureFile.name) ?? .none {
                findings.unchanged.append(name)
                continue
            }
            switch look.at(name, in: folder, buffer: buffer, words: &words) {
            case .group: findings.groups.append(name)
            case .place(let place, let problem):
                findings.changes.append((name, .found(place)))
                if let problem { findings.problems.append(problem) }
            }
        }
        return findings
    }
}
