internal import YAML

extension Decoder {
    /// - Parameter prefix: what stands before the names of conditions: `not.`
    mutating func when(_ node: Node, prefix: String = "") -> When {
        When(node.entries.flatMap { conditions($0.key, $0.value, prefix) })
    }

    private mutating func conditions(_ key: String, _ node: Node, _ prefix: String) -> [Condition] {
        let name = prefix + key
        func one(_ test: Condition.Test) -> [Condition] { [Condition(name, test)] }
        switch key {
        case "op": return one(.operation(node.elements.compactMap { $0.word() }))
        case "model": return one(.model(node.globs))
        case "api_key": return one(.apiKey(node.globs))
        case "session": return one(.session(node.globs))
        case "aspect": return one(.aspect(node.texts))
        case "image_size": return one(.imageSize(node.texts))
        case "modalities": return one(.modalities(node.texts.map { $0.uppercased() }))
        case "has_signature": return one(.hasSignature(node.flag))
        case "header": return node.entries.map { Condition("\(name).\($0.key)", .header($0.key, Self.header($0.value))) }
        case "prompt": return node.entries.map { Condition("\(name).\($0.key)", prompt($0.key, $0.value)) }
        case "json": return node.entries.map { Condition("\(name).\($0.key)", .json(path: $0.key, $0.value.globs)) }
        case "sdk":
            return node.entries.map { entry in
                Condition("\(name).\(entry.key)", entry.key == "name" ? .sdkName(entry.value.globs) : .sdkVersion(entry.value.globs))
            }
        case "turns": return one(.turns(bounds(node) { $0.integer }))
        case "request_bytes": return one(.requestBytes(bounds(node) { $0.size }))
        case "client_deadline": return one(.clientDeadline(bounds(node) { $0.milliseconds }))
        case "attempt": return one(.attempt(node.elements.map { bounds($0) { $0.integer } }))
        case "input_images":
            let types = node["mime"].map { [Condition("\(name).mime", .imageType($0.globs))] } ?? []
            let isCounted = node.entries.isEmpty || node["min"] != nil || node["max"] != nil
            return (isCounted ? one(.images(bounds(node) { $0.integer })) : []) + types
        case "state":
            for state in node.elements { refer(state, to: "state", names.states) }
            return one(.state(node.texts))
        case "not":
            let inner = when(node, prefix: name + ".")
            if inner.conditions.isEmpty {
                complain(node, "'not' without conditions can never hold; write what must not hold, or remove it")
            }
            return [Condition(inner.conditions.count == 1 ? inner.conditions[0].name : name, .not(inner))]
        case "rule":
            match(node, "rule", names.deciders)
            return one(.rule(node.globs))
        case "fault":
            return one(.fault(faults(node)))
        default: return one(.faultClass(node.texts))
        }
    }

    private static func header(_ node: Node) -> Condition.HeaderTest {
        switch node.texts {
        case ["present"]: .present
        case ["absent"]: .absent
        default: .value(node.globs)
        }
    }

    private mutating func prompt(_ key: String, _ node: Node) -> Condition.Test {
        switch key {
        case "contains": return .promptContains(node.texts)
        case "equals": return .promptEquals(node.texts)
        case "regex":
            for expression in node.elements where (try? Regex(expression.text)) == nil {
                complain(expression, "'\(Checker.short(expression.text))' is no regular expression; escape ( [ { * + ? with a backslash")
            }
            return .promptMatches(node.texts)
        default:
            let digits = node.text.dropFirst("sha256:".count)
            return .promptHash(digits.filter { $0 != "*" }.lowercased(), isPrefix: digits.hasSuffix("*"))
        }
    }

    /// A number alone stands for itself.
    mutating func bounds(_ node: Node, _ value: (Node) -> Int?) -> Condition.Bounds {
        guard !node.entries.isEmpty else { return Condition.Bounds(value(node), value(node)) }
        let bounds = Condition.Bounds(node["min"].flatMap(value), node["max"].flatMap(value))
        checkOrder(node)
        return bounds
    }

    /// Complains where the least is more than the most.
    mutating func checkOrder(_ node: Node) {
        guard let (least, most) = node["min"].flatMap({ min in node["max"].map { (min, $0) } }) else { return }
        let isContrary: Bool =
            if let shorter = least.duration, let longer = most.duration {
                shorter > longer
            } else if let less = least.size, let more = most.size {
                less > more
            } else {
                (least.integer ?? 0) > (most.integer ?? 0)
            }
        if isContrary { complain(least, "min \(least.text) is more than max \(most.text): nothing lies between") }
    }

    /// Complains about globs that match none of `known`.
    private mutating func match(_ node: Node, _ kind: String, _ known: [String]) {
        for element in node.elements where !known.contains(where: Glob(element.text).matches) {
            complain(element, "there is no \(kind) '\(element.text)'" + (Nearest.sentence(element.text, known) ?? ""))
        }
    }

    /// Names of faults as the journal tells them: an alias is written out.
    private mutating func faults(_ node: Node) -> [Glob] {
        match(node, "fault", catalogue.entries.flatMap { [$0.name] + $0.aliases })
        return node.texts.map { Glob(catalogue.entry($0)?.name ?? $0) }
    }
}
