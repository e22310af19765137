/// The `fields` parameter: which fields of an answer the client wants. `a,b/c,d(e,f),g.h`; `*` is every field at its level.
public struct FieldMask: Sendable, Equatable {
    /// The masks below each name; an empty one takes the whole value.
    private var children: [String: FieldMask] = [:]

    init() {}

    /// Nil if the parentheses do not match or a name is missing.
    public init?(_ text: String) {
        var rest = Substring(text)
        self.init(&rest, depth: 0)
        guard rest.isEmpty, !children.isEmpty else { return nil }
    }

    private init?(_ rest: inout Substring, depth: Int) {
        guard depth < 32 else { return nil }
        while true {
            var path: [String] = []
            repeat {
                if !path.isEmpty { rest.removeFirst() }
                let name = rest.prefix { !"/.,()".contains($0) }
                guard !name.isEmpty else { return nil }
                path.append(Schema.camelCase(String(name)))
                rest = rest[name.endIndex...]
            } while rest.first == "/" || rest.first == "."
            var below = FieldMask()
            if rest.first == "(" {
                rest.removeFirst()
                guard let inner = FieldMask(&rest, depth: depth + 1), rest.first == ")" else { return nil }
                rest.removeFirst()
                below = inner
            }
            add(path[...], below)
            guard rest.first == "," else { return }
            rest.removeFirst()
        }
    }

    private mutating func add(_ path: ArraySlice<String>, _ below: FieldMask) {
        guard let name = path.first else {
            children.merge(below.children) { $1 }
            return
        }
        children[name, default: FieldMask()].add(path.dropFirst(), below)
    }

    /// What the mask leaves of `json`. Lists pass through to their elements.
    public func applied(to json: JSON) -> JSON {
        if children.isEmpty { return json }
        switch json {
        case .array(let elements): return .array(elements.map(applied))
        case .object(let members):
            return .object(members.compactMap { name, value in (children[name] ?? children["*"]).map { (name, $0.applied(to: value)) } })
        default: return json
        }
    }
}
