import Fixtures
import GeminiAPI
import HTTP

/// `plantain fixtures list` and `show`.
enum FixturesListing {
    static func list(_ folders: [String], asJSON: Bool) throws -> Int32 {
        let (fixtures, problems) = ReadFixture.all(in: folders)
        if asJSON {
            let members = [
                ("fixtures", JSON.array(fixtures.map(row))), ("problems", .array(problems.map(FixturesCommand.json))),
            ]
            FixturesCommand.print(json: .object(members))
        } else {
            let text = table(fixtures)
            if !text.isEmpty { print(text) }
            if fixtures.isEmpty, problems.isEmpty { printError("plantain: no fixtures in \(folders.joined(separator: ", "))") }
            for problem in problems { printError("\(problem)") }
        }
        return problems.isEmpty ? 0 : 1
    }

    /// Columns: name, route and model, turn, status, pictures, size, prompt.
    static func table(_ fixtures: [ReadFixture]) -> String {
        let rows = fixtures.map { read in
            let fixture = read.fixture
            return [
                read.name, [fixture.route, fixture.model].filter { !$0.isEmpty }.joined(separator: " "), "turn \(fixture.turn)",
                "\(fixture.response.status)", pictures(fixture), size(read.size), fixture.prompt.oneLine(60),
            ]
        }
        let widths = (rows.first ?? []).indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
        return rows.map { row in
            let line = zip(row, widths).map { $0.padded(to: $1) }.joined(separator: "  ")
            return String(line.reversed().drop { $0 == " " }.reversed())
        }.joined(separator: "\n")
    }

    private static func pictures(_ fixture: Fixture) -> String {
        let names = fixture.fileNames
        let (given, sent) = (names.count { $0.hasPrefix("image-") }, names.count { $0.hasPrefix("request-") })
        return [(sent, "in"), (given, "out")].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: " ")
    }

    /// `1.2 MB`
    static func size(_ bytes: Int) -> String {
        if bytes < 1000 { return "\(bytes) B" }
        let (unit, name) = bytes < 1_000_000 ? (1000, "kB") : (1_000_000, "MB")
        let tenths = (bytes * 10 + unit / 2) / unit
        return "\(tenths / 10).\(tenths % 10) \(name)"
    }

    private static func row(_ read: ReadFixture) -> JSON {
        let fixture = read.fixture
        return .object([
            ("name", .string(read.name)), ("folder", .string(read.folder)), ("key", .string(fixture.key.description)),
            ("turn", .int(fixture.turn)), ("route", .string(fixture.route)), ("model", .string(fixture.model)),
            ("status", .int(fixture.response.status)), ("prompt", .string(fixture.prompt)),
            ("files", .array(fixture.fileNames.map(JSON.string))), ("bytes", .int(read.size)),
        ])
    }

    static func show(_ name: String, _ folders: [String], asJSON: Bool) throws -> Int32 {
        guard let read = try FixturesCommand.select([name], in: folders).first else { return 1 }
        if asJSON {
            FixturesCommand.print(json: whole(read))
        } else {
            print(page(read))
        }
        return 0
    }

    private static func whole(_ read: ReadFixture) -> JSON {
        let files = read.files.map { file in
            JSON.object(
                [("name", .string(file.name)), ("bytes", .int(file.bytes))]
                    + (read.picture(file.name).map { [("picture", .string($0))] } ?? []))
        }
        let parts: [(String, JSON?)] = [
            ("name", .string(read.name)), ("folder", .string(read.folder)), ("files", .array(files)),
            ("exchange", try? JSON(FixtureFile.text(read.fixture))),
            ("timing", FixtureFile.timingText(read.fixture).flatMap { try? JSON($0) }),
        ]
        return .object(parts.compactMap { name, value in value.map { (name, $0) } })
    }

    /// All about one fixture; files are named, not printed.
    static func page(_ read: ReadFixture) -> String {
        let (request, response) = (read.fixture.request, read.fixture.response)
        var facts = [
            ("folder", read.folder), ("key", read.fixture.key.description),
            ("turn", "\(read.fixture.turn), then \(read.fixture.then.rawValue)"), ("route", read.fixture.route),
        ]
        if !read.fixture.model.isEmpty { facts.append(("model", read.fixture.model)) }
        if let timing = response.timing {
            let events = timing.events.isEmpty ? "" : ", events after \(timing.events.map(String.init).joined(separator: ", ")) ms"
            facts.append(("timing", "first byte after \(timing.firstByte) ms\(events)"))
        }
        for file in read.files where ![FixtureFile.name, FixtureFile.timingName].contains(file.name) {
            facts.append((file.name, ([size(file.bytes)] + [read.picture(file.name)].compactMap { $0 }).joined(separator: ", ")))
        }
        let width = facts.map(\.0.count).max() ?? 0
        let head = ([read.name] + facts.map { "  \($0.0.padded(to: width))  \($0.1)" }).joined(separator: "\n")
        let asked = ["\(request.method) \(request.target)"] + request.fields.list.map { "\($0.name): \($0.value)" }
        let answered = ["\(response.status)"] + response.fields.list.map { "\($0.name): \($0.value)" }
        return [head, asked.joined(separator: "\n"), text(request.body), answered.joined(separator: "\n"), text(response.body)]
            .filter { !$0.isEmpty }.joined(separator: "\n\n")
    }

    private static func text(_ body: RecordedBody) -> String {
        switch body {
        case .none: ""
        case .json(let value, _): pretty(value)
        case .events(let events, _):
            events.map { ($0.name.map { "event: \($0)\n" } ?? "") + "data: " + ($0.data.text ?? pretty($0.data)) }.joined(separator: "\n\n")
        case .elements(let elements): pretty(.array(elements))
        case .chunks(let chunks): chunks.joined()
        case .text(let text): text
        case .file(let name): "(the bytes of \(name))"
        }
    }

    private static func pretty(_ value: JSON) -> String { String(decoding: JSONWriter.text(value, .pretty), as: UTF8.self) }
}

extension String {
    /// At most so many characters, on one line.
    fileprivate func oneLine(_ limit: Int) -> String {
        let line = String(map { $0.isNewline ? " " : $0 })
        return line.count > limit ? line.prefix(limit - 1) + "…" : line
    }
}
