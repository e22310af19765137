extension Reader {
    /// Hats, glasses, dresses: of somebody, if somebody is there to wear them.
    mutating func wear(_ head: Phrase) -> Bool {
        guard let wearer = group.last, link != .topic else { return false }
        let isClothing = head.has(.gear) || head.has(.garment)
        switch link {
        case .wearing: isWorn = true
        case .relation(.with) where isClothing, .relation(.inside) where isClothing: isWorn = true
        case .none where isClothing && isWorn && isJoined: break
        default: return false
        }
        if let costume = head.costume {
            if let name = nouns.first(of: costume) { idea.subjects[wearer].wears.append(name) }
        } else {
            let isPerson = idea.subjects[wearer].name.map { ThingWords.people.contains($0) } ?? false
            if head.has(.garment), isPerson, !head.has(.gear) {
                if !run.tints.isEmpty { idea.subjects[wearer].colors = run.tints }
            } else if let name = name(of: head), !ThingWords.people.contains(name) {
                idea.subjects[wearer].wears.append(name)
                if let color = run.tints.first { idea.subjects[wearer].tints[name] = color }
            }
        }
        fresh = []
        return true
    }

    mutating func hold(_ head: Phrase) -> Bool {
        guard link == .relation(.holding), let holder = group.last, let name = name(of: head), idea.subjects[holder].name != nil else {
            return false
        }
        idea.subjects[holder].holds.append(name)
        if let color = run.tints.first { idea.subjects[holder].tints[name] = color }
        fresh = []
        return true
    }
}
