import GeminiAPI

/// Holds JSON values against a JSON Schema; knows the keywords that `ScenarioSchema` writes, and stops at any other.
final class SchemaEvaluator {
    private let root: JSON
    private var patterns: [String: Regex<AnyRegexOutput>] = [:]

    init(_ schema: JSON) { root = schema }

    func accepts(_ value: JSON) -> Bool { holds(value, root) }

    private func holds(_ value: JSON, _ schema: JSON) -> Bool {
        if let flag = schema.flag { return flag }
        return (schema.members ?? []).allSatisfy { keyword, argument in keyword == "then" || holds(value, keyword, argument, schema) }
    }

    private func holds(_ value: JSON, _ keyword: String, _ argument: JSON, _ schema: JSON) -> Bool {
        switch keyword {
        case "$schema", "title", "description", "$defs": return true
        case "$ref": return holds(value, root["$defs"]?[String(argument.text?.dropFirst("#/$defs/".count) ?? "")] ?? .bool(false))
        case "anyOf": return (argument.elements ?? []).contains { holds(value, $0) }
        case "oneOf": return (argument.elements ?? []).count { holds(value, $0) } == 1
        case "allOf": return (argument.elements ?? []).allSatisfy { holds(value, $0) }
        case "not": return !holds(value, argument)
        case "if": return !holds(value, argument) || holds(value, schema["then"] ?? .bool(true))
        case "enum": return (argument.elements ?? []).contains { value.isEqual(to: $0) }
        case "type": return value.isOf(type: argument.text ?? "")
        default: return holds(value, ofType: keyword, argument, schema)
        }
    }

    /// Keywords that are about one type, and let the others pass.
    private func holds(_ value: JSON, ofType keyword: String, _ argument: JSON, _ schema: JSON) -> Bool {
        switch (keyword, value) {
        case ("pattern", .string(let text)): return pattern(argument.text ?? "", finds: text)
        case ("minimum", .number(let lexeme)): return number(lexeme) >= number(argument.lexeme)
        case ("maximum", .number(let lexeme)): return number(lexeme) <= number(argument.lexeme)
        case ("exclusiveMinimum", .number(let lexeme)): return number(lexeme) > number(argument.lexeme)
        case ("exclusiveMaximum", .number(let lexeme)): return number(lexeme) < number(argument.lexeme)
        case ("items", .array(let elements)): return elements.allSatisfy { holds($0, argument) }
        case ("minItems", .array(let elements)): return elements.count >= argument.integer ?? 0
        case ("maxItems", .array(let elements)): return elements.count <= argument.integer ?? 0
        case ("properties", .object(let members)):
            return members.allSatisfy { name, member in argument[name].map { holds(member, $0) } ?? true }
        case ("additionalProperties", .object(let members)):
            return members.allSatisfy { name, member in schema["properties"]?[name] != nil || holds(member, argument) }
        case ("propertyNames", .object(let members)): return members.allSatisfy { holds(.string($0.0), argument) }
        case ("required", .object): return (argument.elements ?? []).allSatisfy { value[$0.text ?? ""] != nil }
        case ("dependentRequired", .object):
            return (argument.members ?? []).allSatisfy { key, others in
                value[key] == nil || (others.elements ?? []).allSatisfy { value[$0.text ?? ""] != nil }
            }
        case ("minProperties", .object(let members)): return members.count >= argument.integer ?? 0
        case ("pattern", _), ("minimum", _), ("maximum", _), ("exclusiveMinimum", _), ("exclusiveMaximum", _), ("items", _),
            ("minItems", _),
            ("maxItems", _), ("properties", _), ("additionalProperties", _), ("propertyNames", _), ("required", _),
            ("dependentRequired", _),
            ("minProperties", _):
            return true
        default: preconditionFailure("the evaluator does not know '\(keyword)'")
        }
    }

    private func number(_ lexeme: String?) -> Double { lexeme.flatMap(Double.init) ?? 0 }

    private func pattern(_ pattern: String, finds text: String) -> Bool {
        if patterns[pattern] == nil {
            guard let regex = try? Regex(pattern) else { preconditionFailure("the pattern \(pattern) does not compile") }
            patterns[pattern] = regex.matchingSemantics(.unicodeScalar)
        }
        return (try? patterns[pattern]?.firstMatch(in: text)) != nil
    }
}

extension JSON {
    fileprivate func isOf(type: String) -> Bool {
        switch (type, self) {
        case ("object", .object), ("array", .array), ("string", .string), ("number", .number), ("boolean", .bool), ("null", .null): true
        case ("integer", .number(let lexeme)): Double(lexeme).map { $0 == $0.rounded() } ?? false
        default: false
        }
    }

    fileprivate func isEqual(to other: JSON) -> Bool {
        switch (self, other) {
        case (.string(let left), .string(let right)): left == right
        case (.bool(let left), .bool(let right)): left == right
        case (.number(let left), .number(let right)): Double(left) == Double(right)
        default: false
        }
    }
}
