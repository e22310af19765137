extension Reader {
    /// Ends the noun that is being read, and does what it asks for.
    mutating func flush() {
        defer { run = Run() }
        if isNegating { return leaveOut() }
        guard let head = self.head else { return headless() }
        if isGround, !head.has(.ground) { return ground(head) }
        settings(before: head)
        switch true {
        case head.has(.glow) && !head.isThing: glow()
        case head.has(.hue): idea.palette += run.palette.isEmpty ? run.colors : run.palette
        case head.has(.ground): ground(head)
        case head.has(.coat) && !group.isEmpty: tint(run.tints)
        case head.has(.part): part(head)
        case head.genre != nil || head.has(.picture): picture(head)
        default: thing(head)
        }
        isPredicate = false
    }

    /// The last noun; but "a dog learning" is about the dog.
    private var head: Phrase? {
        guard let last = run.items.last(where: \.isNoun) else { return run.items.last }
        let isTopic = last.motif != nil && last.place == nil && !last.isThing
        return (isTopic ? run.items.last(where: \.isThing) : nil) ?? last
    }

    /// Eyes, hair, labels: nothing by themselves, but where nothing else is the topic they are, or what they are parts of.
    private mutating func part(_ head: Phrase) {
        let whole = run.items.last { $0.isThing && !$0.has(.part) }
        if isOpen, let whole { return thing(whole) }
        if head.isThing, isOpen || isEmblem { return thing(head) }
        isWorn = isWorn || link == .wearing || link == .relation(.with)
        link = .none
    }

    private mutating func leaveOut() {
        for item in run.items where !item.has(.empty) {
            idea.without.append(words(item))
            if item.weather != nil { idea.weather = idea.weather ?? .clear }
        }
    }

    /// Adjectives without a noun: "the door is blue", "a woman in red", "on white", "a set of four".
    private mutating func headless() {
        if run.isBare { return }
        if run.isSet, let count = run.count { return series(count) }
        weakStyle = weakStyle ?? run.flavors.first
        if run.isUnderstood { idea.light = idea.light ?? run.gleams.first }
        let colors = run.tints
        if isGround {
            idea.backdrop += colors + run.palette
        } else if !colors.isEmpty {
            switch link {
            case .relation(.on), .relation(.inFrontOf), .relation(.leaningAgainst): idea.backdrop += colors
            default:
                let isSaid = isPredicate || link != .none || group.allSatisfy { idea.subjects[$0].colors.isEmpty }
                if !group.isEmpty, isSaid { tint(colors) } else { idea.palette += colors }
            }
        }
        if !isGround { idea.palette += run.palette }
        for subject in group {
            if let material = run.material?.0, idea.subjects[subject].material == nil { idea.subjects[subject].material = material }
            if let size = run.size, isPredicate { idea.subjects[subject].size = size }
        }
    }

    private mutating func tint(_ colors: [NamedColor]) {
        guard !colors.isEmpty else { return }
        for subject in group { idea.subjects[subject].colors = Array(colors.prefix(2)) }
    }

    /// Nouns that stand as adjectives before the head: a garden gnome is in a garden.
    private mutating func settings(before head: Phrase) {
        for item in run.items where item.tokens.lowerBound < head.tokens.lowerBound {
            if let place = item.place, !item.isThing { weakPlace = weakPlace ?? place }
            stand(for: item)
        }
        if head.has(.picture) || head.genre != nil { weakStyle = weakStyle ?? run.flavors.first ?? head.flavor }
    }

    /// Keeps what stands for a topic that nobody can draw.
    func motif(of phrase: Phrase) -> Subject? {
        guard let names = phrase.motif else { return nil }
        return Subject(nouns.first(of: names), word: words(phrase))
    }

    private mutating func stand(for phrase: Phrase) { motif = motif ?? motif(of: phrase) }

    private mutating func glow() {
        for color in run.colors {
            let warmth = Int(color.color.red) - Int(color.color.blue)
            if abs(warmth) > 40 { run.gleams.append(warmth > 0 ? .warm : .cold) }
        }
        if run.flavors.contains(.neon) { run.gleams.append(.neon) }
        idea.light = idea.light ?? run.gleams.first
        link = .none
    }

    private mutating func ground(_ head: Phrase) {
        if let place = run.items.compactMap({ $0.place }).last { settle(place) }
        idea.backdrop += run.tints + run.palette
        isGround = true
        link = .none
    }

    /// A word for a picture or for what it is made for; nouns before it are what it shows.
    private mutating func picture(_ head: Phrase) {
        let isTopic = isOpen || link == .topic || link == .none
        if let genre = head.genre, idea.genre == .scene, isTopic { idea.genre = genre }
        if let count = run.count, run.isSet || isSeries { series(count) }
        stand(for: head)
        let shown = run.items.filter { $0.tokens.lowerBound < head.tokens.lowerBound }
        let colors = run.colors
        run.count = nil
        link = .topic
        if let topic = shown.last(where: \.isThing) {
            create(topic)
        } else if let place = shown.compactMap({ $0.place }).last {
            settle(place)
        } else if idea.genre != .scene {
            idea.palette += colors
        }
        link = .topic
    }

    /// "3 images of a cat", but not the three pictures on a wall.
    private var isSeries: Bool {
        guard idea.subjects.isEmpty, link == .none || link == .topic else { return false }
        guard phrases.indices.contains(cursor) else { return true }
        return !phrases[cursor].senses.contains {
            switch $0 {
            case .relation(let kind): kind != .with && kind != .inside
            case .pose: true
            default: false
            }
        }
    }

    private mutating func series(_ count: Int) {
        if idea.genre == .sheet { idea.parts = count } else { idea.pictures = min(10, max(1, count)) }
    }

    /// Takes a place, if there is none that is better.
    mutating func settle(_ place: Place) {
        fresh = []
        if let old = idea.place, !PlaceWords.weak.contains(old) || PlaceWords.weak.contains(place) { return }
        idea.place = place
        isOpen = false
    }
}
