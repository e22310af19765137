import Emulator
import GeminiAPI
import Glibc
import HTTP

/// One line an exchange on standard error, and a line for each thing the user should hear about.
struct ExchangeLog: Sendable {
    enum Form: String, Sendable { case text, json, off }
    let form: Form
    private let lines: LineWriter

    init(_ form: Form, to lines: LineWriter) {
        self.form = form
        self.lines = lines
    }

    func write(_ exchange: Exchange) {
        switch form {
        case .off: return
        case .text: lines.write(Self.text(exchange))
        case .json: lines.write(String(decoding: JSONWriter.text(Self.json(exchange), .compact), as: UTF8.self))
        }
    }

    /// `12:00:01 #7 200 generateContent gemini-3-pro-image 1408x768 1K image/jpeg 31 ms 0.1489 USD`
    static func text(_ exchange: Exchange) -> String {
        let time = HTTPDate.timestamp(microseconds: exchange.began).dropFirst(11).prefix(8)
        var words = ["\(time)", "#\(exchange.number)", "\(exchange.status)"]
        words.append(exchange.route.method == .unknown ? "\(exchange.method) \(printable(exchange.path))" : exchange.route.operation)
        if !exchange.model.isEmpty { words.append(printable(exchange.model)) }
        if let picture = exchange.picture { words += ["\(picture.size)", picture.sizeName, picture.mimeType] }
        words.append("\(exchange.duration.milliseconds) ms")
        if exchange.cost > 0 { words.append("\(dollars(exchange.cost)) USD") }
        if exchange.session != Session.defaultName { words.append("session \(exchange.session)") }
        switch exchange.source {
        case .fixture: words.append("fixture \(printable(exchange.fixture ?? ""))")
        case .upstream: words.append(exchange.fixture.map { "recorded \(printable($0))" } ?? "upstream")
        case .miss: words.append("miss")
        default: break
        }
        if !exchange.faults.isEmpty { words.append("fault \(exchange.faults.joined(separator: " + "))") }
        if let rule = exchange.rules.first { words.append("by \(printable(rule))") }
        if let ending = exchange.outcome?.ending, ending != .performed { words.append(ending.word) }
        return ([words.joined(separator: " ")] + exchange.notes.map { "         #\(exchange.number) note: \(printable($0))" }).joined(
            separator: "\n")
    }

    /// To a hundredth of a cent.
    private static func dollars(_ nanoDollars: Int) -> String {
        let digits = String((nanoDollars + 50_000) / 100_000)
        let padded = String(repeating: "0", count: max(0, 5 - digits.count)) + digits
        return "\(padded.dropLast(4)).\(padded.suffix(4))"
    }

    static func json(_ exchange: Exchange) -> JSON {
        var fields: [(String, JSON)] = [
            ("time", .string(HTTPDate.timestamp(microseconds: exchange.began))), ("exchange", .int(exchange.number)),
            ("session", .string(exchange.session)), ("method", .string(exchange.method)), ("path", .string(exchange.path)),
            ("operation", .string(exchange.route.operation)), ("model", .string(exchange.model)), ("status", .int(exchange.status)),
            ("source", .string(exchange.source.rawValue)), ("durationMs", .int(exchange.duration.milliseconds)),
            ("bytesSent", .int(exchange.outcome?.bytesSent ?? 0)), ("ending", .string(exchange.outcome?.ending.word ?? "")),
            ("usage", exchange.usage.json()), ("costNanoUSD", .int(exchange.cost)),
        ]
        if let picture = exchange.picture {
            fields.append(("picture", .object([("size", .string("\(picture.size)")), ("mimeType", .string(picture.mimeType))])))
        }
        if let fixture = exchange.fixture { fields.append(("fixture", .string(fixture))) }
        if !exchange.rules.isEmpty { fields.append(("rules", .array(exchange.rules.map(JSON.string)))) }
        if !exchange.faults.isEmpty { fields.append(("faults", .array(exchange.faults.map(JSON.string)))) }
        if !exchange.notes.isEmpty { fields.append(("notes", .array(exchange.notes.map(JSON.string)))) }
        return .object(fields)
    }

    /// What a client wrote, without the control characters that a terminal would obey.
    private static func printable(_ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.map { $0.value < 0x20 || (0x7F..<0xA0).contains($0.value) ? "\u{FFFD}" : $0 }))
    }
}

extension Duration {
    fileprivate var milliseconds: Int { Int(components.seconds) * 1000 + Int(components.attoseconds / 1_000_000_000_000_000) }
}
