public import GeminiAPI

/// The JSON Schema (draft 2020-12) of scenario files, made from the same grammar as the parser's check of their form.
public enum ScenarioSchema {
    /// The schema. - Parameter catalogue: the faults a scenario may name.
    public static func json(_ catalogue: FaultCatalogue = .standard) -> JSON {
        let grammar = Grammar(catalogue)
        var writer = SchemaWriter()
        let root = writer.schema(grammar.root).members ?? []
        let named = grammar.named.map { ($0.name, writer.schema($0.shape)) }
        let head: [(String, JSON)] = [
            ("$schema", .string("https://json-schema.org/draft/2020-12/schema")),
            ("title", .string("plantain scenario, version 1")),
            ("description", .string("What goes wrong, when, for whom, and what a well-behaved client must then do.")),
        ]
        let more = writer.definitions.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
        return .object(head + root + [("$defs", .object(named + more))])
    }
}

/// Turns shapes into schemas.
struct SchemaWriter {
    /// What stands in several objects and is no shape of its own, by name.
    var definitions: [String: JSON] = [:]
    private var matcher = Matcher()

    mutating func schema(_ shape: Shape) -> JSON {
        switch shape {
        case .reference(let name): return .object([("$ref", .string("#/$defs/\(name)"))])
        case .scalar(let scalar): return self.scalar(scalar)
        case .list(let element, let range):
            let most: [(String, JSON)] = range.upperBound == Int.max ? [] : [("maxItems", .int(range.upperBound))]
            return .object(
                [("type", .string("array")), ("items", schema(element)), ("minItems", .int(range.lowerBound))] + most)
        case .either(let scalar, let list, let mapping):
            return Self.any([scalar, list, mapping].compactMap { $0 }.map { schema($0) })
        case .map(let map): return self.map(map)
        case .object(let object): return self.object(object)
        }
    }

    private mutating func scalar(_ shape: ScalarShape) -> JSON {
        var options: [JSON] = []
        if !shape.words.isEmpty {
            let typed = shape.words.flatMap { word -> [JSON] in
                switch word {
                case "true", "false": [.string(word), .bool(word == "true")]
                case _ where Int(word) != nil: [.string(word), .number(word)]
                default: [.string(word)]
                }
            }
            options.append(.object([("enum", .array(typed))]))
        }
        guard let pattern = shape.pattern else { return Self.any(options) }
        options.append(.object([("type", .string("string")), ("pattern", .string("^(?:\(pattern))$"))]))
        options += shape.numbers.map(Self.numbers)
        if matcher.takes("true", shape), matcher.takes("false", shape) { options.append(.object([("type", .string("boolean"))])) }
        return Self.any(options)
    }

    private static func numbers(_ numbers: ScalarShape.Numbers) -> JSON {
        let bounds: [(String, JSON)]
        switch numbers {
        case .any: bounds = []
        case .notNegative: bounds = [("minimum", .int(0))]
        case .fraction: bounds = [("exclusiveMinimum", .int(0)), ("exclusiveMaximum", .int(1))]
        case .speed: bounds = [("minimum", .number("0.001")), ("exclusiveMaximum", .int(100_000))]
        case .decimal(let isPositive):
            bounds = [(isPositive ? "exclusiveMinimum" : "minimum", .int(0)), ("exclusiveMaximum", .int(1_000_000_000))]
        case .whole(let range):
            let most: [(String, JSON)] = range.upperBound == Int.max ? [] : [("maximum", .int(range.upperBound))]
            return .object([("type", .string("integer")), ("minimum", .int(range.lowerBound))] + most)
        }
        return .object([("type", .string("number"))] + bounds)
    }

    private mutating func map(_ map: MapShape) -> JSON {
        var keys: [JSON] = []
        if !map.keys.words.isEmpty { keys.append(.object([("enum", .array(map.keys.words.map(JSON.string)))])) }
        if let pattern = map.keys.pattern { keys.append(.object([("pattern", .string("^(?:\(pattern))$"))])) }
        var members: [(String, JSON)] = [
            ("type", .string("object")), ("propertyNames", Self.any(keys)), ("additionalProperties", schema(map.values)),
        ]
        if !map.mayBeEmpty { members.append(("minProperties", .int(1))) }
        if !map.required.isEmpty { members.append(("required", .array(map.required.map(JSON.string)))) }
        return .object(members)
    }

    static func any(_ options: [JSON]) -> JSON { options.count == 1 ? options[0] : .object([("anyOf", .array(options))]) }
}
