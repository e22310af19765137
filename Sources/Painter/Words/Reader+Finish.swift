extension Reader {
    /// What can only be told when all is read.
    mutating func finish() {
        idea.style = idea.style ?? weakStyle ?? (idea.genre == .product ? .photo : nil)
        if idea.style == .comic, idea.parts != nil, idea.genre == .scene { idea.genre = .comicStrip }
        let isThing = isEmblem || idea.genre == .product
        if idea.place == nil, !isThing { idea.place = weakPlace }
        if idea.genre != .scene, !idea.subjects.contains(where: { $0.name != nil }), let motif, motif.name != nil || idea.subjects.isEmpty {
            idea.subjects = [motif]
            members = nil
        } else if idea.genre == .scene, idea.subjects.isEmpty, idea.place == nil, let motif {
            idea.subjects = [motif]
        }
        if isEmblem, let place = idea.place {
            if idea.subjects.isEmpty, let name = nouns.first(of: PlaceWords.motif(of: place)) {
                idea.subjects = [Subject(name, word: place.rawValue)]
            }
            idea.place = nil
        }
        if let starts = members, starts.count > 1, idea.pictures > 1 || idea.genre == .sheet {
            idea.members = starts.indices.map { starts[$0]..<($0 + 1 < starts.count ? starts[$0 + 1] : idea.subjects.count) }
        }
        idea.backdrop = Array(idea.backdrop.prefix(2))
        if !stages.isEmpty, idea.members.isEmpty { idea.subjects = Subject.reordered(idea.subjects, last: stages) }
    }
}

extension PlaceWords {
    static func motif(of place: Place) -> [String] {
        PhraseTable<Never>.lines(motifs).first { $0.head == place.rawValue }?.entries.map(String.init) ?? []
    }
}

extension Subject {
    /// The subjects at `last` after all others.
    static func reordered(_ subjects: [Subject], last: [Int]) -> [Subject] {
        let order = subjects.indices.filter { !last.contains($0) } + last
        return picked(subjects, order)
    }

    /// The subjects at `order`, their relations with them; a relation to one that is left out is none.
    static func picked(_ subjects: [Subject], _ order: [Int]) -> [Subject] {
        order.map { index in
            var subject = subjects[index]
            subject.relation = subject.relation.flatMap { relation in
                order.firstIndex(of: relation.other).map { Relation(kind: relation.kind, other: $0) }
            }
            return subject
        }
    }
}
