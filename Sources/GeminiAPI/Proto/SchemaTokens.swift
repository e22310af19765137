/// Words and marks of the schema file.
struct SchemaTokens {
    private let all: [String]
    private var at = 0

    init(_ text: String) {
        var tokens: [String] = []
        for line in text.split(separator: "\n") where !line.drop(while: { $0 == " " }).hasPrefix("//") {
            var word = ""
            for character in line {
                switch character {
                case " ", ";", "{", "}", "=", ",", ">":
                    if !word.isEmpty { tokens.append(word) }
                    word = ""
                    if character != " " { tokens.append(String(character)) }
                default: word.append(character)
                }
            }
            if !word.isEmpty { tokens.append(word) }
        }
        all = tokens
    }

    func words(after mark: String) -> [String] { all.indices.filter { $0 > 0 && all[$0 - 1] == mark }.map { all[$0] } }

    mutating func next() -> String? {
        guard at < all.count else { return nil }
        at += 1
        return all[at - 1]
    }

    mutating func expect() -> String {
        guard let word = next() else { preconditionFailure("schema.proto ends early") }
        return word
    }

    mutating func skip(_ mark: String) { precondition(expect() == mark, "schema.proto: expected \(mark) before word \(at)") }
}
