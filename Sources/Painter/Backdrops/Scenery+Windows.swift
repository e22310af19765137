/// Windows of rooms, and what is seen through them.
extension Scenery {
    /// What is seen through glass: the hour's sky, hills or houses, and what falls.
    mutating func window(
        _ x: Int, _ y: Int, _ w: Int, _ h: Int, frame: Color, panes: (Int, Int) = (2, 2), city: Bool = false, arched: Bool = false
    ) {
        let t = max(6, min(w, h) / 20)
        let outside = Hour(setting.time, setting.weather)
        let outline = { (grow: Int) -> Path in
            arched
                ? .block(x - grow, y + w / 2, w + grow * 2, h - w / 2 + grow) + .oval(x + w / 2, y + w / 2, w / 2 + grow, w / 2 + grow)
                : .block(x - grow, y - grow, w + grow * 2, h + grow * 2)
        }
        paint(outline(t), frame)
        shine(outline(0), [outside.top, outside.middle, outside.low], from: y, to: y + h)
        view(x, y, w, h, outside, city: city)
        var bars = Path()
        for index in 1..<max(1, panes.0) { bars += .block(x + w * index / panes.0 - t / 3, y, t * 2 / 3, h) }
        for index in 1..<max(1, panes.1) { bars += .block(x, y + h * index / panes.1 - t / 3, w, t * 2 / 3) }
        paint(bars, frame)
        // A sheen across the glass.
        shine(
            .corners(x + w / 10, y + h * 7 / 10, x + w / 2, y + h / 8, x + w * 6 / 10, y + h / 8, x + w / 5, y + h * 7 / 10), .white,
            opacity: 26)
        paint(.block(x - t * 2, y + h + t / 2, w + t * 4, t * 3 / 2, round: 3), frame.lighter(30))
    }

    /// Inside of a window's glass, within its edges.
    private mutating func view(_ x: Int, _ y: Int, _ w: Int, _ h: Int, _ outside: Hour, city: Bool) {
        let inner = hour
        hour = outside
        defer { hour = inner }
        if outside.isDiscSeen, outside.darkness != 190 {
            let r = max(6, min(w, h) / 11)
            shine(.disc(x + w * 72 / 100, y + h * 30 / 100, r), outside.disc)
            if outside.isMoon {
                var dice = specks("panes")
                var stars = Path()
                for _ in 0..<12 { stars += .disc(x + w * dice.roll(6...94) / 100, y + h * dice.roll(14...55) / 100, 2) }
                shine(stars, .white, opacity: 200)
            }
        }
        if city {
            var dice = dice("beyond")
            let count = max(4, w / 44)
            for index in 0..<count {
                let (left, high) = (x + w * index / count, h * dice.roll(24...62) / 100)
                tower(left, y + h, w / count, high, Color([0x6E86A6, 0x8499B5, 0x5D7597][index % 3]), far: 110, top: 5, &dice)
            }
        } else {
            let ground = y + h
            paint(
                .curve(
                    x, ground, x, ground - h / 3, x + w / 3, ground - h / 3, x + w * 3 / 4, ground - h * 36 / 100, x + w, ground - h / 4,
                    x + w, ground, x, ground), grass, far: 150)
            paint(
                .curve(
                    x, ground, x, ground - h / 6, x + w / 2, ground - h / 5, x + w, ground - h / 9, x + w, ground - h / 20, x + w, ground,
                    x, ground), grass, far: 60)
            let r = max(4, w / 9)
            var dice = dice("beyond")
            paint(
                .disc(x + w / 4, ground - h / 4, min(r, w / 5)) + .block(x + w / 4 - r / 6, ground - h / 4, r / 3, h / 8), leaves(&dice),
                far: 70)
        }
        falling(x, y, w, h)
    }

    private mutating func falling(_ x: Int, _ y: Int, _ w: Int, _ h: Int) {
        guard let weather = setting.weather, [.rain, .storm, .snow, .fog].contains(weather) else { return }
        var dice = specks("falling")
        var drops = Path()
        for _ in 0..<max(8, w * h / 1400) {
            let (dx, dy) = (x + dice.roll(8...max(9, w - 6)), y + h * dice.roll(4...88) / 100)
            if weather == .snow {
                drops += .disc(dx, dy, 3)
            } else {
                drops += .corners(dx, dy, dx + 2, dy, dx - 4, dy + h / 12, dx - 6, dy + h / 12)
            }
        }
        if weather == .fog { return shine(.block(x, y + h / 3, w, h * 2 / 3), hour.air, opacity: 150) }
        shine(drops, .white, opacity: weather == .snow ? 240 : 130)
    }
}
