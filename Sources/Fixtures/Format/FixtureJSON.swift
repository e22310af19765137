internal import GeminiAPI
internal import HTTP

/// Makes the members of `exchange.json`. One that has its default is left out.
enum FixtureJSON {
    static func json(_ fixture: Fixture) -> JSON {
        var members: [(String, JSON)] = [("plantain", .int(Fixture.format)), ("key", .string(fixture.key.description))]
        if fixture.turn != 1 { members.append(("turn", .int(fixture.turn))) }
        if fixture.then != .last { members.append(("then", .string(fixture.then.rawValue))) }
        members.append(("route", .string(fixture.route)))
        if !fixture.model.isEmpty { members.append(("model", .string(fixture.model))) }
        if !fixture.prompt.isEmpty { members.append(("prompt", .string(fixture.prompt))) }
        let (request, response) = (fixture.request, fixture.response)
        let asked: [(String, JSON)] = [("method", .string(request.method)), ("path", .string(request.target))]
        let answered: [(String, JSON)] = [("status", .int(response.status))]
        members.append(("request", .object(asked + headers(request.fields) + body(request.body))))
        members.append(("response", .object(answered + headers(response.fields) + body(response.body))))
        return .object(members)
    }

    private static func headers(_ fields: Fields) -> [(String, JSON)] {
        fields.list.isEmpty ? [] : [("headers", .array(fields.list.map { .string("\($0.name): \($0.value)") }))]
    }

    private static func body(_ body: RecordedBody) -> [(String, JSON)] {
        switch body {
        case .none: return []
        case .json(let json, let layout): return (layout == .pretty ? [] : [("layout", .string(layout.rawValue))]) + [("body", json)]
        case .events(let events, let framing):
            let list = events.map { event in JSON.object((event.name.map { [("event", .string($0))] } ?? []) + [("data", event.data)]) }
            return (framing == .google ? [] : [("framing", .string(framing.rawValue))]) + [("events", .array(list))]
        case .elements(let elements): return [("elements", .array(elements))]
        case .chunks(let chunks): return [("chunks", .array(chunks.map(JSON.string)))]
        case .text(let text): return [("text", .string(text))]
        case .file(let name): return [("file", .string(name))]
        }
    }
}
