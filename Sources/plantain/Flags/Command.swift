import Scenario

/// One command: its help is written from its flags.
struct Command: Sendable {
    let name: String
    let summary: String
    /// A paragraph for `--help`.
    let discussion: String
    /// What stands beside the flags, as usage writes it: `FILE…`; nil takes flags alone.
    var words: String?
    let flags: [Flag]
    let run: @Sendable (Options) throws -> Int32

    var help: String {
        let rows = flags.map { flag in ("  " + flag.spelling, flag.summary + (flag.fallback.map { " (default: \($0))" } ?? "")) }
        let width = rows.map(\.0.count).max() ?? 0
        return """
            usage: plantain \(name) [FLAG…]\(words.map { " " + $0 } ?? "")

            \(discussion)

            \(rows.map { "\($0.padded(to: width))  \($1)" }.joined(separator: "\n"))

            Each flag can be given by the environment too: --some-flag as PLANTAIN_SOME_FLAG. A flag wins over the environment.
            """
    }
}

/// One flag: what the user types, and what it is for.
struct Flag: Sendable {
    /// Without the two dashes.
    let name: String
    /// What stands for the value in help; nil for a flag that takes none.
    let value: String?
    let summary: String
    /// What holds when it is not given, as help says it.
    let fallback: String?
    /// A short form: `o` for `-o`. For commands that take words.
    let letter: Character?
    /// Whether it may be given more than once, and all of it counts.
    let repeats: Bool

    init(_ name: String, _ value: String?, _ summary: String, fallback: String? = nil, letter: Character? = nil, repeats: Bool = false) {
        self.name = name
        self.value = value
        self.summary = summary
        self.fallback = fallback
        self.letter = letter
        self.repeats = repeats
    }

    var spelling: String { (letter.map { "-\($0), " } ?? "") + "--" + name + (value.map { " " + $0 } ?? "") + (repeats ? "…" : "") }
    var variable: String { "PLANTAIN_" + name.uppercased().map { $0 == "-" ? "_" : String($0) }.joined() }
}

/// A mistake in what was typed, or something that stands in the way: one sentence that says what to do.
struct UsageError: Error, Equatable {
    let message: String
    init(_ message: String) { self.message = message }

    static func unknownCommand(_ word: String, _ known: [String]) -> UsageError {
        UsageError("there is no command '\(word)'\(suggestion(word, known) ?? "; `plantain --help` lists them")")
    }

    static func unknownFlag(_ word: String, _ known: [String]) -> UsageError {
        UsageError("there is no flag '\(word)'\(suggestion(word, known) ?? "; add --help for the list")")
    }

    /// `; did you mean '…'?` for the nearest word, if one is near.
    private static func suggestion(_ word: String, _ known: [String]) -> String? {
        Nearest.word(to: word, among: known).map { "; did you mean '\($0)'?" }
    }
}
