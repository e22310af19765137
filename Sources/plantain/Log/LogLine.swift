import Emulator
import GeminiAPI
import HTTP

/// What the line of an exchange says, for people; `LogLine+JSON.swift` has it for programs.
enum LogLine {
    /// `12:00:01 #7 200 generateContent gemini-3-pro-image 1408x768 1K image/jpeg 31 ms 0.1489 USD`
    static func text(_ exchange: Exchange) -> String {
        var words = ["\(time(exchange))", "#\(exchange.number)", "\(exchange.status)"] + subject(exchange)
        if let picture = exchange.picture {
            words += ["\(picture.size)", picture.sizeName, picture.mimeType]
            if exchange.usage.images > 1 { words.append("\(exchange.usage.images) pictures") }
        }
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

    /// `12:00:01 #7 ... POST /v1beta/models/gemini-3-pro-image:generateContent`
    static func arrivalText(_ exchange: Exchange) -> String {
        let session = exchange.session == Session.defaultName ? "" : " session \(exchange.session)"
        return "\(time(exchange)) #\(exchange.number) ... \(exchange.method) \(printable(exchange.path))\(session)"
    }

    /// What was done to what: the operation and its model, or method and path of what is none.
    static func subject(_ exchange: Exchange) -> [String] {
        let isUnknown = exchange.route.method == .unknown
        let operation = isUnknown ? "\(exchange.method) \(printable(exchange.path))" : exchange.route.operation
        return [operation] + (exchange.model.isEmpty ? [] : [printable(exchange.model)])
    }

    private static func time(_ exchange: Exchange) -> Substring {
        HTTPDate.timestamp(microseconds: exchange.began).dropFirst(11).prefix(8)
    }

    /// To a hundredth of a cent.
    private static func dollars(_ nanoDollars: Int) -> String {
        FixedPoint.text(Int64((nanoDollars + 50_000) / 100_000), places: 4, least: 4)
    }

    /// What a client wrote, without the control characters that a terminal would obey.
    private static func printable(_ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.map { $0.value < 0x20 || (0x7F..<0xA0).contains($0.value) ? "\u{FFFD}" : $0 }))
    }
}

extension Duration {
    fileprivate var milliseconds: Int { Int(components.seconds) * 1000 + Int(components.attoseconds / 1_000_000_000_000_000) }
}
