import Scenario

/// What the user typed: nothing derived, nothing opened. A flag, then the environment, then the default.
struct Options {
    private var values: [String: [String]] = [:]
    /// What stands beside the flags, in order.
    private(set) var words: [String] = []
    private let flags: [Flag]

    /// Takes `--name value`, `--name=value` and, for flags without a value, `--name`; and words, if `takesWords`: all that follows
    /// `--` are words.
    init(_ flags: [Flag], _ arguments: some Sequence<String>, takesWords: Bool = false, environment: [String: String]) throws {
        self.flags = flags
        for flag in flags {
            if let value = environment[flag.variable], !value.isEmpty { values[flag.name] = [value] }
        }
        var given: Set<String> = []
        var rest = Array(arguments)[...]
        while let word = rest.popFirst() {
            if takesWords, word == "--" {
                words += rest
                return
            }
            let short = flags.first { flag in flag.letter.map { word == "-\($0)" } ?? false }
            if takesWords, short == nil, !word.hasPrefix("--") {
                words.append(word)
                continue
            }
            guard short != nil || word.hasPrefix("--") else {
                throw UsageError("'\(word)' is not a flag: flags begin with --, and this command takes nothing else")
            }
            let pieces =
                short.map { [$0.name] }
                ?? word.dropFirst(2).split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            guard let flag = flags.first(where: { $0.name == pieces[0] }) else {
                throw UsageError.unknownFlag("--" + pieces[0], flags.map { "--" + $0.name })
            }
            if let value = flag.value {
                guard let text = pieces.count > 1 ? pieces[1] : rest.popFirst() else {
                    throw UsageError("--\(flag.name) needs a value: \(flag.spelling) or --\(flag.name)=\(value)")
                }
                guard !text.isEmpty else { throw UsageError("--\(flag.name) needs a value that is not empty: \(flag.spelling)") }
                values[flag.name] = (flag.repeats && given.contains(flag.name) ? values[flag.name] ?? [] : []) + [text]
                given.insert(flag.name)
            } else if pieces.count > 1 {
                throw UsageError("--\(flag.name) takes no value")
            } else {
                values[flag.name] = ["true"]
            }
        }
    }

    /// The value of a flag as text.
    subscript(_ name: String) -> String? { all(name).last }

    /// All values of a flag, in order.
    func all(_ name: String) -> [String] {
        precondition(flags.contains { $0.name == name }, "this command has no --\(name)")
        return values[name] ?? []
    }

    func isSet(_ name: String) -> Bool { self[name].map { $0 != "false" && $0 != "0" } ?? false }

    /// The value as one of a few words.
    func choice(_ name: String, _ words: [String]) throws -> String? {
        guard let text = self[name] else { return nil }
        guard words.contains(text) else {
            let list = [words.dropLast().joined(separator: ", "), words.last ?? ""].filter { !$0.isEmpty }
            throw UsageError("--\(name) is \(list.joined(separator: " or ")), not '\(text)'")
        }
        return text
    }

    /// The value as a whole number of `range`.
    func integer(_ name: String, _ range: ClosedRange<Int>) throws -> Int? {
        guard let text = self[name] else { return nil }
        guard let number = Int(text), range.contains(number) else {
            throw UsageError("--\(name) is a whole number from \(range.lowerBound) to \(range.upperBound), not '\(text)'")
        }
        return number
    }

    /// The value as a number of bytes, such as 256MB.
    func size(_ name: String) throws -> Int? {
        guard let text = self[name] else { return nil }
        guard let bytes = Quantity.size(text) else {
            throw UsageError("--\(name) is a size with its unit, such as 256MB, not '\(text)'; 0B keeps nothing")
        }
        return bytes
    }
}
