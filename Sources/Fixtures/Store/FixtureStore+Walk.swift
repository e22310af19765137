internal import Synchronization

extension FixtureStore {
    /// What is kept from one walk to the next.
    struct LastWalk {
        /// How long it took.
        var duration = Duration.zero
        /// Folders that could not be listed, and were reported.
        var unlisted: [FixtureProblem] = []
    }

    /// So many changes are taken at once: lookups wait no longer than for these.
    private static let batch = 1000

    /// Walks through all folders and takes what has changed into the index; true if anything has.
    func walk(isChecking: Bool) -> Bool {
        lastWalk.withLock { last in
            var changed = false
            var problems: [FixtureProblem] = []
            var unlisted: [FixtureProblem] = []
            last.duration = ContinuousClock().measure {
                changed = forgetStale()
                let known = index.withLock { index in
                    index.beginWalk()
                    return index.places
                }
                for (root, path) in folders.enumerated() {
                    let walk = FolderWalk(path: path, known: known[root], look: look(root, isChecking: isChecking))
                    let findings = walk.run()
                    take(findings.changes, root)
                    changed = changed || !findings.changes.isEmpty
                    problems += findings.problems
                    unlisted += findings.unlisted
                }
            }
            problems += unlisted.filter { !last.unlisted.contains($0) }
            last.unlisted = unlisted
            for problem in problems.sorted(by: { $0.file < $1.file }) { report(problem) }
            return changed
        }
    }

    private func take(_ changes: [(name: String, change: FixtureIndex.Change)], _ root: Int) {
        if changes.count > Self.batch { index.withLock { $0.reserve(changes.count, in: root) } }
        for start in stride(from: 0, to: changes.count, by: Self.batch) {
            index.withLock { index in
                for (name, change) in changes[start..<min(start + Self.batch, changes.count)] { index.apply(change, to: name, in: root) }
            }
        }
    }

    private func look(_ root: Int, isChecking: Bool) -> FixtureLook {
        FixtureLook(root: root, path: folders[root], isChecking: isChecking, key: key)
    }

    /// Tells that a fixture has just been written to `folder`, so that it is found at once. Blocks for a short read.
    public func note(_ folder: String) {
        ready.withLock { $0.remove(folder) }
        for (root, path) in folders.enumerated() {
            let prefix = path + "/"
            guard folder.hasPrefix(prefix), let opened = try? OpenFolder(path) else { continue }
            let name = String(folder.dropFirst(prefix.count))
            let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: FixtureFile.headBytes, alignment: 1)
            defer { buffer.deallocate() }
            var words: Set<String> = []
            guard case .place(let place, let problem) = look(root, isChecking: false).at(name, in: opened, buffer: buffer, words: &words)
            else { continue }
            index.withLock { $0.note(place, name, in: root) }
            if let problem { report(problem) }
        }
    }
}
