/// Actors that belong together: a host and what stands on, under, behind or before it, in units of the stage.
/// The ground is at 0 and up is negative, so that a troupe can stand on any floor.
struct Troupe {
    /// One actor and the box it fills.
    struct Member {
        let actor: Actor
        var box: Box
        /// Drawn from the lowest to the highest.
        var order: Int
        /// Whether its shadow falls on the ground under it.
        var isGrounded: Bool
        /// A rider's legs are hidden by what is ridden: nothing of it is drawn below this.
        var bottom: Int?
    }

    private(set) var members: [Member] = []

    /// What all members cover.
    var bounds: Box {
        let (left, top) = (members.map(\.box.x).min() ?? 0, members.map(\.box.y).min() ?? 0)
        let right = members.map { $0.box.x + $0.box.width }.max() ?? 0
        let bottom = members.map { $0.box.y + $0.box.height }.max() ?? 0
        return Box(x: left, y: top, width: right - left, height: max(bottom, 0) - top)
    }

    /// The actor as often as it is counted: side by side, then in rows, the farther ones smaller.
    init(_ actor: Actor, _ dice: inout Dice) {
        let count = clamp(actor.subject.count, 1, 24)
        let across = count <= 4 ? count : (count + (count > 10 ? 2 : 1)) / (count > 10 ? 3 : 2)
        for number in 0..<count {
            let row = number / across
            let (inRow, column) = (min(across, count - row * across), number % across)
            // The rows behind are a little smaller and stand a little higher.
            let share = (count == 1 ? 100 : 92 + dice.roll(0...14)) * (100 - row * 12) / 100
            let (width, height) = (actor.width * share / 100, actor.height * share / 100)
            let step = actor.width * (count > 4 ? 86 : 96) / 100
            let x = column * step - (inRow * step) / 2 + (row % 2 == 1 ? step / 3 : 0) + step * dice.roll(-6...6) / 100
            let lift = actor.height * row * 22 / 100 + (count == 1 ? 0 : actor.height * dice.roll(0...5) / 100)
            let box = Box(x: x + (step - width) / 2, y: -height - lift, width: width, height: height)
            members.append(Member(actor: actor, box: box, order: count == 1 ? 0 : -lift, isGrounded: true))
        }
    }

    /// Takes `guests` in, where the relation wants them.
    mutating func take(_ guests: Troupe, _ relation: Relation.Kind, _ dice: inout Dice) {
        guard let host = members.first, guests.members.first != nil else { return }
        var guests = guests
        // In a field of flowers is among them, and seen before them.
        let isField =
            relation == .inside && host.actor.subject.count > 1 && [.plant, .flower, .tree].contains(host.actor.drawing.card.kind)
        let relation = isField ? .inFrontOf : relation
        // What is in something is no wider than that.
        if relation == .inside { guests.shrink(toWidth: host.box.width * 84 / 100) }
        let (own, theirs) = (host.box, guests.bounds)
        let middle = own.x + own.width / 2 - theirs.x - theirs.width / 2
        let aside = dice.chance(1, in: 2) ? 1 : -1
        switch relation {
        case .on: settle(guests, middle, own.y + rest(on: host) - theirs.y - theirs.height, order: 10)
        case .riding:
            settle(
                guests, seat(of: host) - theirs.x - theirs.width / 2, saddle(of: host) - theirs.height * 54 / 100 - theirs.y, order: -5,
                bottom: legs(of: host))
        case .inside: settle(guests, middle, inner(of: host) - theirs.height * 60 / 100 - theirs.y, order: -5)
        case .above:
            settle(
                guests, middle + own.width * aside * dice.roll(0...20) / 100,
                own.y - theirs.height * 70 / 100 - theirs.y - theirs.height / 2, order: 5)
        case .under: settle(guests, middle + own.width * aside * 8 / 100, own.height * 4 / 100, order: 10, isGrounded: true)
        case .behind: settle(guests, middle + own.width * aside * 32 / 100, -own.height * 8 / 100, order: -20, isGrounded: true)
        case .leaningAgainst, .inFrontOf:
            // Beside the middle, so that both are seen.
            settle(
                guests, middle + (own.width + theirs.width) * aside * 13 / 100, max(own.height, theirs.height) * 5 / 100, order: 20,
                isGrounded: true)
        case .beside, .with, .holding:
            let gap = min(own.width, theirs.width) / 10
            let x = aside > 0 ? bounds.x + bounds.width + gap - theirs.x : bounds.x - gap - theirs.x - theirs.width
            settle(guests, x, dice.roll(0...4) * own.height / 100, order: 15, isGrounded: true)
        }
    }

    private mutating func shrink(toWidth width: Int) {
        let wide = max(1, bounds.width)
        guard wide > width else { return }
        for index in members.indices {
            let box = members[index].box
            func scaled(_ length: Int) -> Int { length * width / wide }
            members[index].box = Box(
                x: scaled(box.x), y: scaled(box.y), width: max(1, scaled(box.width)), height: max(1, scaled(box.height)))
        }
    }

    private mutating func settle(_ guests: Troupe, _ x: Int, _ y: Int, order: Int, isGrounded: Bool = false, bottom: Int? = nil) {
        members += guests.members.map { guest in
            var guest = guest
            guest.box.x += x
            guest.box.y += y
            guest.order += (members.first?.order ?? 0) + order
            guest.isGrounded = guest.isGrounded && isGrounded
            guest.bottom = bottom ?? guest.bottom.map { $0 + y }
            return guest
        }
    }

    /// How far below the top of a host its top side is: tables are flat, a chair has its seat.
    private func rest(on host: Member) -> Int {
        guard let seat = host.actor.drawing.card.seat else { return host.box.height * 4 / 100 }
        return (seat.at.y >> 8) * host.box.height / host.actor.drawing.card.depth
    }

    private func seat(of host: Member) -> Int {
        guard let seat = host.actor.drawing.card.seat else { return host.box.x + host.box.width / 2 }
        let x = (seat.at.x >> 8) * host.box.width / host.actor.drawing.card.width
        return host.box.x + (host.actor.isMirrored ? host.box.width - x : x)
    }

    /// An animal's body hides a rider's legs; between the wheels of a bicycle they are seen.
    private func legs(of host: Member) -> Int? {
        [.animal, .creature, .bird, .fish].contains(host.actor.drawing.card.kind) ? saddle(of: host) + host.box.height * 16 / 100 : nil
    }

    /// A little below the rim of what things are in.
    private func inner(of host: Member) -> Int {
        host.box.y + (host.actor.drawing.card.seat == nil ? host.box.height * 40 / 100 : rest(on: host))
    }

    private func saddle(of host: Member) -> Int { host.box.y + rest(on: host) }
}
