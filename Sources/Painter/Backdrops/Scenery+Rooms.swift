/// Inside of a building: walls, floors and what stands on them.
extension Scenery {
    /// Makes it a room: daylight only comes through windows. The wall meets the floor at `horizon`.
    mutating func goInside(wallDown part: Int = 70) {
        isInside = true
        hour = hour.indoors
        let ground = min(height * (100 - part) / 100, 160 + width * 4 / 10)
        horizon = height - ground
        floor = height - ground * 40 / 100
    }

    /// The rows of the wall that furniture and pictures use, however high the room is: 0 at its top, 1000 at the floor.
    func up(_ units: Int) -> Int { horizon - units * min(horizon, 900) / 720 }

    /// A wall with light from the side and a skirting board.
    mutating func wall(_ color: Color, skirting: Color? = nil) {
        paint(.block(-4, -4, width + 8, horizon + 8), [color.darker(60), color, color.lighter(20)], from: 0, to: horizon)
        if let skirting {
            paint(.block(-4, horizon - 22, width + 8, 24), [skirting.lighter(40), skirting], from: horizon - 22, to: horizon)
        }
    }

    /// Boards that run towards the eye.
    mutating func boards(_ color: Color, wide: Int = 74) {
        paint(
            .block(-4, horizon, width + 8, height - horizon + 8), [color.darker(60), color, color.lighter(16)], from: horizon, to: height)
        let (top, bottom) = (wide * 56 / 100, wide * 130 / 100)
        var (dark, seams) = (Path(), Path())
        for index in -(width / top / 2 + 2)...width / top / 2 + 2 {
            let (a, b) = (middle + index * top, middle + index * bottom)
            if index % 2 == 0 { dark += .corners(a, horizon, a + top, horizon, b + bottom, height + 4, b, height + 4) }
            seams += .corners(a, horizon, a + 1, horizon, b + 3, height + 4, b, height + 4)
        }
        paint(dark, color.darker(60), opacity: 70)
        paint(seams, color.darker(150), opacity: 150)
    }

    /// Tiles in rows that shrink with distance.
    mutating func tiles(_ light: Color, _ dark: Color, wide: Int = 110) {
        paint(.block(-4, horizon, width + 8, height - horizon + 8), [light.darker(50), light], from: horizon, to: height)
        let depth = height - horizon
        let edges = [0, 10, 24, 43, 70, 108, 160, 230].map { horizon + depth * $0 / 230 }
        var checks = Path()
        let half = width / wide + 3
        func x(_ index: Int, _ y: Int) -> Int { middle + index * wide * (60 + 90 * (y - horizon) / max(1, depth)) / 100 }
        for (row, (top, bottom)) in zip(edges, edges.dropFirst()).enumerated() {
            for index in -half...half where (index + row) % 2 == 0 {
                checks += .corners(x(index, top), top, x(index + 1, top), top, x(index + 1, bottom), bottom, x(index, bottom), bottom)
            }
        }
        paint(checks, dark.darker(24))
    }

    /// Daylight that falls through a window of two panes onto the floor; nothing at night.
    mutating func daylight(_ x: Int, _ w: Int) {
        guard hour.darkness < 120, hour.isDiscSeen else { return }
        let (depth, shift) = (height - horizon, isLitFromLeft ? w : -w)
        func at(_ part: Int, _ down: Int) -> Point {
            .at(x + w * part / 100 * (100 + down / 4) / 100 + shift * down / 160, horizon + depth * down / 100)
        }
        for (from, to) in [(0, 46), (54, 100)] {
            shine(.polygon([at(from, 10), at(to, 10), at(to, 70), at(from, 70)]), hour.disc, opacity: 50)
        }
    }

    /// A rug below the subject.
    mutating func rug(_ color: Color, _ rim: Color) {
        let (w, depth) = (min(width * 44 / 100, 430), (height - horizon))
        let y = min(floor, height - depth / 5)
        paint(.oval(middle, y, w, depth * 28 / 100), rim)
        paint(.oval(middle, y, w * 92 / 100, depth * 24 / 100), color)
        paint(.oval(middle, y, w * 74 / 100, depth * 18 / 100), rim, opacity: 90)
        paint(.oval(middle, y, w * 70 / 100, depth * 165 / 1000), color)
    }

    /// Curtains at both sides of an opening, in folds.
    mutating func curtain(_ x: Int, _ y: Int, _ w: Int, _ h: Int, _ color: Color) {
        paint(.block(x, y, w, h), [color.lighter(16), color.darker(20)], from: y, to: y + h)
        let folds = max(2, w / 34)
        var (dark, light) = (Path(), Path())
        for index in 0..<folds {
            let left = x + w * index / folds
            dark += .corners(left, y, left + w / folds / 3, y, left + w / folds / 2, y + h, left, y + h)
            light += .corners(
                left + w / folds * 6 / 10, y, left + w / folds * 7 / 10, y, left + w / folds * 7 / 10, y + h, left + w / folds * 6 / 10,
                y + h)
        }
        paint(dark, color.darker(110), opacity: 150)
        paint(light, color.lighter(70), opacity: 110)
    }

    /// A table in the middle, on which small things stand, from the front.
    mutating func counter(_ x: Int, _ w: Int, top: Int, base: Int, _ body: Color, _ slab: Color, doors: Int = 0) {
        paint(.block(x, top + 12, w, base - top - 12), [body, body.darker(50)], from: top, to: base)
        var seams = Path()
        for index in 1..<max(1, doors) { seams += .block(x + w * index / doors - 2, top + 30, 4, base - top - 40) }
        for index in 0..<doors { seams += .block(x + w * (index * 2 + 1) / (doors * 2) - 14, top + 40, 28, 5, round: 2) }
        paint(seams, body.darker(130))
        paint(.block(x - 14, top, w + 28, 22, round: 5), [slab.lighter(70), slab], from: top, to: top + 22)
        paint(.block(x, top + 22, w, 9), .black, opacity: 46)
    }
}
