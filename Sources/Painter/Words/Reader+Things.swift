extension Reader {
    /// Pictures that show a sign for a thing rather than the thing somewhere.
    var isEmblem: Bool { [.icon, .logo, .sticker, .pattern].contains(idea.genre) || members != nil }

    /// A noun that is no word for a picture: a place, a thing, something worn or held.
    mutating func thing(_ head: Phrase) {
        defer {
            link = .none
            isJoined = false
        }
        if idea.genre == .logo, let motif = motif(of: head), motif.name != nil {
            self.motif = self.motif ?? motif
            return
        }
        if let place = head.place, !(head.isThing && (isEmblem || isOutside)) { return be(at: place, head) }
        if let place = inside(head) { return be(at: place, head) }
        if head.has(.element), !isEmblem || !head.isThing { return air(head) }
        if head.sky != nil, !isEmblem { return fresh = [] }
        if wear(head) || hold(head) { return }
        if head.isThing {
            create(head)
        } else if let motif = motif(of: head) {
            self.motif = self.motif ?? motif
            fresh = []
        } else if head.senses.isEmpty {
            unknown(head)
        } else if head.has(.garment) || head.has(.gear) || head.has(.vessel) {
            create(head)
        }
    }

    /// "in front of a shop": it is seen from outside.
    private var isOutside: Bool {
        guard case .relation(let kind) = link, !group.isEmpty else { return false }
        return [.beside, .inFrontOf, .behind, .leaningAgainst].contains(kind) && run.hasDeterminer
    }

    private mutating func be(at place: Place, _ head: Phrase) {
        let isSky = place == .sky
        if let color = run.colors.first {
            if isSky { idea.skyColor = color } else { idea.placeColor = idea.placeColor ?? color }
        }
        // A mountain landscape is mountains.
        let better = PlaceWords.weak.contains(place) ? run.items.compactMap(\.place).last { !PlaceWords.weak.contains($0) } : nil
        // An apple orchard has apples.
        let shown = run.items.last { $0.isThing && $0.tokens.upperBound <= head.tokens.lowerBound }
        run.colors = []
        link = .none
        if let shown, !run.items.contains(where: { $0.place != nil && $0.tokens == shown.tokens }) { create(shown) }
        settle(better ?? place)
    }

    /// The place that a thing is for what is in it.
    private func inside(_ head: Phrase) -> Place? {
        guard !isAt, let place = head.inside else { return nil }
        switch link {
        case .relation(.inside): return place == .space ? nil : place
        case .relation(.on): return [.moonscape, .bridge, .road, .harbour].contains(place) ? place : nil
        default: return nil
        }
    }

    private mutating func air(_ head: Phrase) {
        if let weather = head.weather, idea.weather == nil || idea.weather == .cloudy || idea.weather == .clear { idea.weather = weather }
        fresh = []
        isOpen = false
        isAir = true
    }

    /// A noun that nobody draws: kept if it may be what the picture is of.
    private mutating func unknown(_ head: Phrase) {
        guard isOpen || link == .topic, let first = run.items.first(where: { $0.senses.isEmpty && $0.drawing == nil }) else { return }
        let word = tokens[head.tokens.lowerBound].key
        let adjectives = ["ed", "ful", "ous", "ish", "less", "ive", "able", "ible", "est"]
        guard word.utf8.count > 2, !adjectives.contains(where: word.hasSuffix) else { return }
        create(Phrase(tokens: first.tokens.lowerBound..<head.tokens.upperBound))
    }

    /// The drawing that shows a phrase.
    func name(of phrase: Phrase) -> String? {
        if let drawing = phrase.drawing { return drawing }
        for sense in phrase.senses {
            switch sense {
            case .like(["man", "woman"]):
                let said = run.items.dropLast().last { $0.drawing == "man" || $0.drawing == "woman" }?.drawing
                return said ?? nouns.any(of: ["man", "woman"], hash: hash)
            case .like(let names): return nouns.first(of: names)
            case .kind(let names): return nouns.any(of: names, hash: hash)
            default: continue
            }
        }
        return nil
    }

    mutating func create(_ phrase: Phrase) {
        guard idea.subjects.count < 24 else { return }
        var name = name(of: phrase)
        if run.isOld, let old = name.flatMap({ nouns.first(of: ["old " + $0]) }) { name = old }
        paint(phrase, as: name)
        let word = words(phrase)
        if link == .contents, let vessel = group.last, idea.subjects[vessel].name == name {
            idea.subjects[vessel].word = word
            return
        }
        if run.isDefinite, let known = idea.subjects.firstIndex(where: { name == nil ? $0.word == word : $0.name == name }) {
            return again(known)
        }
        var subject = Subject(name, word: word)
        let key = tokens[phrase.tokens.upperBound - 1].key
        let isPair = run.isPair && !phrase.isPlural && key.hasSuffix("s")
        subject.count = isPair ? 1 : run.count ?? (phrase.isPlural || Plural.isIrregular(key) ? (phrase.has(.garment) ? 2 : 3) : 1)
        (subject.colors, subject.material, subject.size, subject.pose) = (run.tints, run.material?.0, run.size ?? .normal, run.pose)
        if subject.colors.isEmpty { idea.palette += run.palette }
        (subject.depth, subject.position, frontedDepth, frontedPosition) = (frontedDepth, frontedPosition, nil, nil)
        idea.subjects.append(subject)
        relate(idea.subjects.count - 1)
        isOpen = false
        isAir = false
    }

    /// A colour that is part of the noun: "red rose". Not of the red panda, which is no panda, nor of the orange tree.
    private mutating func paint(_ phrase: Phrase, as name: String?) {
        guard phrase.tokens.count == 2, run.colors.isEmpty, let name, let senses = Lexicon.phrases[tokens[phrase.tokens.lowerBound].key]
        else { return }
        guard nouns.longest(Array(tokens[phrase.tokens.dropLast()]), at: 0) == nil else { return }
        guard nouns.longest(Array(tokens[phrase.tokens.dropFirst()]), at: 0)?.value == name else { return }
        // A pose would end the noun that is being read here: a "flying kite" is a noun of its own.
        let said = senses.filter { if case .pose = $0 { false } else { true } }
        modify(Phrase(tokens: phrase.tokens.lowerBound..<phrase.tokens.lowerBound + 1, senses: said))
    }
}
