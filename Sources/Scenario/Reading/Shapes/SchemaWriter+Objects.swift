internal import GeminiAPI

extension SchemaWriter {
    /// A mapping with keys of the format's own, and what its keys have to do with each other.
    mutating func object(_ object: ObjectShape) -> JSON {
        let properties = object.fields.map { field -> (String, JSON) in
            let schema = self.schema(field.shape).members ?? []
            return (field.name, .object([("description", .string(field.doc))] + schema))
        }
        var members: [(String, JSON)] = [
            ("type", .string("object")), ("properties", .object(properties)), ("additionalProperties", .bool(false)),
        ]
        let required = object.fields.filter(\.isRequired).map(\.name)
        if !required.isEmpty { members.append(("required", .array(required.map(JSON.string)))) }
        if !object.companions.isEmpty {
            let needs = object.companions.map { ($0.key, JSON.array([.string($0.other)])) }
            members.append(("dependentRequired", .object(needs)))
        }
        if !object.atLeastOne.isEmpty { members.append(("anyOf", .array(object.atLeastOne.map { Self.has([$0]) }))) }
        if !object.alternatives.isEmpty {
            let none = JSON.object([("not", Self.has(object.alternatives.flatMap { $0 }))])
            members.append(("oneOf", .array(object.alternatives.map(Self.has) + (object.mayLackAlternative ? [none] : []))))
        }
        if let dependent = object.dependent {
            members.append(("allOf", .array([.object([("$ref", .string("#/$defs/\(dependent.name)"))])])))
            if definitions[dependent.name] == nil {
                definitions[dependent.name] = .object([("allOf", .array(dependent.cases.map { condition(dependent, $0) }))])
            }
        }
        return .object(members)
    }

    /// One of these keys is there.
    private static func has(_ keys: [String]) -> JSON {
        any(keys.map { .object([("required", .array([.string($0)]))]) })
    }

    private mutating func condition(_ dependent: ObjectShape.Dependent, _ choice: (texts: [String], shape: Shape)) -> JSON {
        let key = JSON.object([("enum", .array(choice.texts.map(JSON.string)))])
        let applies = JSON.object([
            ("properties", .object([(dependent.key, key)])), ("required", .array([.string(dependent.key)])),
        ])
        return .object([("if", applies), ("then", .object([("properties", .object([(dependent.field, schema(choice.shape))]))]))])
    }
}
