import GeminiAPI

/// One exchange as the journal's rows tell it. What a row lacks is left out: an older or newer server is followed as well as it can be.
struct TailRow: Sendable {
    let json: JSON
    let number: Int
    let revision: Int
    let isEnded: Bool

    /// Nil for what is no row.
    init?(_ json: JSON) {
        guard let number = json["number"]?.integer else { return nil }
        self.json = json
        self.number = number
        revision = json["revision"]?.integer ?? 0
        isEnded = json["ending"]?.text != nil
    }

    var session: String { text("session") }
    var status: Int? { json["status"]?.integer }
    /// When the first byte is due, and what time it was when the row was written; seconds since the request came, on the session's clock.
    var due: Double? { seconds("due").flatMap { due in seconds("arrived").map { due - $0 } } }
    var age: Double { max(0, (seconds("now") ?? 0) - (seconds("arrived") ?? 0)) }
    /// How long it took, really.
    var elapsed: Double? { seconds("elapsed") }

    func text(_ name: String) -> String { json[name]?.text ?? "" }
    func seconds(_ name: String) -> Double? { json[name]?.lexeme.flatMap(Double.init) }
    func texts(_ name: String) -> [String] { (json[name]?.elements ?? []).compactMap(\.text) }

    /// How much faster the session's clock ran while it lasted; nil where that is too short to tell.
    var speed: Double? {
        guard isEnded, let elapsed, elapsed >= 0.2, age > 0 else { return nil }
        return age / elapsed
    }

    /// A line of JSON, without the control characters that JSON lets pass and a terminal obeys.
    var line: String {
        let text = String(decoding: JSONWriter.text(json, .compact), as: UTF8.self)
        guard text.unicodeScalars.contains(where: { (0x7F..<0xA0).contains($0.value) }) else { return text }
        return text.unicodeScalars.reduce(into: "") { line, scalar in
            if (0x7F..<0xA0).contains(scalar.value) {
                line += "\\u00" + String(scalar.value, radix: 16)
            } else {
                line.unicodeScalars.append(scalar)
            }
        }
    }
}
