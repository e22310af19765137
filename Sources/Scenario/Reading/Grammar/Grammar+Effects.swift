/// What happens to one request.
extension Grammar {
    /// The shapes that know the catalogue's names.
    static func effects(_ catalogue: FaultCatalogue) -> [(name: String, shape: Shape)] {
        let names = catalogue.entries.flatMap { [$0.name] + $0.aliases }
        let remedy = "`plantain faults` lists them"
        let fault = ScalarShape(noun: "a fault", words: names, kind: "fault", remedy: remedy)
        let outcome = ScalarShape(noun: "a fault or pass", words: ["pass"] + names, kind: "fault", remedy: remedy)
        // The words are told apart from the repetition, so that a misspelt one gets a suggestion.
        let step = ScalarShape(
            noun: outcome.noun, words: outcome.words, kind: "fault",
            pattern: "(?:\(outcome.words.joined(separator: "|"))) x[1-9][0-9]{0,3}",
            remedy: remedy)
        let edited = ObjectShape(
            title: "an effect",
            fields: [
                Field("fault", .reference("outcome"), "the fault's name"),
                Field("with", .map(anyParameters), "the fault's parameters; `plantain faults show NAME` lists them"),
                Field("latency", .reference("latency"), "instead of the rule's"),
                Field("response", .reference("response"), "instead of the rule's"),
            ], atLeastOne: ["fault", "latency", "response"], companions: [.init("with", needs: "fault")], dependent: parameters(catalogue))
        let list = Shape.list(.either(scalar: .reference("outcome"), list: nil, mapping: .reference("edited")))
        return [
            ("fault", .scalar(fault)), ("outcome", .scalar(outcome)), ("edited", .object(edited)),
            ("effect", .either(scalar: .reference("outcome"), list: list, mapping: .reference("edited"))),
            ("step", .either(scalar: .scalar(step), list: list, mapping: .reference("edited"))),
            (
                "order",
                .either(
                    scalar: .scalar(fault.or("auto")), list: nil,
                    mapping: .object(
                        ObjectShape(
                            title: "a fault",
                            fields: [Field("fault", .reference("fault"), "the fault's name", isRequired: true), edited.fields[1]],
                            dependent: edited.dependent)))
            ),
            ("weights", weights(outcome)),
        ]
    }

    /// An order to the admin API.
    static let arm = Shape.object(
        ObjectShape(
            title: "an order",
            fields: [
                Field("fault", .reference("effect"), "a fault's name, or an effect", isRequired: true),
                Field("with", .map(anyParameters), "the fault's parameters"),
                Field("times", .scalar(.whole(from: 1, digits: 9)), "to how many requests (1)"),
                Field("when", .reference("when"), "to which (all)"),
            ]))

    private static let anyParameters = MapShape(
        title: "with", keys: .text, values: .either(scalar: .reference("text"), list: nil, mapping: .reference("distribution")),
        mayBeEmpty: true)

    /// One draw over a whole distribution, in either form.
    private static func weights(_ outcome: ScalarShape) -> Shape {
        let weight = Shape.object(
            "a weight",
            [
                Field("w", .scalar(.decimal), "relative to the sum of all; 0 is never", isRequired: true),
                Field("do", .reference("effect"), "what happens", isRequired: true),
            ])
        return .either(
            scalar: nil, list: .list(weight),
            mapping: .map(MapShape(title: "weights", keys: outcome, values: .scalar(.decimal), required: ["pass"])))
    }

    /// `with`, by the name of the fault; faults with the same parameters share a case.
    private static func parameters(_ catalogue: FaultCatalogue) -> ObjectShape.Dependent {
        var cases: [(parameters: [FaultEntry.ParameterEntry], names: [String])] = [([], ["pass"])]
        var places: [[String]: Int] = [[]: 0]
        for entry in catalogue.entries {
            let names = [entry.name] + entry.aliases
            let signature = entry.parameters.flatMap { [$0.name, $0.type, $0.description] }
            if let place = places[signature] {
                cases[place].names += names
            } else {
                places[signature] = cases.count
                cases.append((entry.parameters, names))
            }
        }
        return ObjectShape.Dependent(
            name: "parameters", field: "with", key: "fault",
            cases: cases.map { shared in
                let owner = shared.names.count == 1 ? shared.names[0] : "these faults"
                let title = shared.parameters.isEmpty ? "with: there is nothing to set" : "with (the parameters of \(owner))"
                return (shared.names, .object(title, shared.parameters.map { Field($0.name, $0.shape, $0.description) }))
            })
    }
}

extension FaultEntry.ParameterEntry {
    /// By `type`, as faults.json writes it.
    fileprivate var shape: Shape {
        switch type {
        case "bool": return .reference("flag")
        case "fault id": return .reference("fault")
        case "string": return .reference("text")
        case let type where type.hasPrefix("enum "):
            return .words("one of the values of '\(name)'", type.dropFirst(5).split(separator: "|").map(String.init))
        default: break
        }
        let kinds = type.split(separator: "|").map(String.init)
        let options = kinds.compactMap(Self.kind)
        guard options.count == kinds.count else { return .reference("text") }
        let scalar = Shape.scalar(ScalarShape.anyOf(options))
        return kinds.contains("distribution") ? .either(scalar: scalar, list: nil, mapping: .reference("distribution")) : scalar
    }

    private static func kind(_ name: String) -> ScalarShape? {
        switch name {
        case "integer": .whole(from: 0, digits: 9)
        case "count": .whole(from: 0, digits: 2)
        case "pieces": .whole(from: 1, digits: 4)
        case "number": .decimal
        case "duration": .duration
        case "size": .sizeWithUnit
        case "bytes": .size
        case "fraction": .fraction
        case "client_deadline": .words("client_deadline")
        case "named": .words("before_image", "mid_image", "after_image", "after:first")
        case "distribution": .distribution
        default: nil
        }
    }
}
