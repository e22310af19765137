import Fixtures
import GeminiAPI

/// `plantain fixtures`: what is recorded, whether it is right, and how it comes and goes.
enum FixturesCommand {
    static let command = Command(
        name: "fixtures", summary: "list, show, check, clean, import and export recorded exchanges",
        discussion: [
            "list [DIR…]       one line for each fixture",
            "show NAME         request and answer of one, readable",
            "verify [DIR…]     form, keys, files, pictures and turns; exits with 1 if anything is wrong",
            "prune [DIR…]      removes what belongs to no fixture any more",
            "scan [DIR…]       looks for anything that resembles a credential; exits with 1 if there is any",
            "import FILE…      takes HAR archives, vcrpy cassettes, google/test-server recordings and python-genai replays",
            "export [NAME…]    writes fixtures, or all of them, as HAR or as a vcrpy cassette",
            "schema            prints the JSON Schema of exchange.json",
        ].joined(separator: "\n"),
        words: "list | show | verify | prune | scan | import | export | schema",
        flags: [
            Flag("fixtures", "DIR[,DIR]", "the folders of fixtures, where none is named", fallback: "./fixtures"),
            Flag("json", nil, "print JSON (list, show, verify, scan)"),
            Flag("fix", nil, "write keys and texts as they should be (verify)"),
            Flag("dry-run", nil, "only say what would be removed (prune)"),
            Flag("format", "FORM", "auto, har, vcr, test-server or genai-replay (import); har or vcr (export)", fallback: "auto; har"),
            Flag("output", "FILE", "where to write (export)", fallback: "standard output"),
        ],
        run: { options in
            let rest = Array(options.words.dropFirst())
            switch options.words.first {
            case "list": return try FixturesListing.list(folders(options, rest), asJSON: options.isSet("json"))
            case "show":
                guard rest.count == 1 else { throw UsageError("name one fixture: plantain fixtures show NAME") }
                return try FixturesListing.show(rest[0], folders(options), asJSON: options.isSet("json"))
            case "verify":
                return try FixturesChecking.verify(folders(options, rest), fixes: options.isSet("fix"), asJSON: options.isSet("json"))
            case "prune": return try FixturesChecking.prune(folders(options, rest), isRehearsal: options.isSet("dry-run"))
            case "scan": return try FixturesChecking.scan(folders(options, rest), asJSON: options.isSet("json"))
            case "import":
                guard !rest.isEmpty else { throw UsageError("name the files: plantain fixtures import FILE…") }
                return try FixturesTrading.take(rest, options)
            case "export": return try FixturesTrading.give(rest, options)
            case "schema" where rest.isEmpty: print(json: FixtureSchema.json())
            default:
                throw UsageError("it is `plantain fixtures list|show|verify|prune|scan|import|export|schema`; add --help for what follows")
            }
            return 0
        })

    /// Those named, else those of --fixtures, else ./fixtures; without slashes at their ends.
    static func folders(_ options: Options, _ words: [String] = []) -> [String] {
        let given = (options["fixtures"] ?? "fixtures").split(separator: ",").map(String.init)
        return (words.isEmpty ? given : words).map { folder in
            let bare = folder.reversed().drop { $0 == "/" }.reversed()
            return bare.isEmpty ? "/" : String(bare)
        }
    }

    /// The fixtures of these names, or all if there are none. A name is what `list` prints, or the path of the fixture's folder.
    static func select(_ names: [String], in folders: [String]) throws -> [ReadFixture] {
        let (fixtures, problems) = ReadFixture.all(in: folders)
        if names.isEmpty {
            if let first = problems.first { throw UsageError("\(first)") }
            return fixtures
        }
        return try names.map { name in
            let bare = self.bare(name)
            if let found = fixtures.first(where: { $0.name == bare || $0.folder == bare }) { return found }
            if let broken = problems.first(where: { $0.file.hasSuffix("/" + bare + "/" + FixtureFile.name) }) {
                throw UsageError("\(broken)")
            }
            throw UsageError(
                "there is no fixture '\(bare)' in \(folders.joined(separator: ", "))"
                    + (problems.first.map { ": \($0)" } ?? "; `plantain fixtures list` names them"))
        }
    }

    private static func bare(_ name: String) -> String {
        let path = name.hasSuffix("/" + FixtureFile.name) ? String(name.dropLast(FixtureFile.name.count + 1)) : name
        return path.hasSuffix("/") ? String(path.dropLast()) : path.hasPrefix("./") ? String(path.dropFirst(2)) : path
    }

    static func print(json: JSON) { Swift.print(String(decoding: JSONWriter.text(json, .pretty), as: UTF8.self)) }

    /// As commands that check print what they found.
    static func json(_ problem: FixtureProblem) -> JSON {
        .object([
            ("file", .string(problem.file)), ("line", problem.line.map(JSON.int) ?? .null),
            ("column", problem.column.map(JSON.int) ?? .null),
            ("message", .string(problem.message)),
        ])
    }
}
