internal import GeminiAPI

/// `{"$file": NAME}`: a JSON string that is the base64 of a file beside the fixture's text.
struct FileReference {
    var name: String
    var form = Base64Form.standard
    /// What stands in the string before the base64: `data:image/png;base64,`.
    var prefix = ""

    var json: JSON {
        var members: [(String, JSON)] = [("$file", .string(name))]
        if form != .standard { members.append(("base64", .string(form.rawValue))) }
        if !prefix.isEmpty { members.append(("prefix", .string(prefix))) }
        return .object(members)
    }

    /// Whether `name` names a file beside the fixture's text and nowhere else.
    static func isPlain(_ name: String) -> Bool {
        !name.isEmpty && !name.hasPrefix(".") && name.utf8.allSatisfy { $0 != UInt8(ascii: "/") && $0 >= 0x20 && $0 != 0x7F }
    }

    /// Whether `text` is the beginning of a data: URI that may stand in a JSON string without escapes.
    static func isPrefix(_ text: some StringProtocol) -> Bool {
        text.hasPrefix("data:") && text.hasSuffix(";base64,")
            && text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !#""\<>"#.utf8.contains($0) }
    }
}

/// What an object in a recorded JSON value stands for.
enum Mark {
    case file(FileReference)
    /// Itself: its own members are not marks, those of its values may be.
    case escaped(Located)
    case none

    init(_ value: Located) throws(Misfit) {
        let names = value.json.members?.map(\.0) ?? []
        if names.contains("$file") {
            self = .file(try Self.reference(try value.section(FixtureMembers.reference)))
        } else if names.contains(FixtureMembers.escape) {
            let inner = try value.section([FixtureMembers.escape]).required(FixtureMembers.escape)
            guard inner.json.members != nil else {
                throw inner.wrong("is no object; write the object that it keeps from being taken for a file")
            }
            self = .escaped(inner)
        } else {
            self = .none
        }
    }

    private static func reference(_ section: Section) throws(Misfit) -> FileReference {
        var reference = FileReference(name: try section.required("$file").fileName())
        if let form = section["base64"] { reference.form = try form.word(Base64Form.self) }
        if let prefix = section["prefix"] {
            reference.prefix = try prefix.string()
            guard FileReference.isPrefix(reference.prefix) else {
                throw prefix.wrong("is no beginning of a data: URI; write it as \"data:image/png;base64,\"")
            }
        }
        return reference
    }
}

extension Located {
    func fileName() throws(Misfit) -> String {
        let name = try string()
        guard FileReference.isPlain(name) else {
            throw wrong("is \"\(name)\"; write the name of a file in the fixture's folder, without slashes and not beginning with a dot")
        }
        return name
    }

    /// The members or elements of this value, each with its place.
    var children: [Located] {
        if let elements = json.elements { return elements.enumerated().map { Located(json: $1, path: path + [$0], title: title) } }
        return (json.members ?? []).enumerated().map { Located(json: $1.1, path: path + [$0], title: "\"\($1.0)\"") }
    }

    /// Fails at the first `$file` or `$object` in a recorded value that is none.
    func checkMarks() throws(Misfit) {
        switch try Mark(self) {
        case .file: return
        case .escaped(let inner): for child in inner.children { try child.checkMarks() }
        case .none: for child in children { try child.checkMarks() }
        }
    }
}
