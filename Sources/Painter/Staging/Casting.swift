/// Says where in the frame each troupe stands, and how large.
struct Casting {
    private let width: Int, height: Int
    private let backdrop: Backdrop
    private let framing: Framing?
    /// Where the subjects may be, if not on the backdrop's floor: on a poster, in an icon.
    private let room: Box?

    init(_ width: Int, _ height: Int, _ backdrop: Backdrop, _ framing: Framing?, _ room: Box?) {
        (self.width, self.height, self.backdrop, self.framing, self.room) = (width, height, backdrop, framing, room)
    }

    private enum Zone {
        case sky, air, wall, far, water, ground
    }

    /// From back to front.
    func place(_ troupes: [Troupe], _ dice: inout Dice) -> [Placement] {
        var zones: [(zone: Zone, troupe: Troupe)] = []
        for (index, troupe) in troupes.enumerated() { zones.append((zone(of: troupe, isMain: index == 0, troupes), troupe)) }
        func all(_ wanted: Zone...) -> [Troupe] { zones.filter { wanted.contains($0.zone) }.map(\.troupe) }
        let standing = all(.ground, .water)
        let isEmpty = standing.isEmpty
        return celestial(all(.sky), isAlone: troupes.count == all(.sky).count, &dice) + distant(all(.far), &dice)
            + hung(all(.wall), isAlone: isEmpty) + (isEmpty ? [] : line(standing)) + aloft(all(.air), isAlone: isEmpty, &dice)
    }

    private func zone(of troupe: Troupe, isMain: Bool, _ all: [Troupe]) -> Zone {
        guard let host = troupe.members.first?.actor else { return .ground }
        let card = host.drawing.card
        if host.subject.depth == .background, all.count > 1 { return .far }
        if card.stand == .sky { return room == nil ? .sky : .ground }
        if host.flies || card.stand == .underwater { return room == nil || all.count > 1 ? .air : .ground }
        if card.stand == .wall, room == nil, backdrop.isInside { return .wall }
        // Beside a cat a mountain is scenery.
        if !isMain, let main = all.first?.members.first?.actor.drawing.card, card.height > 2000, card.height > main.height * 6 {
            return .far
        }
        if card.stand == .water, backdrop.water != nil { return .water }
        return .ground
    }

    /// How high the main subject is, of 100 parts of the frame's height.
    private var share: Int {
        switch framing {
        case .closeUp: 92
        case .macro: 100
        case .wide: 32
        case .aerial: 26
        case .low: 72
        case .isometric, nil: 58
        }
    }

    /// Side by side on the floor, the main one in the middle.
    private func line(_ troupes: [Troupe]) -> [Placement] {
        let isSmall = troupes.allSatisfy { $0.members.allSatisfy { $0.actor.drawing.card.stand == .surface } }
        let floor = room.map { $0.y + $0.height } ?? (isSmall ? backdrop.table : nil) ?? backdrop.floor
        let top = room?.y ?? height * (share > 80 ? 2 : 7) / 100
        let across = room?.width ?? (width * 88 / 100)
        var order: [Troupe] = []
        for (index, troupe) in troupes.enumerated() { if index % 2 == 0 { order.append(troupe) } else { order.insert(troupe, at: 0) } }
        let widths = order.map(\.bounds.width)
        let gap = (widths.max() ?? 0) / 16
        let total = max(1, widths.reduce(0, +) + gap * (order.count - 1))
        let tallest = max(1, order.map { -$0.bounds.y }.max() ?? 1)
        // A tall frame's subject may be wider than it is high.
        let tall = room?.height ?? min(height * share / 100, max(floor - top, height / 5), max(width * 125 / 100, height / 4))
        let scale = min((tall << 16) / tallest, (across << 16) / total)
        var x = (room.map { $0.x + $0.width / 2 } ?? width / 2) - ((total * scale) >> 16) / 2
        if troupes.count == 1, let close = closeUp(troupes[0]) { return [close] }
        return order.map { troupe in
            defer { x += ((troupe.bounds.width + gap) * scale) >> 16 }
            let host = troupe.members[0].actor
            if let position = host.subject.position, troupes.count == 1 { return positioned(troupe, position, scale * 55 / 100) }
            let base = host.drawing.card.stand == .water ? backdrop.water.map { afloat($0) } : nil
            return Placement(troupe, scale: scale, x: x - (troupe.bounds.x * scale) >> 16, y: base ?? floor, isAfloat: base != nil)
        }.sorted { $0.y < $1.y }
    }

    /// So near that the head fills the middle and the rest runs out of the frame.
    private func closeUp(_ troupe: Troupe) -> Placement? {
        guard room == nil, framing == .closeUp || framing == .macro, let member = troupe.members.first, troupe.members.count == 1,
            let eyes = member.actor.drawing.card.eyes, member.actor.drawing.card.depth > member.actor.drawing.card.width
        else { return nil }
        let card = member.actor.drawing.card
        // In stage units: where the eyes are, and how wide a face with such eyes is.
        let (x, y) = ((eyes.at.x >> 8) * member.box.width / card.width, (eyes.at.y >> 8) * member.box.height / card.depth)
        let face = max(1, (max(eyes.width >> 8, card.width / 12) * 2) * member.box.width / card.width)
        let scale = min((min(width, height) << 16) * 56 / 100 / face, (height << 16) * 3 / max(1, member.box.height))
        let middle = member.box.x + (member.actor.isMirrored ? member.box.width - x : x)
        return Placement(
            troupe, scale: scale, x: width / 2 - (middle * scale) >> 16, y: height * 46 / 100 - ((member.box.y + y) * scale) >> 16,
            isAloft: true)
    }

    private func afloat(_ water: Range<Int>) -> Int {
        clamp(backdrop.floor, water.lowerBound + water.count / 4, water.upperBound - water.count / 6)
    }

    private func positioned(_ troupe: Troupe, _ position: Position, _ scale: Int) -> Placement {
        let across = position.across == .left ? 24 : position.across == .right ? 76 : 50
        let down = position.down == .top ? 28 : position.down == .bottom ? 78 : 52
        let (x, y) = (width * across / 100, height * down / 100)
        let bounds = troupe.bounds
        return Placement(
            troupe, scale: scale, x: x - ((bounds.x + bounds.width / 2) * scale) >> 16,
            y: y - ((bounds.y + bounds.height / 2) * scale) >> 16)
    }

    /// Between the horizon and the floor, at the sides of the middle.
    private func distant(_ troupes: [Troupe], _ dice: inout Dice) -> [Placement] {
        troupes.enumerated().map { index, troupe in
            let bounds = troupe.bounds
            let base = backdrop.horizon + (backdrop.floor - backdrop.horizon) * dice.roll(18...30) / 100
            let tall = max(height / 8, base - height * 8 / 100)
            let scale = min((tall << 16) * 70 / 100 / max(1, -bounds.y), (width << 16) * 46 / 100 / max(1, bounds.width))
            let across = troupes.count == 1 ? (dice.chance(1, in: 2) ? 27 : 73) : (index * 2 + 1) * 100 / (troupes.count * 2)
            return Placement(
                troupe, scale: scale, x: width * across / 100 - ((bounds.x + bounds.width / 2) * scale) >> 16, y: base, isFar: true)
        }
    }

    private func hung(_ troupes: [Troupe], isAlone: Bool) -> [Placement] {
        spread(
            troupes, tall: height * (isAlone ? 50 : 24) / 100, center: backdrop.horizon * (isAlone ? 55 : 34) / 100, aside: isAlone ? 0 : 24
        )
    }

    /// The sun, the moon: in an upper corner, or in the middle if there is nothing else.
    private func celestial(_ troupes: [Troupe], isAlone: Bool, _ dice: inout Dice) -> [Placement] {
        if isAlone { return spread(troupes, tall: min(width, height) * 52 / 100, center: height * 44 / 100, aside: 0) }
        let side = min(width, height) * 17 / 100
        return spread(troupes, tall: side, center: max(side * 8 / 10, height * 17 / 100), aside: dice.chance(1, in: 2) ? 30 : -30)
    }

    private func aloft(_ troupes: [Troupe], isAlone: Bool, _ dice: inout Dice) -> [Placement] {
        guard !troupes.isEmpty else { return [] }
        if isAlone {
            return spread(troupes, tall: min(height, width * 5 / 4) * max(30, share - 6) / 100, center: height * 46 / 100, aside: 0)
        }
        return spread(troupes, tall: min(width, height) * 24 / 100, center: height * 22 / 100, aside: dice.chance(1, in: 2) ? 24 : -24)
    }

    /// In a row about a height; a single one `aside` of 100 parts of the width beside the middle.
    private func spread(_ troupes: [Troupe], tall: Int, center: Int, aside: Int) -> [Placement] {
        let room = width * 90 / 100 / max(1, troupes.count)
        return troupes.enumerated().map { index, troupe in
            let bounds = troupe.bounds
            let scale = min((tall << 16) / max(1, bounds.height), (room << 16) / max(1, bounds.width))
            let x = troupes.count == 1 ? width * (50 + aside) / 100 : width * 5 / 100 + room * index + room / 2
            return Placement(
                troupe, scale: scale, x: x - ((bounds.x + bounds.width / 2) * scale) >> 16,
                y: center - ((bounds.y + bounds.height / 2) * scale) >> 16, isAloft: true)
        }
    }
}
