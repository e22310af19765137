extension Reader {
    /// Another mention of a thing.
    mutating func again(_ index: Int) {
        if !run.tints.isEmpty { idea.subjects[index].colors = run.tints }
        if case .relation(let kind) = link, let source = group.last(where: { $0 != index && idea.subjects[$0].relation == nil }),
            !leads(from: index, to: source)
        {
            idea.subjects[source].relation = Relation(kind: kind, other: index)
            return
        }
        (group, fresh) = ([index], [index])
    }

    private func leads(from start: Int, to end: Int) -> Bool {
        var at = start
        while let next = idea.subjects[at].relation?.other {
            if next == end { return true }
            at = next
        }
        return false
    }

    mutating func relate(_ index: Int) {
        fresh = isJoined ? fresh + [index] : [index]
        switch link {
        case .relation(let kind) where kind != .with || !group.isEmpty:
            if group.isEmpty {
                fronted = Relation(kind: kind, other: index)
                stages.append(index)
                return
            }
            var sources = group.filter { idea.subjects[$0].relation == nil }
            if sources.isEmpty, idea.subjects[index - 1].relation == nil { sources = [index - 1] }
            for source in sources { idea.subjects[source].relation = Relation(kind: isAt ? .beside : kind, other: index) }
        case .contents:
            if let vessel = group.last { idea.subjects[index].relation = Relation(kind: .inside, other: vessel) }
        case .none, .topic, .wearing, .relation:
            idea.subjects[index].relation = fronted
            group = isJoined ? group + [index] : [index]
            members?.append(index)
        }
    }
}
