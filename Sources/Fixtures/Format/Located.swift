internal import GeminiAPI

/// What is wrong with a value of a fixture's file; its place is looked for only now.
struct Misfit: Error {
    /// As `JSONPlace` has it.
    var path: [Int]
    /// Whether the name of the member is wrong, not its value.
    var isKey = false
    var message: String
}

/// A value of a fixture's file, and where it stands.
struct Located {
    let json: JSON
    let path: [Int]
    /// What messages call it: `"turn"`, `an element of "headers"`.
    let title: String

    func wrong(_ message: String) -> Misfit { Misfit(path: path, message: title + " " + message) }

    func string() throws(Misfit) -> String {
        guard let text = json.text else { throw wrong("is \(json.kind); write a string") }
        return text
    }

    func integer(_ range: ClosedRange<Int>) throws(Misfit) -> Int {
        let wanted = "write a whole number from \(range.lowerBound)" + (range.upperBound == Int.max ? "" : " to \(range.upperBound)")
        guard let lexeme = json.lexeme else { throw wrong("is \(json.kind); \(wanted)") }
        guard let number = Int(lexeme), range.contains(number) else { throw wrong("is \(lexeme); \(wanted)") }
        return number
    }

    func word<Word: RawRepresentable<String> & CaseIterable>(_: Word.Type) throws(Misfit) -> Word {
        let text = try string()
        if let word = Word(rawValue: text) { return word }
        let words = Word.allCases.map(\.rawValue)
        throw wrong("is \"\(text)\"; \(Nearest.hint(text, among: words) ?? "write " + words.map { "\"\($0)\"" }.joined(separator: ", "))")
    }

    func list() throws(Misfit) -> [Located] {
        guard let elements = json.elements else { throw wrong("is \(json.kind); write a list") }
        return elements.enumerated().map { Located(json: $1, path: path + [$0], title: "an element of \(title)") }
    }

    func section(_ known: [String]) throws(Misfit) -> Section { try Section(self, known) }
}

/// An object of a fixture's file, whose members are all known, and stand once.
struct Section {
    private let whole: Located
    private let members: [(String, JSON)]

    init(_ whole: Located, _ known: [String]) throws(Misfit) {
        guard let members = whole.json.members else { throw whole.wrong("is \(whole.json.kind); write an object") }
        for (index, (name, _)) in members.enumerated() {
            func misfit(_ message: String) -> Misfit { Misfit(path: whole.path + [index], isKey: true, message: message) }
            guard known.contains(name) else {
                throw misfit("unknown member \"\(name)\"; " + (Nearest.hint(name, among: known) ?? "delete it"))
            }
            guard members[..<index].allSatisfy({ $0.0 != name }) else { throw misfit("\"\(name)\" stands twice; delete one") }
        }
        (self.whole, self.members) = (whole, members)
    }

    /// In the order of the file.
    var names: [String] { members.map(\.0) }

    subscript(_ name: String) -> Located? {
        members.firstIndex { $0.0 == name }.map { Located(json: members[$0].1, path: whole.path + [$0], title: "\"\(name)\"") }
    }

    func required(_ name: String) throws(Misfit) -> Located {
        guard let value = self[name] else { throw whole.wrong("has no \"\(name)\"; add it, or delete the fixture and record it again") }
        return value
    }

    /// Something wrong with the name of a member.
    func misfit(_ name: String, _ message: String) -> Misfit {
        Misfit(path: self[name]?.path ?? whole.path, isKey: true, message: message)
    }
}

extension JSON {
    /// What messages call a value of this type.
    fileprivate var kind: String {
        switch self {
        case .object: "an object"
        case .array: "a list"
        case .string, .base64: "a string"
        case .number: "a number"
        case .bool: "a boolean"
        case .null: "null"
        case .stored: "a value"
        }
    }
}

/// What was probably meant by a word nobody knows.
enum Nearest {
    /// `did you mean "status"?`; nil if no known word is within two edits.
    static func hint(_ word: String, among known: [String]) -> String? {
        guard word.utf8.count <= 32 else { return nil }
        let best = known.map { (EditDistance.between(word, $0), $0) }.min { $0.0 < $1.0 }
        return best.flatMap { $0.0 <= 2 ? "did you mean \"\($0.1)\"?" : nil }
    }
}
