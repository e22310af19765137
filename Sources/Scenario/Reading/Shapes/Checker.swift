internal import YAML

/// Holds a tree against the grammar; finds everything that is wrong with its form.
struct Checker {
    let grammar: Grammar
    private(set) var problems: [ScenarioProblem] = []
    private var matcher = Matcher()

    init(_ grammar: Grammar) { self.grammar = grammar }

    /// Whether `node` has this shape; what is wrong is added to the problems.
    mutating func check(_ node: Node, _ shape: Shape) -> Bool {
        let before = problems.count
        visit(node, shape)
        return problems.count == before
    }

    /// Whether `node` has this shape, without a word about it.
    mutating func holds(_ node: Node, _ shape: Shape) -> Bool {
        let before = problems.count
        defer { problems.removeLast(problems.count - before) }
        return check(node, shape)
    }

    private mutating func visit(_ node: Node, _ shape: Shape) {
        if node.isNothing { return complain(node.mark, "no value stands here; write \(grammar.noun(shape)), or remove the key") }
        switch (shape, node.value) {
        case (.reference(let name), _):
            visit(node, grammar.shape(name))
        case (.either(let scalar?, _, _), .scalar), (.either(_, let scalar?, _), .sequence), (.either(_, _, let scalar?), .mapping):
            visit(node, scalar)
        case (.scalar(let scalar), .scalar(let text, _)):
            if !matcher.takes(text, scalar) { complain(node.mark, scalar.complaint(about: text)) }
        case (.list(let element, let range), .sequence(let elements)):
            if elements.isEmpty {
                return complain(node.mark, "an empty list says nothing; write \(grammar.noun(element)), or remove the key")
            }
            if !range.contains(elements.count) { complain(node.mark, "this list has \(range.lowerBound) elements, not \(elements.count)") }
            for element_ in elements { visit(element_, element) }
        case (.map(let map), .mapping(let entries)):
            visit(node.mark, entries, map)
        case (.object(let object), .mapping(let entries)):
            visit(node.mark, entries, object)
        default:
            complain(node.mark, "\(node.kind) stands where \(grammar.noun(shape)) is wanted")
        }
    }

    private mutating func visit(_ mark: Mark, _ entries: [Node.Entry], _ map: MapShape) {
        if entries.isEmpty, !map.mayBeEmpty { complain(mark, "\(map.title) is empty; write \(map.keys.noun), or remove the key") }
        for entry in entries {
            if matcher.takes(entry.key, map.keys) {
                visit(entry.value, map.values)
            } else {
                complain(entry.mark, map.keys.complaint(about: entry.key))
            }
        }
        for key in map.required where !entries.contains(where: { $0.key == key }) {
            complain(mark, "\(map.title) must name '\(key)'")
        }
    }

    private mutating func visit(_ mark: Mark, _ entries: [Node.Entry], _ object: ObjectShape) {
        let has = Set(entries.map(\.key))
        for entry in entries {
            if let field = object.fields.first(where: { $0.name == entry.key }) {
                visit(entry.value, field.shape)
            } else {
                complain(entry.mark, "unknown key '\(Self.short(entry.key))' in \(object.title)" + object.remedy(for: entry.key))
            }
        }
        for field in object.fields where field.isRequired && !has.contains(field.name) {
            complain(mark, "\(object.title) needs '\(field.name)': \(field.doc)")
        }
        let present = object.alternatives.filter { !has.isDisjoint(with: $0) }
        let choices = ScalarShape.choice(object.alternatives.map { $0[0] })
        if present.count > 1 {
            let both = present.compactMap { $0.first(where: has.contains) }.joined(separator: "' and '")
            complain(mark, "\(object.title) has only one of \(choices), not '\(both)'")
        } else if present.isEmpty, !object.alternatives.isEmpty, !object.mayLackAlternative {
            complain(mark, "\(object.title) needs one of \(choices)")
        }
        if !object.atLeastOne.isEmpty, has.isDisjoint(with: object.atLeastOne) {
            complain(mark, "\(object.title) needs \(ScalarShape.choice(object.atLeastOne))")
        }
        for companion in object.companions where has.contains(companion.key) && !has.contains(companion.other) {
            complain(mark, "in \(object.title) '\(companion.key)' means nothing without '\(companion.other)'")
        }
        if let dependent = object.dependent, let field = entries.first(where: { $0.key == dependent.field })?.value,
            let text = entries.first(where: { $0.key == dependent.key })?.value.text,
            let found = dependent.cases.first(where: { $0.texts.contains(text) })
        {
            visit(field, found.shape)
        }
    }

    private mutating func complain(_ mark: Mark, _ message: String) {
        problems.append(ScenarioProblem(line: mark.line, column: mark.column, message))
    }

    /// Texts of users are cut before they are repeated.
    static func short(_ text: String) -> String {
        let line = text.prefix { !$0.isNewline }
        return line.count > 60 || line.count < text.count ? line.prefix(60) + "…" : String(line)
    }
}

extension ObjectShape {
    /// What to do about a key that is not there.
    func remedy(for key: String) -> String {
        if let hint = hints[key] { return "; " + hint }
        let names = fields.map(\.name)
        return Nearest.sentence(key, names) ?? "; it takes \(names.joined(separator: ", "))"
    }
}
