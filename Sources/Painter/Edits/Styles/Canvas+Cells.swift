extension Canvas {
    /// Large square pixels of few colours.
    mutating func pixelArt(_ seed: UInt64) {
        let cell = max(2, max(width, height) / 120)
        var small = reduced(by: cell)
        small.saturate(350)
        small.curve(Curves { steep($0, 290) })
        let columns = small.width
        small.eachRow { y, row in
            for x in 0..<columns {
                // A pattern of two by two goes between the steps.
                let dither = [[-5, 2], [5, -2]][y & 1][x & 1]
                let pixel = row.bytes + x * 3
                func step(_ level: UInt8) -> Int { clamp((Int(level) + dither + 21) / 43, 0, 6) * 255 / 6 }
                pixel.put(step(pixel[0]), step(pixel[1]), step(pixel[2]))
            }
        }
        let (width, height) = (width, height)
        let source = small.pixels
        let rows = small.height
        eachRow { y, row in
            let line = y * rows / height * columns
            for x in 0..<width {
                let from = (line + x * columns / width) * 3
                (row.bytes + x * 3).put(Int(source[from]), Int(source[from + 1]), Int(source[from + 2]))
            }
        }
    }

    /// Toy bricks with one stud each, or small stones with grout between them.
    mutating func tiles(_ seed: UInt64, studs: Bool) {
        let cell = max(4, max(width, height) / (studs ? 58 : 84))
        var small = reduced(by: cell)
        small.saturate(studs ? 380 : 340)
        small.curve(Curves { steep($0, 290) })
        let (width, columns, rows) = (width, small.width, small.height)
        let source = small.pixels
        eachRow { y, row in
            let line = min(rows - 1, y / cell)
            let down = y - line * cell
            for x in 0..<width {
                let column = min(columns - 1, x / cell)
                let across = x - column * cell
                let dice = Dice.scramble(seed ^ UInt64(line << 20 | column))
                let from = (line * columns + column) * 3
                var light = studs ? 0 : Int(dice >> 60) * 3 - 24
                // Lit from the upper left.
                let rim = min(across, down, cell - 1 - across, cell - 1 - down)
                if studs {
                    let (u, v) = (across * 2 + 1 - cell, down * 2 + 1 - cell)
                    let distance = (u * u + v * v) * 100 / (cell * cell)
                    if distance < 40 {
                        light += 14
                    } else if distance < 56 {
                        light += u + v < 0 ? 52 : -58
                    }
                    if rim == 0 { light += across == 0 || down == 0 ? 22 : -46 }
                } else if rim < max(1, cell / 9) {
                    row.set(x, Color(0xB9B2A6))
                    continue
                } else if rim < max(2, cell / 4) {
                    light += across + down < cell ? 22 : -26
                }
                let pixel = row.bytes + x * 3
                pixel.put(Int(source[from]) + light, Int(source[from + 1]) + light, Int(source[from + 2]) + light)
            }
        }
    }
}
