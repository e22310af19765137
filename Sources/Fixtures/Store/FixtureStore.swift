public import GeminiAPI
internal import Synchronization

/// The fixtures of one or more folders, found by key in constant time. Heads alone are read at the start; an answer is read when it is
/// asked for first, and kept ready while the budget lasts.
public final class FixtureStore: Sendable {
    /// The folders, in order of precedence: the first that has an answer gives it.
    public let folders: [String]

    /// The key that the request of a fixture has; `Fixture.essence`, but in tests of the store alone.
    let key: @Sendable (Fixture, _ folder: String) throws(FixtureProblem) -> FixtureKey
    let report: @Sendable (FixtureProblem) -> Void
    let index: Mutex<FixtureIndex>
    /// Answers that are ready, by folder.
    let ready: Mutex<ReadyAnswers>
    /// Held while folders are walked, so that one walk goes on at a time; lookups never wait for it.
    let lastWalk = Mutex(LastWalk())

    /// - Parameters:
    ///   - cacheBytes: how much memory answers that are ready to be sent may take.
    ///   - report: told of every fixture that cannot be read; must not block, nor call `load()` or `refresh()`.
    public convenience init(folders: [String], cacheBytes: Int, report: @escaping @Sendable (FixtureProblem) -> Void) {
        self.init(folders: folders, cacheBytes: cacheBytes, report: report) { (fixture, folder) throws(FixtureProblem) in
            try fixture.essence(in: folder).key
        }
    }

    init(
        folders: [String], cacheBytes: Int, report: @escaping @Sendable (FixtureProblem) -> Void,
        key: @escaping @Sendable (Fixture, _ folder: String) throws(FixtureProblem) -> FixtureKey
    ) {
        self.folders = folders.map { path in
            var path = path[...]
            while path.count > 1, path.last == "/" { path.removeLast() }
            return String(path)
        }
        self.key = key
        self.report = report
        index = Mutex(FixtureIndex(folders: folders.count))
        ready = Mutex(ReadyAnswers(budget: cacheBytes))
    }

    /// Reads the heads of all fixtures. Blocks; 100,000 take less than a second. A folder that does not exist has no fixtures yet.
    public func load() { _ = walk(isChecking: false) }

    /// Looks for what was added, changed or removed since; true if anything was. What is new is read whole and checked, so that a mistake
    /// is reported at once, and once. Blocks.
    @discardableResult public func refresh() -> Bool { walk(isChecking: true) }

    /// How long to wait between two calls of `refresh()`: so it takes a twentieth of the time at most. Waits for a walk that is under way.
    public var suggestedInterval: Duration { max(.milliseconds(300), lastWalk.withLock { $0.duration } * 20) }

    /// How many there are.
    public var count: Int { index.withLock { $0.count } }

    /// The answers to `key`, by turn and then by name: those recorded under `session`, if there are any; else those in no group; else all.
    /// All are of one folder, the first that has any.
    public func answers(to key: FixtureKey, session: String) -> [FixtureEntry] {
        let all = index.withLock { $0.answers(to: key) }
        let own = all.filter { $0.name.hasPrefix(session + "/") }
        if !own.isEmpty { return own.map(entry) }
        let loose = all.filter { !$0.name.utf8.contains(UInt8(ascii: "/")) }
        return (loose.isEmpty ? all : loose).map(entry)
    }

    /// The one of `answers` that answers when `seen` requests with their key came before; nil where none does any more.
    public static func turn(_ answers: [FixtureEntry], seen: Int) -> FixtureEntry? {
        guard let last = answers.last else { return nil }
        if seen < answers.count { return answers[max(0, seen)] }
        return switch last.then {
        case .last: last
        case .repeat: answers[seen % answers.count]
        case .end: nil
        }
    }

    /// All entries, by name.
    public var entries: [FixtureEntry] {
        index.withLock { $0.all }.sorted { ($0.name, $0.root) < ($1.name, $1.root) }.map(entry)
    }

    func entry(_ record: FixtureRecord) -> FixtureEntry {
        FixtureEntry(
            name: record.name, folder: folders[record.root] + "/" + record.name, key: record.key, turn: record.turn, then: record.then,
            route: record.route, model: record.model, prompt: record.prompt)
    }
}
