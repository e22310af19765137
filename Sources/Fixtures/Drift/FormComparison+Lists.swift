internal import GeminiAPI

extension FormComparison {
    /// Lists are compared by what their elements are: parts by kind, details by name, the rest by place.
    mutating func elements(_ path: String, _ old: [JSON], _ new: [JSON]) {
        if Self.name(path) == "parts" { return parts(path, old, new) }
        for identity in Self.identities {
            guard let oldNames = Self.names(old, identity), let newNames = Self.names(new, identity) else { continue }
            // Names made for each answer tell nothing.
            if Set(oldNames).isDisjoint(with: newNames), !old.isEmpty, !new.isEmpty, identity == "name" { continue }
            if old.isEmpty, new.isEmpty { return }
            return byName(path, zip(oldNames, old), zip(newNames, new))
        }
        let isCounted = old.isEmpty != new.isEmpty || Self.counted.contains(Self.name(path))
        if isCounted, old.count != new.count { note(path, .count, "\(old.count)", "\(new.count)") }
        for (index, pair) in zip(old, new).enumerated() { compare("\(path)[\(index)]", pair.0, pair.1) }
    }

    /// Members that tell the elements of a list apart.
    private static let identities = ["@type", "modality", "category", "name"]
    /// Lists whose length is asked for, and not a matter of chance.
    private static let counted: Set<String> = ["candidates", "choices", "outputs", "data"]

    /// The value of `identity` in each of the elements; nil if one has none or two have the same.
    private static func names(_ elements: [JSON], _ identity: String) -> [String]? {
        let names = elements.compactMap { $0[identity]?.text }
        return names.count == elements.count && Set(names).count == names.count ? names : nil
    }

    private mutating func byName(
        _ path: String, _ old: Zip2Sequence<[String], [JSON]>, _ new: Zip2Sequence<[String], [JSON]>
    ) {
        for (name, value) in old {
            if let other = new.first(where: { $0.0 == name }) {
                compare("\(path)[\(name)]", value, other.1)
            } else {
                note("\(path)[\(name)]", .gone, Self.describe(value), nil)
            }
        }
        for (name, value) in new where !old.contains(where: { $0.0 == name }) { note("\(path)[\(name)]", .new, nil, Self.describe(value)) }
    }

    /// Parts pair with those of their kind, by order.
    private mutating func parts(_ path: String, _ old: [JSON], _ new: [JSON]) {
        let (oldKinds, newKinds) = (old.map(PartKind.of), new.map(PartKind.of))
        if oldKinds.sorted() != newKinds.sorted() { note(path, .count, PartKind.summary(old), PartKind.summary(new)) }
        var rest = Array(zip(newKinds, new))
        for (index, part) in old.enumerated() {
            guard let at = rest.firstIndex(where: { $0.0 == oldKinds[index] }) else { continue }
            compare("\(path)[\(index)]", part, rest.remove(at: at).1)
        }
    }
}
