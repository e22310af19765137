/// The subjects of an idea, put in their places on a backdrop.
struct Stage {
    let layers: [any Layer]

    /// - Parameters:
    ///   - layout: dice of what is where.
    ///   - rim: pixels of a white edge round every figure, as a sticker has it.
    ///   - room: where the subjects may be, if not on the backdrop's floor: on a poster, in an icon.
    init(
        _ idea: Idea, on backdrop: Backdrop, width: Int, height: Int, layout: UInt64, faces: Studio.Faces, room: Box? = nil, rim: Int? = nil
    ) {
        var dice = Dice(layout, for: "stage")
        var actors = idea.subjects.enumerated().compactMap { index, subject -> Actor? in
            guard let drawing = subject.name.flatMap({ Catalogue[$0] }) ?? Standin.drawing(for: subject) else { return nil }
            return Actor(subject, index: index, drawing, isMirrored: dice.chance(1, in: 3))
        }
        // Beside a tree a cat is still what the picture is about.
        if let main = actors.first?.height {
            for index in actors.indices.dropFirst() {
                actors[index].height = clamp(actors[index].height, main * 40 / 100, main * 190 / 100)
            }
        }
        let placed = Self.troupes(actors, &dice)
        let casting = Casting(width, height, backdrop, idea.framing, room)
        layers = casting.place(placed, &dice).flatMap { $0.layers(backdrop.light, faces, rim: rim) }
    }

    /// Guests with their hosts. A relation leads to an earlier subject or a later one, never in a ring.
    private static func troupes(_ actors: [Actor], _ dice: inout Dice) -> [Troupe] {
        var troupes: [Int: Troupe] = [:]
        for actor in actors { troupes[actor.index] = Troupe(actor, &dice) }
        var guests: [Int: [(Int, Relation.Kind)]] = [:]
        for actor in actors {
            guard let relation = actor.subject.relation, troupes[relation.other] != nil, relation.other != actor.index else { continue }
            guests[relation.other, default: []].append((actor.index, relation.kind))
        }
        func gather(_ index: Int, _ depth: Int) -> Troupe? {
            guard var troupe = troupes[index] else { return nil }
            for (guest, kind) in guests[index] ?? [] where depth < 8 {
                if let guests = gather(guest, depth + 1) { troupe.take(guests, kind, &dice) }
            }
            return troupe
        }
        let isGuest = Set(guests.values.joined().map(\.0))
        let hosts = actors.filter { !isGuest.contains($0.index) }
        return (hosts.isEmpty ? Array(actors.prefix(1)) : hosts).compactMap { gather($0.index, 0) }
    }
}
