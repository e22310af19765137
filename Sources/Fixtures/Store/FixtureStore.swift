public import GeminiAPI

/// The fixtures of one or more folders, found by key in constant time. Heads alone are read at the start; an answer is read when it is
/// asked for first, and kept ready while the budget lasts.
public final class FixtureStore: Sendable {
    /// The folders, in order of precedence: the first that has an answer gives it.
    public let folders: [String]

    /// - Parameters:
    ///   - cacheBytes: how much memory answers that are ready to be sent may take.
    ///   - report: told of every fixture that cannot be read; must not block.
    public init(folders: [String], cacheBytes: Int, report: @escaping @Sendable (FixtureProblem) -> Void) {
        self.folders = folders
        // seam: helper `store`
    }

    /// Reads the heads of all fixtures. Blocks; 100,000 take less than a second.
    public func load() {}

    /// Looks for what was added, changed or removed since; true if anything was. Blocks.
    @discardableResult public func refresh() -> Bool { false }

    /// Tells that a fixture has just been written to `folder`, so that it is found at once.
    public func note(_ folder: String) {}

    /// How many there are.
    public var count: Int { 0 }

    /// The answers to `key`, by turn. Those recorded under `session`, if there are any; else all.
    public func answers(to key: FixtureKey, session: String) -> [FixtureEntry] { [] }

    /// An answer, ready to be sent in `layout`.
    public func prepared(_ entry: FixtureEntry, _ layout: Layout) throws(FixtureProblem) -> PreparedAnswer {
        throw FixtureProblem(file: entry.folder, message: "not read yet")
    }

    /// The fixture itself.
    public func fixture(_ entry: FixtureEntry) throws(FixtureProblem) -> Fixture {
        throw FixtureProblem(file: entry.folder, message: "not read yet")
    }

    /// All entries, by name.
    public var entries: [FixtureEntry] { [] }
}

/// What the index knows of a fixture.
public struct FixtureEntry: Sendable {
    /// Its path below the folder it was found in: `test_edit/a-red-bicycle-3f2a9c`.
    public var name: String
    /// Its folder's path.
    public var folder: String
    /// The key of its request, as its file says.
    public var key: FixtureKey
    /// Counts from 1.
    public var turn: Int
    /// What follows, if it is the last.
    public var then: Fixture.After
    /// `Essence.family`.
    public var route: String
    /// The model; may be empty.
    public var model: String
    /// The texts of the last turn, cut to 200 characters.
    public var prompt: String
}
