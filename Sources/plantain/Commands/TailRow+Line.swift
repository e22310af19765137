import GeminiAPI

extension TailRow {
    /// `12:00:01    #7 200 generateContent  gemini-3-pro-image  a red bicycle  1408x768 1K  31 ms  0.1344 USD  overloaded-503 by busy`
    /// - Parameter columns: of the terminal; nil is no terminal.
    func ended(columns: Int?) -> TailLine {
        let layout = TailLayout(columns: columns)
        var (line, tail) = (head(layout), TailLine())
        if let width = layout.measure { tail.add("  " + TailText.fit(measure(width), width, toRight: true), .dim) }
        tail.add("  " + TailText.fit(elapsed.map(Self.duration) ?? "", 8, toRight: true))
        tail.add("  " + TailText.fit(layout.cost < 11 ? String(cost.prefix { $0 != " " }) : cost, layout.cost, toRight: true), .accent)
        line.add(subject(layout, layout.prompt(behind: line.width + tail.width)))
        return line.adding(tail).adding(remarks)
    }

    /// The same while it is under way, with how far it is.
    /// - Parameter waited: seconds since the row was written, on the session's clock.
    func underWay(waited: Double, columns: Int) -> TailLine {
        let layout = TailLayout(columns: columns)
        var (line, tail) = (head(layout), TailLine())
        let age = age + waited
        if let due, due > 0 {
            tail.add("  ")
            tail.add(Self.bar(age / due, layout.bar), .accent)
            tail.add(" \(Self.duration(min(age, due))) of \(Self.duration(due))")
        } else {
            tail.add("  \(Self.duration(age))")
        }
        if let fault = texts("faults").first { tail.add("  " + TailText.printable(fault), .fault) }
        line.add(subject(layout, columns - line.width - tail.width - 1))
        return line.adding(tail)
    }

    /// The prompt, or what was asked where there is none, in so many columns; of three letters it would tell nothing.
    private func subject(_ layout: TailLayout, _ room: Int) -> String {
        let prompt = printable("prompt")
        return room < 8 ? "" : " " + TailText.fit(prompt.isEmpty && layout.operation == nil ? operation : prompt, min(room, 60) - 1)
    }

    private var operation: String {
        let operation = printable("operation")
        return operation.isEmpty || operation == "unknown" ? "\(printable("method")) \(printable("path"))" : operation
    }

    /// Time, number, status, operation, model.
    private func head(_ layout: TailLayout) -> TailLine {
        var line = TailLine()
        line.add(String(text("time").dropFirst(11).prefix(8)), .dim)
        line.add(TailText.fit(" #\(number)", 7, toRight: true), .dim)
        line.add(" " + (status.map(String.init) ?? "···"), style)
        if let width = layout.operation { line.add(" " + TailText.fit(operation, width)) }
        let model = printable("model")
        line.add(" " + TailText.fit(layout.isShort && model.hasPrefix("gemini-") ? String(model.dropFirst(7)) : model, layout.model), .dim)
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
    private func measure(_ room: Int) -> String {
        if let picture = json["picture"], let width = picture["width"]?.integer, let height = picture["height"]?.integer {
            let pixels = "\(width)x\(height)"
            let whole = "\(pixels) \(TailText.printable(picture["size"]?.text ?? ""))"
            let count = json["images"]?.integer ?? 1
            let words = (count > 1 ? ["\(count)x \(whole)", "\(count)x \(pixels)"] : []) + [whole]
            return words.first { TailText.width($0) <= room } ?? pixels
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
        return units == 0 ? "<0.0001 USD" : "\(FixedPoint.text(Int64(units), places: 4, least: 4)) USD"
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

    /// Never full before the end.
    static func bar(_ share: Double, _ columns: Int) -> String {
        let full = Int(min(max(share, 0), 1) * Double(columns))
        return String(repeating: "█", count: full) + String(repeating: "░", count: columns - full)
    }
}
