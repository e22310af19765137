import GeminiAPI

/// Small changes of a JSON value, each at one place: what an author's hand may slip into.
enum Mutations {
    struct Mutant {
        var name: String
        var value: JSON
    }

    /// Every mutation at every place.
    static func all(of value: JSON) -> [Mutant] {
        places(of: value).flatMap { path, part in
            changes(of: part).map { name, changed in
                Mutant(name: "\(name) at /\(path.joined(separator: "/"))", value: replace(value, path[...], changed))
            }
        }
    }

    /// The value and everything in it, with the keys and indexes that lead there.
    private static func places(of value: JSON) -> [(path: [String], part: JSON)] {
        var found: [(path: [String], part: JSON)] = [([], value)]
        let children = value.members ?? (value.elements ?? []).enumerated().map { (String($0), $1) }
        for (key, child) in children {
            found += places(of: child).map { ([key] + $0.path, $0.part) }
        }
        return found
    }

    private static func replace(_ value: JSON, _ path: ArraySlice<String>, _ part: JSON) -> JSON {
        guard let key = path.first else { return part }
        let rest = path.dropFirst()
        if let members = value.members { return .object(members.map { ($0.0, $0.0 == key ? replace($0.1, rest, part) : $0.1) }) }
        return .array((value.elements ?? []).enumerated().map { String($0) == key ? replace($1, rest, part) : $1 })
    }

    private static func changes(of part: JSON) -> [(String, JSON)] {
        let kinds: [(String, JSON)] = [
            ("list", .array([])), ("mapping", .object([])), ("null", .null), ("empty text", .string("")), ("number", .number("5")),
            ("fraction", .number("2.5")), ("negative", .number("-1")), ("zero", .number("0")), ("truth", .bool(true)),
            ("word", .string("pass")), ("duration", .string("2s")), ("wrap", .array([part])), ("box", .object([("x", part)])),
        ]
        switch part {
        case .object(let members): return kinds + changes(ofMembers: members)
        case .array(let elements): return kinds + changes(ofElements: elements)
        case .string(let text): return kinds + changes(ofText: text)
        case .number(let lexeme):
            return kinds + [("quote", .string(lexeme)), ("unit", .string(lexeme + "s")), ("percent", .string(lexeme + "%"))]
        case .bool(let flag): return kinds + [("quote", .string(String(flag))), ("misspell", .string("\(flag)e"))]
        default: return kinds
        }
    }

    private static func changes(ofMembers members: [(String, JSON)]) -> [(String, JSON)] {
        let has = Set(members.map(\.0))
        let without = members.indices.map { index -> (String, JSON) in
            ("delete \(members[index].0)", .object(members.enumerated().filter { $0.offset != index }.map(\.element)))
        }
        let renamed = members.indices.map { index -> (String, JSON) in
            var changed = members
            changed[index].0 += "e"
            return ("rename \(members[index].0)", .object(changed))
        }
        // Keys of the format, which stand where they belong or where they do not.
        let added = vocabulary.filter { !has.contains($0.0) }.map { ("add \($0.0)", JSON.object(members + [$0])) }
        return without + renamed + added
    }

    private static let vocabulary: [(String, JSON)] = [
        ("zzz", .string("x")), ("always", .string("pass")), ("machine", .string("outage")), ("then", .string("pass")),
        ("after", .string("last")),
        ("with", .object([])), ("ramp", .string("pass")), ("min", .number("1")), ("max", .string("1s")), ("share", .string("50%")),
        ("p50", .string("1s")), ("ttfb", .string("1s")), ("uniform", .array([.string("1s"), .string("2s")])), ("within", .string("5s")),
        ("rate", .object([("max", .string("5/s"))])), ("fault", .string("overloaded-503")), ("id", .string("x1")),
        ("rule", .string("flaky")),
    ]

    private static func changes(ofElements elements: [JSON]) -> [(String, JSON)] {
        let without = elements.indices.map { index -> (String, JSON) in
            ("delete \(index)", .array(elements.enumerated().filter { $0.offset != index }.map(\.element)))
        }
        let unwrapped = elements.first.map { [("unwrap", $0)] } ?? []
        return without + unwrapped + [("repeat", .array(elements + elements))]
    }

    private static func changes(ofText text: String) -> [(String, JSON)] {
        let bare = String(text.prefix { $0.isNumber || $0 == "." })
        let dropped: [(String, JSON)] =
            bare.isEmpty || bare == text ? [] : [("drop the unit", .string(bare)), ("drop unit and quotes", number(bare))]
        return dropped + [
            ("misspell", .string(text + "e")), ("shorten", .string(String(text.dropLast()))), ("upper case", .string(text.uppercased())),
            ("space", .string(text + " x2")), ("line feed", .string(text + "\nx")), ("double", .string(text + text)),
        ]
    }

    private static func number(_ text: String) -> JSON {
        Double(text) == nil || text.hasPrefix(".") ? .string(text) : .number(text.hasSuffix(".") ? text + "0" : text)
    }
}
