internal import GeminiAPI

extension Fixture {
    /// The files beside its text that it is made of, by order of appearance, each once: those of the request first.
    public var fileNames: [String] {
        var names: [String] = []
        for name in Self.names(request.body) + Self.names(response.body) where !names.contains(name) { names.append(name) }
        return names
    }

    private static func names(_ body: RecordedBody) -> [String] {
        switch body {
        case .none, .chunks, .text: []
        case .json(let value, _): names(value)
        case .events(let events, _): events.flatMap { names($0.data) }
        case .elements(let elements): elements.flatMap(names)
        case .file(let name): [name]
        }
    }

    private static func names(_ value: JSON) -> [String] {
        switch value {
        case .object(let members):
            if let name = value["$file"]?.text { return [name] }
            // Members of what stands in `$object` are no marks; their values may hold some.
            return ((members.first { $0.0 == "$object" }?.1).flatMap(\.members) ?? members).flatMap { names($0.1) }
        case .array(let elements): return elements.flatMap(names)
        default: return []
        }
    }
}
