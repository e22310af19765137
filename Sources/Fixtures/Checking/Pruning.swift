internal import Glibc

/// What in folders of fixtures belongs to no fixture any more.
public struct Pruning: Sendable {
    /// One thing to do.
    public enum Action: Sendable, CustomStringConvertible {
        /// What a writer that is gone left behind.
        case leftover(String)
        /// A file that no `$file` names.
        case file(String)
        /// Closes a gap between the answers to one key.
        case turn(path: String, from: Int, to: Int, text: [UInt8])

        /// `fixtures/a/image-9.png: removed, nothing names it`
        public var description: String {
            switch self {
            case .leftover(let path): "\(path): what an interrupted recording left"
            case .file(let path): "\(path): nothing names it"
            case .turn(let path, let from, let to, _): "\(path): turn \(from) becomes \(to)"
            }
        }
    }

    /// In the order of names.
    public private(set) var actions: [Action] = []
    /// Fixtures that cannot be read; nothing is removed from their folders.
    public private(set) var problems: [FixtureProblem] = []

    /// Looks at all below `roots`. Blocks; changes nothing.
    public init(_ roots: [String]) {
        for root in roots {
            let listing = FolderListing(root)
            problems += listing.problems
            actions += listing.leftovers.filter(Leftovers.isAbandoned).map(Action.leftover)
            var read: [ReadFixture] = []
            for place in listing.fixtures {
                do throws(FixtureProblem) { read.append(try ReadFixture(place)) } catch { problems.append(error) }
            }
            for fixture in read {
                let known = fixture.fixture.fileNames + [FixtureFile.name, FixtureFile.timingName]
                actions += fixture.files.filter { !known.contains($0.name) }.map { .file(fixture.folder + "/" + $0.name) }
            }
            // A broken one may be the turn that seems to be missing.
            guard read.count == listing.fixtures.count else { continue }
            for renumbering in TurnSeries.renumberings(read) {
                var fixture = renumbering.read.fixture
                fixture.turn = renumbering.turn
                actions.append(
                    .turn(
                        path: renumbering.read.folder + "/" + FixtureFile.name, from: renumbering.read.fixture.turn, to: renumbering.turn,
                        text: FixtureFile.text(fixture)))
            }
        }
    }

    /// Does it.
    public static func perform(_ action: Action) throws(FixtureProblem) {
        switch action {
        case .leftover(let path), .file(let path): try remove(path)
        case .turn(let path, _, _, let text): try FolderFile.replace(path, with: text)
        }
    }

    private static func remove(_ path: String) throws(FixtureProblem) {
        Folder.remove(path)
        guard access(path, F_OK) == 0 else { return }
        throw FixtureProblem(file: path, message: "cannot be removed; look who owns it")
    }
}
