extension Idea {
    /// Where it is, also where the prompt leaves that to whoever knows ships and planets: nobody wants a galleon on a lawn.
    var scenery: Place? {
        if let place { return place }
        // "on a white background"
        guard genre == .scene, backdrop.isEmpty else { return nil }
        if subjects.contains(where: { Self.heavenly.contains($0.name ?? "") }) { return .space }
        // A boat on a table is a toy.
        guard let first = subjects.first, first.relation == nil, let card = first.name.flatMap(Catalogue.card), card.stand == .water else {
            return nil
        }
        switch card.kind {
        case .watercraft, .person: return .sea
        case .animal, .bird, .fish: return .lake
        default: return nil
        }
    }

    /// Drawings of what is nowhere but there.
    private static let heavenly: Set<String> = ["earth", "planet", "galaxy", "satellite", "spaceship"]
}
