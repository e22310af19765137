import GeminiAPI

extension TailRow {
    /// `12:00:01    #7 200 generateContent  gemini-3-pro-image  a red bicycle  1408x768 1K  31 ms  0.1344 USD  overloaded-503 by busy`
    /// - Parameter columns: of the terminal; nil is no terminal.
    func ended(columns: Int?) -> TailLine {
        var (line, tail) = (head, TailLine())
        tail.add("  " + TailText.fit(measure, 13, toRight: true), .dim)
        tail.add("  " + TailText.fit(elapsed.map(Self.duration) ?? "", 8, toRight: true))
        tail.add("  " + TailText.fit(cost, 11, toRight: true), .accent)
        // As much for the remarks in every line, so that the columns stay where they are.
        let room = columns.map { $0 - line.width - tail.width - $0 / 6 } ?? 40
        line.add(prompt(room))
        return line.adding(tail).adding(remarks)
    }

    /// The same while it is under way, with how far it is.
    /// - Parameter waited: seconds since the row was written, on the session's clock.
    func underWay(waited: Double, columns: Int) -> TailLine {
        var (line, tail) = (head, TailLine())
        let age = age + waited
        if let due, due > 0 {
            tail.add("  ")
            tail.add(Self.bar(age / due), .accent)
            tail.add(" \(Self.duration(min(age, due))) of \(Self.duration(due))")
        } else {
            tail.add("  \(Self.duration(age))")
        }
        if let fault = texts("faults").first { tail.add("  " + TailText.printable(fault), .fault) }
        line.add(prompt(columns - line.width - tail.width - 1))
        return line.adding(tail)
    }

    /// In so many columns; of three letters it would tell nothing.
    private func prompt(_ room: Int) -> String { room < 8 ? "" : " " + TailText.fit(printable("prompt"), min(room, 60) - 1) }

    /// Time, number, status, operation, model.
    private var head: TailLine {
        var line = TailLine()
        line.add(String(text("time").dropFirst(11).prefix(8)), .dim)
        line.add(TailText.fit(" #\(number)", 7, toRight: true), .dim)
        line.add(" " + (status.map(String.init) ?? "···"), style)
        let operation = printable("operation")
        let isKnown = !operation.isEmpty && operation != "unknown"
        line.add(" " + TailText.fit(isKnown ? operation : "\(printable("method")) \(printable("path"))", 21))
        line.add(" " + TailText.fit(printable("model"), 24), .dim)
        return line
    }

    private var style: TailLine.Style {
        switch status ?? 0 {
        case 200..<400: .good
        case 400..<500: .warning
        case 500...: .bad
        default: .dim
        }
    }

    /// The picture's size, else how much was sent.
    private var measure: String {
        if let picture = json["picture"], let width = picture["width"]?.integer, let height = picture["height"]?.integer {
            return "\(width)x\(height) \(TailText.printable(picture["size"]?.text ?? ""))"
        }
        return json["bytesSent"]?.integer.map(Self.bytes) ?? ""
    }

    /// Fault, rule, fixture, and what was unusual about the end.
    private var remarks: TailLine {
        var line = TailLine()
        let faults = texts("faults")
        if !faults.isEmpty { line.add("  " + TailText.printable(faults.joined(separator: " + ")), .fault) }
        if let rule = texts("rules").first { line.add((faults.isEmpty ? "  " : " ") + "by \(TailText.printable(rule))", .dim) }
        switch text("source") {
        case "fixture": line.add("  fixture \(printable("fixture"))", .dim)
        case "upstream": line.add(text("fixture").isEmpty ? "  upstream" : "  recorded \(printable("fixture"))", .dim)
        case "miss": line.add("  miss", .bad)
        default: break
        }
        switch text("ending") {
        case "", "performed": break
        case let ending: line.add("  " + TailText.printable(ending), .warning)
        }
        if session != "default", !session.isEmpty { line.add("  session \(printable("session"))", .dim) }
        return line
    }

    private var cost: String {
        guard let lexeme = json["costUSD"]?.lexeme, let cost = Double(lexeme), cost > 0 else { return "" }
        // To a hundredth of a cent.
        let units = Int((cost * 10_000).rounded())
        return units == 0 ? "<0.0001 USD" : "\(units / 10_000).\(String(units % 10_000 + 10_000).dropFirst()) USD"
    }

    private func printable(_ name: String) -> String { TailText.printable(text(name)) }

    /// `31 ms`, `1.24 s`, `48.0 s`, `2m05s`
    static func duration(_ seconds: Double) -> String {
        let milliseconds = Int((min(max(seconds, 0), 1e9) * 1000).rounded())
        switch milliseconds {
        case ..<1000: return "\(milliseconds) ms"
        case ..<10_000: return "\(milliseconds / 1000).\(String(milliseconds % 1000 / 10 + 100).dropFirst()) s"
        case ..<100_000: return "\(milliseconds / 1000).\(milliseconds % 1000 / 100) s"
        default: return "\(milliseconds / 60_000)m\(String(milliseconds / 1000 % 60 + 100).dropFirst())s"
        }
    }

    /// `812 B`, `1.4 MB`
    static func bytes(_ count: Int) -> String {
        let units = [(1_000_000, "MB"), (1000, "kB")]
        guard let (size, name) = units.first(where: { count >= $0.0 }) else { return "\(count) B" }
        let tenths = count / (size / 10)
        return "\(tenths / 10).\(tenths % 10) \(name)"
    }

    /// Twenty columns; never full before the end.
    static func bar(_ share: Double) -> String {
        let full = Int(min(max(share, 0), 1) * 20)
        return String(repeating: "█", count: full) + String(repeating: "░", count: 20 - full)
    }
}
