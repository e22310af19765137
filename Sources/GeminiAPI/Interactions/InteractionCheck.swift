/// Holds a request of the Interactions API against its shape; the first thing wrong is what is answered.
enum InteractionCheck {
    /// Where a value stands.
    struct Place {
        /// The object it is a member of: `response_format`, `tools[0]`; empty at the root.
        var parent = ""
        /// Its name there.
        var name = ""

        /// `'response_format.mime_type'`, and in a list `'type' at 'tools[0]'`: both forms are the service's own.
        var quoted: String {
            if parent.isEmpty { return "'\(name)'" }
            return parent.contains("[") ? "'\(name)' at '\(parent)'" : "'\(parent).\(name)'"
        }

        /// As the parent of what is in it.
        var path: String { parent.isEmpty ? name : "\(parent).\(name)" }
    }

    static func check(_ value: JSON, _ shape: InteractionShape, at place: Place = Place()) throws(APIError) {
        if case .null = value { return }
        switch shape {
        case .anything: return
        case .text: if value.text == nil { throw .wrongType(place.quoted, "a string") }
        case .flag: if value.flag == nil { throw .wrongType(place.quoted, "a boolean") }
        case .whole: if value.integer == nil { throw .wrongType(place.quoted, "an integer") }
        case .number: if value.lexeme == nil { throw .wrongType(place.quoted, "a number") }
        case .word(let words):
            guard let word = value.text else { throw .wrongType(place.quoted, "a string") }
            if !words.contains(word) { throw .unsupportedValue(word, of: place.quoted, supported: words) }
        case .list(let element):
            guard let elements = value.elements else { throw .wrongType(place.quoted, "an array") }
            try check(elements, element, at: place)
        case .oneOrMore(let element):
            guard let elements = value.elements else { return try check(value, element, at: place) }
            try check(elements, element, at: place)
        case .textOr(let other): if value.text == nil { try check(value, other, at: place) }
        case .object(let members): try check(value, members, at: place)
        case .kinds(let kinds):
            guard value.members != nil else { throw .wrongType(place.quoted, "an object") }
            let types = kinds.map(\.type)
            guard let type = value["type"]?.text else { throw .missingParameter(Place(parent: place.path, name: "type").quoted) }
            guard let kind = kinds.first(where: { $0.type == type }) else {
                throw .unsupportedValue(type, of: Place(parent: place.path, name: "type").quoted, supported: types)
            }
            try check(value, kind.members.merging(["type": .text]) { $1 }, at: place)
        }
    }

    private static func check(_ elements: [JSON], _ shape: InteractionShape, at place: Place) throws(APIError) {
        for (index, element) in elements.enumerated() {
            try check(element, shape, at: Place(parent: place.parent, name: "\(place.name)[\(index)]"))
        }
    }

    private static func check(_ value: JSON, _ shapes: InteractionShape.Members, at place: Place) throws(APIError) {
        guard let members = value.members else { throw .wrongType(place.name.isEmpty ? "the request" : place.quoted, "an object") }
        let isOpen = shapes["*"] != nil
        for (name, value) in members {
            let inner = Place(parent: place.path, name: name)
            guard let shape = shapes[name] else {
                if isOpen { continue }
                throw .unknownParameter(inner.quoted)
            }
            try check(value, shape, at: inner)
        }
    }
}
