internal import GeminiAPI
internal import HTTP

/// Reads the members of `exchange.json`.
enum FixtureReader {
    static func fixture(_ whole: Located) throws(Misfit) -> Fixture {
        // First of all: nothing can be said of the members of another format.
        if let format = whole.json["plantain"], format.integer != Fixture.format {
            let index = whole.json.members?.firstIndex { $0.0 == "plantain" } ?? 0
            let version = format.integer.map { "the file has format \($0)" } ?? "\"plantain\" is no format number"
            throw Misfit(
                path: [index],
                message: "\(version); this version reads format \(Fixture.format): record it again, or use a version that reads it")
        }
        let section = try whole.section(FixtureMembers.exchange)
        _ = try section.required("plantain")
        let keyText = try section.required("key")
        guard let key = FixtureKey(try keyText.string()) else {
            throw keyText.wrong("is no key; write 64 hexadecimal digits in lower case")
        }
        let turn = try section["turn"]?.integer(1...Int.max)
        let then = try section["then"]?.word(Fixture.After.self)
        let route = try section.required("route").string()
        let model = try section["model"]?.string()
        let prompt = try section["prompt"]?.string()
        var fixture = Fixture(
            key: key, route: route, model: model ?? "", prompt: prompt ?? "", request: try request(try section.required("request")),
            response: try response(try section.required("response")))
        if let turn { fixture.turn = turn }
        if let then { fixture.then = then }
        return fixture
    }

    private static func request(_ value: Located) throws(Misfit) -> RecordedRequest {
        let section = try value.section(FixtureMembers.request)
        let method = try section.required("method")
        guard try method.string().isToken else { throw method.wrong("is no HTTP method; write one, as \"POST\"") }
        let target = try section.required("path")
        guard try target.string().hasPrefix("/") else { throw target.wrong("does not begin with a slash; write path and query") }
        return RecordedRequest(
            method: try method.string(), target: try target.string(), fields: try fields(section["headers"]), body: try body(section))
    }

    private static func response(_ value: Located) throws(Misfit) -> RecordedResponse {
        let section = try value.section(FixtureMembers.response)
        let status = try section.required("status").integer(100...999)
        return RecordedResponse(status: status, fields: try fields(section["headers"]), body: try body(section))
    }

    private static func fields(_ value: Located?) throws(Misfit) -> Fields {
        var fields = Fields()
        for line in try value?.list() ?? [] {
            let text = try line.string()
            guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")) else {
                throw line.wrong("has no colon; write it as \"Content-Type: application/json\"")
            }
            let name = String(text[..<colon])
            guard name.isToken else { throw line.wrong("begins with no name of a header; write it as \"Content-Type: application/json\"") }
            let value = text[text.utf8.index(after: colon)...].utf8.trimmed
            // A line feed would begin a header of its own on the wire.
            guard value.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F || $0 == 0x09 }) else {
                throw line.wrong("has a control character in it; delete that")
            }
            fields.add(name, value)
        }
        return fields
    }

    private static func body(_ section: Section) throws(Misfit) -> RecordedBody {
        let contents = section.names.filter(FixtureMembers.contents.contains)
        guard contents.count < 2 else {
            throw section.misfit(contents[1], "\"\(contents[0])\" and \"\(contents[1])\" cannot both stand here; delete one")
        }
        for (word, owner) in [("layout", "body"), ("framing", "events")] where section[word] != nil && contents != [owner] {
            throw section.misfit(word, "\"\(word)\" is about \"\(owner)\", which is not here; delete it")
        }
        guard let name = contents.first, let value = section[name] else { return .none }
        switch name {
        case "body":
            try value.checkMarks()
            return .json(value.json, try section["layout"]?.word(RecordedLayout.self) ?? .pretty)
        case "events":
            var events: [RecordedBody.Event] = []
            for element in try value.list() { events.append(try event(element)) }
            return .events(events, try section["framing"]?.word(EventFraming.self) ?? .google)
        case "elements":
            let elements = try value.list()
            for element in elements { try element.checkMarks() }
            return .elements(elements.map(\.json))
        case "chunks":
            var chunks: [String] = []
            for chunk in try value.list() { chunks.append(try chunk.string()) }
            return .chunks(chunks)
        case "text": return .text(try value.string())
        default: return .file(try value.fileName())
        }
    }

    private static func event(_ value: Located) throws(Misfit) -> RecordedBody.Event {
        let section = try value.section(FixtureMembers.event)
        let data = try section.required("data")
        try data.checkMarks()
        let name = section["event"]
        if let name, try name.string().utf8.contains(where: { $0 < 0x20 }) {
            throw name.wrong("has a control character in it; delete that")
        }
        return RecordedBody.Event(name: try name?.string(), data: data.json)
    }

    static func timing(_ whole: Located) throws(Misfit) -> RecordedResponse.Timing {
        let section = try whole.section(FixtureMembers.timing)
        var timing = RecordedResponse.Timing(firstByte: try section.required("firstByteMs").integer(0...Int.max))
        for time in try section["eventMs"]?.list() ?? [] { timing.events.append(try time.integer(0...Int.max)) }
        return timing
    }
}

extension String {
    /// Whether this is a token (RFC 9110, 5.6.2).
    fileprivate var isToken: Bool {
        !isEmpty && utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !#""(),/:;<=>?@[\]{}"#.utf8.contains($0) }
    }
}

extension Substring.UTF8View {
    /// Without the blanks around it.
    fileprivate var trimmed: String {
        func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
        var rest = self.drop(while: isBlank)
        while let last = rest.last, isBlank(last) { rest = rest.dropLast() }
        return String(Substring(rest))
    }
}
