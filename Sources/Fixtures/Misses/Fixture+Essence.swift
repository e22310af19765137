public import GeminiAPI
internal import HTTP

extension Fixture {
    /// The canonical form of its request, from what stands in its folder. Blocks: reads the request's files.
    /// - Throws: the problem of a file that cannot be read.
    public func essence(in folder: String) throws(FixtureProblem) -> Essence {
        let head = Head(method: request.method, target: request.target, fields: request.fields)
        let sent = Request(head, body: try request.body.sent(in: folder))
        let target = Target(request.target)
        return Essence(Call(sent, route: Route(method: request.method, path: target.path), target: target), sent)
    }
}

extension RecordedBody {
    /// A request's body, as bytes that say the same: JSON in a layout of ours, base64 in the standard alphabet.
    fileprivate func sent(in folder: String) throws(FixtureProblem) -> [UInt8] {
        switch self {
        case .none, .events: return []
        case .json(let json, _): return try Self.text(json, folder)
        case .elements(let elements): return try Self.text(.array(elements), folder)
        case .chunks(let chunks): return Array(chunks.joined().utf8)
        case .text(let text): return Array(text.utf8)
        case .file(let name): return try FileReading.whole(folder + "/" + name)
        }
    }

    private static func text(_ json: JSON, _ folder: String) throws(FixtureProblem) -> [UInt8] {
        JSONWriter.text(try filled(Located(json: json, path: [], title: "a recorded request"), folder), .compact)
    }

    /// `value` with its files in memory: `Materializer` reads them while they are sent, and here nobody sends.
    private static func filled(_ value: Located, _ folder: String) throws(FixtureProblem) -> JSON {
        let mark: Mark
        do throws(Misfit) { mark = try Mark(value) } catch {
            throw FixtureProblem(file: folder + "/" + FixtureFile.name, message: error.message)
        }
        let whole: Located
        switch mark {
        case .file(let reference):
            let bytes = try FileReading.whole(folder + "/" + reference.name)
            if reference.prefix.isEmpty { return .base64(.bytes(bytes)) }
            return .string(reference.prefix + String(decoding: Base64.encode(bytes), as: UTF8.self))
        case .escaped(let inner): whole = inner
        case .none: whole = value
        }
        var children: [JSON] = []
        for child in whole.children { children.append(try filled(child, folder)) }
        switch whole.json {
        case .object(let members): return .object(Array(zip(members.map(\.0), children)))
        case .array: return .array(children)
        default: return whole.json
        }
    }
}
