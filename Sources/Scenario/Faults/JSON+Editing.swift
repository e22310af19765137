internal import GeminiAPI

extension JSON {
    /// The same object with another value of member `name`; itself if it has none.
    func editing(_ name: String, _ edit: (JSON) -> JSON) -> JSON {
        guard case .object(let members) = self else { return self }
        return .object(members.map { $0.0 == name ? ($0.0, edit($0.1)) : $0 })
    }

    /// The same object without these members.
    func without(_ names: String...) -> JSON {
        guard case .object(let members) = self else { return self }
        return .object(members.filter { !names.contains($0.0) })
    }

    /// The same value with every name of a member changed, to any depth.
    func renamed(_ name: (String) -> String) -> JSON {
        switch self {
        case .object(let members): .object(members.map { (name($0.0), $0.1.renamed(name)) })
        case .array(let elements): .array(elements.map { $0.renamed(name) })
        default: self
        }
    }
}
