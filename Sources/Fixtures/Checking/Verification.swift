internal import GeminiAPI

/// Whether fixtures are what they say: their form, their keys, their files and their turns.
public struct Verification: Sendable {
    /// How many fixtures were looked at, broken ones included.
    public private(set) var count = 0
    /// What is wrong, by folder, in the order of names.
    public private(set) var problems: [FixtureProblem] = []
    /// Paths of what was written anew.
    public private(set) var fixed: [String] = []

    /// Looks at all fixtures below `roots`. Blocks: reads every byte.
    /// - Parameter fixes: writes the right key into each fixture, and its text as plantain writes it.
    public init(_ roots: [String], fixes: Bool = false) {
        for root in roots {
            let listing = FolderListing(root)
            problems += listing.problems
            count += listing.fixtures.count
            var read: [ReadFixture] = []
            for place in listing.fixtures {
                do throws(FixtureProblem) {
                    var fixture = try ReadFixture(place)
                    let found = FilesCheck.problems(fixture)
                    problems += found.problems
                    if found.isWhole { try checkKey(&fixture, fixes: fixes) }
                    if fixes { try format(fixture) }
                    read.append(fixture)
                } catch {
                    problems.append(error)
                }
            }
            problems += TurnSeries.problems(read)
        }
    }

    private mutating func checkKey(_ read: inout ReadFixture, fixes: Bool) throws(FixtureProblem) {
        let key = try read.fixture.essence(in: read.folder).key
        guard key != read.fixture.key else { return }
        guard !fixes else { return read.fixture.key = key }
        problems.append(
            read.problem(
                at: "\"\(read.fixture.key)\"",
                "the key is not that of the request, which is \(key); put it right with `plantain fixtures verify --fix`, or undo what was changed "
                    + "in the request"))
    }

    private mutating func format(_ read: ReadFixture) throws(FixtureProblem) {
        let text = FixtureFile.text(read.fixture)
        guard text != read.text else { return }
        let path = read.folder + "/" + FixtureFile.name
        try FolderFile.replace(path, with: text)
        fixed.append(path)
    }
}

extension ReadFixture {
    /// A problem of its text, at the first place where `word` stands.
    func problem(at word: String, _ message: String) -> FixtureProblem {
        let place = Place(of: word, in: text)
        return FixtureProblem(file: folder + "/" + FixtureFile.name, line: place?.line, column: place?.column, message: message)
    }
}
