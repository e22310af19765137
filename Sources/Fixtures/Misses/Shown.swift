internal import GeminiAPI

/// Values of requests as people read them in the explanation of a miss: short and on one line. An `Essence` has no secrets.
enum Shown {
    /// Characters of a value.
    private static let longest = 60

    /// Two values that differ, each short, and so that it shows.
    static func pair(_ asked: JSON?, _ recorded: JSON?) -> (String?, String?) {
        let (one, other) = (asked.map(plain), recorded.map(plain))
        guard let one, let other else { return (one.map { short($0) }, other.map { short($0) }) }
        if one.utf8.elementsEqual(other.utf8) { return ("\(short(one)) (\(type(asked)))", "\(short(other)) (\(type(recorded)))") }
        let visible = one == other || words(one) == words(other) ? (escaped(one), escaped(other)) : (one, other)
        let shorts = (short(visible.0), short(visible.1))
        if shorts.0 != shorts.1 { return shorts }
        // They part ways further on.
        let common = zip(visible.0, visible.1).prefix { $0 == $1 }.count
        return (short(visible.0, from: common - 20), short(visible.1, from: common - 20))
    }

    /// How two texts differ by words; nil for what is no prose, such as `16:9`.
    static func diff(_ asked: String, _ recorded: String) -> WordDiff? {
        guard !isDigest(asked), !isDigest(recorded), asked.contains(where: \.isWhitespace) || recorded.contains(where: \.isWhitespace)
        else {
            return nil
        }
        return WordDiff(recorded: recorded, asked: asked)
    }

    /// Whether `text` is what an `Essence` has in the place of base64.
    static func isDigest(_ text: String) -> Bool { text.utf8.count >= 71 && text.utf8.dropLast(64).suffix(7).elementsEqual("sha256:".utf8) }

    /// The name of what a part holds: `text`, `inlineData`.
    static func dataName(_ part: [(String, JSON)]) -> String? {
        let names = ["text", "inlineData", "fileData", "functionCall", "functionResponse", "executableCode", "codeExecutionResult", "type"]
        let name = names.first { name in part.contains { $0.0 == name } }
        return name == "type" ? JSON.object(part)["type"]?.text : name
    }

    /// The inline data of two parts, if both have some.
    static func pictures(_ one: [(String, JSON)], _ other: [(String, JSON)]) -> (JSON, JSON)? {
        guard let first = JSON.object(one)["inlineData"], let second = JSON.object(other)["inlineData"] else { return nil }
        return (first, second)
    }

    private static func plain(_ value: JSON) -> String {
        switch value {
        case .string(let text):
            guard isDigest(text) else { return text }
            return text.dropLast(56) + "…"
        case .object:
            if let parts = (value["parts"] ?? value["content"])?.elements {
                return [value["role"]?.text, parts.map(plain).joined(separator: " + ")].compactMap { $0 }.joined(separator: ": ")
            }
            if let text = value["text"]?.text { return text }
            if let inline = value["inlineData"] {
                let digest = inline["data"].map(plain) ?? "without data"
                return (inline["mimeType"]?.text ?? "picture") + " " + digest
            }
            if let uri = value["fileData"]?["fileUri"]?.text { return uri }
            return json(value)
        default: return json(value)
        }
    }

    private static func short(_ text: String, from start: Int = 0) -> String {
        let rest = start > 0 ? text.dropFirst(start) : text[...]
        let line = String((start > 0 ? "…" + rest : String(rest)).prefix(longest + 1).map { $0.isNewline ? " " : $0 })
        return line.count > longest ? line.prefix(longest - 1) + "…" : line
    }

    private static func json(_ value: JSON) -> String { String(decoding: JSONWriter.text(value, .compact), as: UTF8.self) }
    private static func words(_ text: String) -> [Substring] { text.split(whereSeparator: \.isWhitespace) }

    /// With every space but the plain one, and every character beyond ASCII, by its number: `caf\u{E9}`.
    private static func escaped(_ text: String) -> String { text.unicodeScalars.map { $0.escaped(asASCII: true) }.joined() }

    private static func type(_ value: JSON?) -> String {
        switch value {
        case .string: "a text"
        case .number: "a number"
        case .bool: "true or false"
        case .array: "a list"
        case .object: "an object"
        default: "null"
        }
    }
}
