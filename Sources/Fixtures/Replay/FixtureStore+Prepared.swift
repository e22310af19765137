public import GeminiAPI
internal import Synchronization

extension FixtureStore {
    /// An answer that is ready to be sent in `layout`; nil if it must be read. Never blocks: for the loop.
    public func cached(_ entry: FixtureEntry, _ layout: Layout) -> PreparedAnswer? {
        ready.withLock { $0.answer(entry.folder, layout) }
    }

    /// An answer, ready to be sent in `layout`. From any thread; blocks to read the fixture's files unless the answer is `cached`. One that
    /// is larger than a quarter of the budget has its files read while it is sent.
    public func prepared(_ entry: FixtureEntry, _ layout: Layout) throws(FixtureProblem) -> PreparedAnswer {
        if let answer = cached(entry, layout) { return answer }
        // Where somebody writes while we read, we may have one file of before and one of after: then all is read again.
        for _ in 0..<3 {
            let (removals, share) = ready.withLock { ($0.removals, $0.share) }
            let mark = try? OpenFolder(entry.folder).mark()
            let prepared = Result { () throws(FixtureProblem) in try prepare(entry, layout, share: share) }
            guard let mark, mark == (try? OpenFolder(entry.folder).mark()) else { continue }
            let (answer, bytes) = try prepared.get()
            ready.withLock { if $0.removals == removals { $0.keep(answer, bytes: bytes, layout, entry.folder, mark: mark) } }
            return answer
        }
        return try prepare(entry, layout, share: 0).answer
    }

    /// The fixture itself. Blocks.
    public func fixture(_ entry: FixtureEntry) throws(FixtureProblem) -> Fixture { try read(entry).fixture }

    private func read(_ entry: FixtureEntry) throws(FixtureProblem) -> (fixture: Fixture, bytes: Int) {
        let file = entry.folder + "/" + FixtureFile.name
        let text: [UInt8]
        var timing: [UInt8]?
        do throws(FileFailure) {
            let folder = try OpenFolder(entry.folder)
            text = try folder.whole(FixtureFile.name).bytes
            do throws(FileFailure) { timing = try folder.whole(FixtureFile.timingName).bytes } catch  where error.isAbsence {}
        } catch {
            throw error.problem(file)
        }
        return (try FixtureFile.read(text, path: file, timing: timing), text.count)
    }

    /// Makes an answer; with all of its bytes, if they are no more than `share`. Also says how much memory it takes.
    private func prepare(_ entry: FixtureEntry, _ layout: Layout, share: Int) throws(FixtureProblem) -> (answer: PreparedAnswer, bytes: Int)
    {
        let (fixture, size) = try read(entry)
        let answer = try PreparedAnswer(fixture.response, entry, layout)
        // The text stands for the answer as JSON and for the fields. What is left of the share is the body's.
        let rest = size + 1024
        let gathered: PreparedAnswer?
        do { gathered = try answer.gathered(atMost: share - rest) } catch {
            throw error as? FixtureProblem ?? FixtureProblem(file: entry.folder, message: "cannot be read: \(error)")
        }
        return (gathered ?? answer, rest + (gathered ?? answer).held)
    }

    /// Forgets the ready answers whose files have changed; true if there were any.
    func forgetStale() -> Bool {
        let stale = ready.withLock { $0.marks }.filter { folder, mark in (try? OpenFolder(folder).mark()) != mark }
        for (folder, _) in stale { ready.withLock { $0.remove(folder) } }
        return !stale.isEmpty
    }
}
