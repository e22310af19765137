/// The body of an Interactions create, read and checked.
public struct InteractionRequest: Sendable {
    /// What is wrong with it.
    public private(set) var refusal: APIError?
    /// What was sent; an empty object where that was no JSON.
    let body: JSON
    /// What it asks, as steps: the input in the one form that all others are short for.
    let steps: [JSON]

    /// Reads a body.
    public init(_ bytes: [UInt8]) {
        var body = JSON.object([])
        var steps: [JSON] = []
        do throws(APIError) {
            body = try Self.parse(bytes)
            steps = try Self.steps(of: body)
        } catch {
            refusal = error
        }
        (self.body, self.steps) = (body, steps)
    }

    /// The model, without `models/`.
    public var model: String? { body["model"]?.text.map { $0.hasPrefix("models/") ? String($0.dropFirst(7)) : $0 } }
    /// Whether the answer is to be a stream.
    public var isStream: Bool { body["stream"]?.flag == true }
    /// Whether it is kept, to be asked for again and to be gone on from.
    public var isStored: Bool { body["store"]?.flag != false }
    /// The interaction it goes on from.
    public var previous: String? { body["previous_interaction_id"]?.text.flatMap { $0.isEmpty ? nil : $0 } }
    /// The input as it was sent.
    public var input: JSON { body["input"] ?? .null }

    /// What image models refuse, in the order of the fields (guess).
    public func refusal(of model: Model) -> APIError? {
        if body["background"]?.flag == true { return .noBackground(self.model ?? model.id) }
        guard model.kind == .image else { return nil }
        if formats.contains(where: { $0["type"]?.text == "image" && $0["delivery"]?.text != nil }) { return .noDelivery }
        guard let level = body["generation_config"]?["thinking_level"]?.text, let levels = model.thinkingLevels else { return nil }
        // A model that ignores the level elsewhere names the two it has here.
        let allowed = levels.isEmpty ? ["low", "high"] : levels.map { $0.lowercased() }
        return allowed.contains(level) ? nil : .thinkingLevel(level, allowed: levels.isEmpty ? allowed : nil)
    }

    /// What answers are to be, as a list.
    var formats: [JSON] { body["response_format"].map { $0.elements ?? [$0] } ?? [] }

    /// The input of a stored interaction as steps; it was checked when it came.
    public static func steps(input: JSON) -> [JSON] {
        func said(_ content: [JSON]) -> JSON { .object([("type", .string("user_input")), ("content", .array(content))]) }
        switch input {
        case .string(let text): return [said([.object([("type", .string("text")), ("text", .string(text))])])]
        case .array(let list):
            let isContent = list.first?["type"]?.text.map(InteractionShape.content.types.contains) ?? false
            return isContent ? [said(list)] : list
        default: return [said([input])]
        }
    }

    private static func parse(_ bytes: [UInt8]) throws(APIError) -> JSON {
        let body: JSON
        do throws(JSONFault) { body = try JSON(bytes) } catch { throw .malformed([.malformed(error, in: bytes)]) }
        try InteractionCheck.check(body, .request)
        if body["model"]?.text?.isEmpty ?? true { throw body["agent"] == nil ? .missingParameter("'model'") : .noAgents }
        return body
    }

    /// The input as steps. Bare content is what the user says now.
    private static func steps(of body: JSON) throws(APIError) -> [JSON] {
        let place = InteractionCheck.Place(name: "input")
        let input = body["input"] ?? .null
        switch input {
        case .string: break
        case .object: try InteractionCheck.check(input, .content, at: place)
        case .array(let list):
            if list.isEmpty { throw .missingParameter("'input'") }
            if list.contains(where: { $0["role"] != nil && $0["type"] == nil }) { throw .turnList }
            let isContent = list.first?["type"]?.text.map(InteractionShape.content.types.contains) ?? false
            try InteractionCheck.check(input, .list(isContent ? .content : .step), at: place)
        case .null: throw .missingParameter("'input'")
        default: throw .wrongType("'input'", "a string, an object or an array")
        }
        return steps(input: input)
    }
}
