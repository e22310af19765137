import GeminiAPI
import HTTP
import Testing

@testable import plantain

/// What `plantain tail` makes of a journal's rows, without a server and without a terminal.
struct TailTests {
    private static func row(_ members: String) throws -> TailRow {
        try #require(TailRow(try JSON(Array("{\(members)}".utf8))))
    }

    private static let whole = """
        "number": 7, "revision": 31, "time": "2026-11-21T10:00:01.123456Z", "session": "default", "method": "POST", "path": "/v1beta/x",
        "operation": "generateContent", "model": "gemini-3-pro-image", "prompt": "a red bicycle", "status": 200, "source": "synthesize",
        "fixture": null, "rules": [], "faults": [], "notes": 0, "ending": "performed", "closedBy": "none", "elapsed": 0.031,
        "arrived": 12.5, "due": null, "now": 12.6, "bytesSent": 1398123, "images": 1, "tokens": 1344, "costUSD": 0.134412,
        "picture": {"width": 1408, "height": 768, "size": "1K", "mimeType": "image/jpeg"}
        """

    private static func replaced(_ pairs: (String, String)...) throws -> TailRow {
        try row(pairs.reduce(whole) { $0.replacing($1.0, with: $1.1) })
    }

    private static func line(_ row: TailRow, columns: Int? = nil) -> String {
        row.ended(columns: columns).text(columns: columns, isColored: false)
    }

    @Test func `a line tells time, number, status, operation, model, prompt, size, duration and cost`() throws {
        #expect(
            Self.line(try Self.row(Self.whole))
                == "10:00:01     #7 200 generateContent       gemini-3-pro-image       a red bicycle"
                + "                              1408x768 1K     31 ms   0.1344 USD")
    }

    @Test func `faults, rule, fixture, a strange end and a session of its own stand at the end`() throws {
        let row = try Self.replaced(
            (#""faults": []"#, #""faults": ["drip", "reset"]"#), (#""rules": []"#, #""rules": ["busy", "other"]"#),
            (#""source": "synthesize""#, #""source": "fixture""#), (#""fixture": null"#, #""fixture": "red""#),
            (#""performed""#, #""clientLeft""#), (#""default""#, #""worker-1""#))
        #expect(Self.line(row).hasSuffix("USD  drip + reset by busy  fixture red  clientLeft  session worker-1"))
    }

    @Test(arguments: [10, 40, 60, 79, 80, 100, 120, 140, 200])
    func `no line is wider than the terminal, and columns stay where they are`(columns: Int) throws {
        let rows = [
            try Self.row(Self.whole), try Self.replaced(("a red bicycle", "你好 🚲 👩‍👩‍👧 a very long description of a bicycle that is red")),
            try Self.replaced((#""faults": []"#, #""faults": ["overloaded-503"]"#)),
        ]
        let lines = rows.map { Self.line($0, columns: columns) }
        #expect(lines.allSatisfy { TailText.width($0) <= columns })
        #expect(lines[0].contains("a red b") == (columns >= 79))
        guard columns >= 120 else { return }
        let places = lines.map { line in
            TailText.width(String(line.prefix(upTo: line.firstRange(of: "1408x768")?.lowerBound ?? line.startIndex)))
        }
        #expect(Set(places).count == 1 && places[0] > 0)
        #expect(TailText.width(rows[0].underWay(waited: 1, columns: columns).text(columns: columns, isColored: false)) < columns)
    }

    @Test func `colours follow the status, and without colour there is no escape`() throws {
        let row = try Self.replaced((#""status": 200"#, #""status": 503"#))
        #expect(row.ended(columns: 120).text(columns: 120, isColored: true).contains("\u{1B}[31m 503\u{1B}[0m"))
        #expect(!row.ended(columns: 120).text(columns: 120, isColored: false).contains("\u{1B}"))
    }

    @Test(arguments: [
        "\u{1B}[31mred", "\u{9B}2J", "\u{7}", "a\u{7F}", "\u{202E}evil", "\u{2066}x", "\u{2028}", "\u{E000}", "\u{200B}", "\u{FEFF}",
    ])
    func `what a terminal would obey is not written, in lines or JSON`(text: String) throws {
        let safe = TailText.printable(text)
        #expect(safe.unicodeScalars.contains("\u{FFFD}"))
        #expect(safe.unicodeScalars.allSatisfy { ![.control, .format].contains($0.properties.generalCategory) })
        let json = String(decoding: JSONWriter.text(.object([("number", .int(1)), ("prompt", .string(text))]), .compact), as: UTF8.self)
        let row = try #require(TailRow(try JSON(Array(json.utf8))))
        #expect(row.line.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control })
        #expect(try JSON(Array(row.line.utf8))["prompt"]?.text == text)
    }

    @Test(arguments: [("abc", 3), ("你好", 4), ("é", 1), ("e\u{301}", 1), ("🚲", 2), ("👩‍👩‍👧", 2), ("", 0)])
    func `a text is as wide as a terminal shows it`(text: String, width: Int) {
        #expect(TailText.width(text) == width)
        #expect(TailText.width(TailText.fit(text, 7)) == 7)
        #expect(TailText.width(TailText.fit(text + text + text + text, 7)) == 7)
    }

    @Test(arguments: [
        (0.0, "0 ms"), (0.031, "31 ms"), (0.9996, "1.00 s"), (1.239, "1.23 s"), (48.04, "48.0 s"), (125, "2m05s"), (-1, "0 ms"),
        (.infinity, "16666666m40s"),
    ])
    func `durations are short`(seconds: Double, text: String) { #expect(TailRow.duration(seconds) == text) }

    @Test func `an answer that is due has a bar, another what it has taken so far`() throws {
        let slow = try Self.replaced(
            (#""due": null"#, #""due": 16.5"#), (#""now": 12.6"#, #""now": 13.5"#), (#""status": 200"#, #""status": null"#))
        let text = slow.underWay(waited: 1, columns: 150).text(columns: 150, isColored: false)
        #expect(text.contains("···") && text.hasSuffix("██████████░░░░░░░░░░ 2.00 s of 4.00 s"))
        #expect(slow.underWay(waited: 9, columns: 150).text(isColored: false).hasSuffix("████████████████████ 4.00 s of 4.00 s"))
        #expect(try Self.row(Self.whole).underWay(waited: 1, columns: 150).text(isColored: false).hasSuffix(" 1.10 s"))
    }

    @Test(arguments: 1...9)
    func `events are the same in whatever pieces they come`(length: Int) {
        let text = Array(
            ": hi\r\n\nid: 3\nevent: entry\ndata: {\"a\":\ndata:1}\n\nevent:reset\rdata: {}\r\r\ndata\n\nevent: none\n\ndata: last\n\n".utf8
        )
        var (events, found) = (TailEvents(), [TailEvents.Event]())
        for start in stride(from: 0, to: text.count, by: length) {
            found += events.take(Array(text[start..<min(start + length, text.count)]))
        }
        #expect(found.map(\.name) == ["entry", "reset", "message", "message"])
        #expect(found.map { String(decoding: $0.data, as: UTF8.self) } == ["{\"a\":\n1}", "{}", "", "last"])
    }

    @Test func `an exchange is told once, when it has ended`() throws {
        var journal = TailJournal()
        let now = ContinuousClock.now
        func row(_ number: Int, _ revision: Int, ended: Bool) throws -> TailRow {
            try Self.row(#""number": \#(number), "revision": \#(revision), "ending": \#(ended ? #""performed""# : "null")"#)
        }
        func lines() -> Int { journal.lines(at: now, columns: 80).count }
        #expect(journal.take(try row(1, 1, ended: false), at: now) == nil && lines() == 1)
        #expect(journal.take(try row(1, 2, ended: true), at: now)?.number == 1 && lines() == 0)
        #expect(journal.take(try row(1, 2, ended: true), at: now) == nil, "what came before is no news")
        // A gap: the journal holds what was told, what was not, and what is under way.
        let held = [try row(4, 9, ended: false), try row(3, 8, ended: true), try row(2, 7, ended: true), try row(1, 2, ended: true)]
        #expect(journal.take(held, upTo: 9, isTold: true, at: now).map(\.number) == [2, 3] && lines() == 1)
        #expect(journal.take(try row(3, 8, ended: true), at: now) == nil)
        journal.reset("another")
        #expect(lines() == 1)
        journal.reset("*")
        #expect(lines() == 0 && journal.revision == 9)
        journal.restart()
        #expect(journal.take([try row(1, 1, ended: true)], upTo: 1, isTold: false, at: now).isEmpty && journal.revision == 1)
    }

    @Test func `live lines are drawn in place: the rows of before are taken away first, also on a terminal that was made narrower`() {
        var screen = TailScreen(isColored: false)
        func line(_ count: Int) -> TailLine {
            var line = TailLine()
            line.add(String(repeating: "x", count: count))
            return line
        }
        let wide = TailScreen.Size(columns: 100, rows: 30)
        #expect(
            screen.frame(["done"], live: [line(60), line(500)], wide) == "done\n" + line(60).text(isColored: false) + "\n"
                + line(98).text(isColored: false) + "…\n")
        // 60 and 99 columns are two rows and three of 40.
        #expect(screen.frame([], live: [line(5)], TailScreen.Size(columns: 40, rows: 30)) == "\u{1B}[5A\r\u{1B}[Jxxxxx\n")
        #expect(screen.frame(["end"], live: [], wide) == "\u{1B}[1A\r\u{1B}[Jend\n")
        #expect(!screen.isDirty && screen.frame([], live: [], wide).isEmpty)
        let many = screen.frame([], live: Array(repeating: line(3), count: 50), TailScreen.Size(columns: 80, rows: 10))
        #expect(many.split(separator: "\n").count == 8 && many.hasSuffix("… and 43 more under way\n"))
    }

    @Test(
        arguments: [
            ([], "http://127.0.0.1:8080"), (["--port", "81"], "http://127.0.0.1:81"), (["localhost:9"], "http://localhost:9"),
            (["https://h:1/s/a/__admin/"], "https://h:1/s/a"), (["http://h", "--session", "b"], "http://h/s/b"),
            (["http://h", "--session", "*"], "http://h"),
        ] as [([String], String)])
    func `a server is named by URL, port and session`(words: [String], base: String) throws {
        #expect(try Self.plan(words).base == base)
    }

    @Test(arguments: [
        ["ftp://h"], ["http://h?x"], ["a", "b"], ["http://u:p@h"], ["--session", "a/b"], ["http://h/s/a", "--session", "b"],
        ["--color", "red"],
    ])
    func `what names no server is refused`(words: [String]) { #expect(throws: UsageError.self) { try Self.plan(words) } }

    @Test func `colour and live lines are for terminals, unless something else is said`() throws {
        #expect(try Self.plan([], isTerminal: true).isColored && Self.plan([], isTerminal: true).form == .screen)
        #expect(try !Self.plan([], ["NO_COLOR": "1"], isTerminal: true).isColored)
        #expect(try Self.plan(["--color", "always"], ["NO_COLOR": "1"]).isColored)
        #expect(try !Self.plan(["--color", "never"], isTerminal: true).isColored)
        #expect(try Self.plan([], ["TERM": "dumb"], isTerminal: true).form == .lines)
        #expect(try !Self.plan([]).isColored && Self.plan([]).form == .lines && Self.plan(["--json"], isTerminal: true).form == .json)
    }

    @Test func `the token goes in a field, and all sessions are asked for unless one is named`() throws {
        let all = try Self.plan(["--admin-token", "t"]).request("/journal", "follow=1")
        #expect(all.target == "/__admin/journal?follow=1&session=*" && all.fields["Authorization"] == "Bearer t")
        let one = try Self.plan(["--session", "a"]).request("/journal", "follow=1")
        #expect(one.target == "/__admin/journal?follow=1" && one.fields["Authorization"] == nil)
    }

    private static func plan(_ words: [String], _ environment: [String: String] = [:], isTerminal: Bool = false) throws -> TailPlan {
        try TailPlan(
            Options(TailCommand.command.flags, words, takesWords: true, environment: [:]), environment, isTerminal: isTerminal)
    }
}
