extension Canvas {
    /// Wet and dull: colder, darker, the sky closed, the ground shining. The drops are a layer of their own.
    mutating func rain(_ seed: UInt64) {
        overcast(seed, Color(0x6F7B88), 150)
        saturate(150)
        curve(Curves({ lowered($0, 50) * 15 / 16 }, { lowered($0, 44) }, { lowered($0, 36) + 4 }))
        haze(Color(0x8A95A0), near: 6, far: 84)
        shine()
    }

    /// Dark clouds, hardly any colour but blue. Rain and lightning are layers of their own.
    mutating func storm(_ seed: UInt64) {
        overcast(seed, Color(0x39424F), 215)
        saturate(120)
        curve(
            Curves(
                { steep(lowered($0, 74), 300) * 14 / 16 }, { steep(lowered($0, 66), 300) * 15 / 16 }, { steep(lowered($0, 50), 300) + 8 }))
        vignette(130)
    }

    mutating func fog(_ seed: UInt64) {
        saturate(120)
        let (width, height) = (width, height)
        let clouds = Field.clouds(columns: 36, rows: 36, size: 14, seed: seed).with(
            // Thicker the farther away, and that is mostly the higher.
            Field(columns: 36, rows: 36) { _, y in y * 8 }
        ) { cloud, y in clamp(268 - y * 150 / 256 + (cloud - 128) * 3 / 4, 30, 240) }
        eachRow(clouds) { y, row, part in
            let pale = Color(0xE4E8EA).mixed(with: Color(0xBFC7CC), y * 256 / height)
            for x in 0..<width { (row.bytes + x &* 3).blend(pale, Int(part[x])) }
        }
    }

    /// A winter's day: pale, and snow on all that faces up. The flakes are a layer of their own.
    mutating func snow(_ seed: UInt64) {
        overcast(seed, Color(0xD4DBE2), 160)
        saturate(140)
        curve(Curves({ lifted($0, 14) }, { lifted($0, 17) }, { lifted($0, 22) + 3 }))
        let lying = lyingSnow(seed)
        let width = width
        eachRow(lying) { y, row, part in
            for x in 0..<width where part[x] > 4 {
                let pixel = row.bytes + x &* 3
                // Shadows on the snow are blue.
                let light = 168 &+ luma(pixel) &* 5 / 12
                // What is white in fine grain: some of every spot stays as it is.
                let speck = Int(truncatingIfNeeded: (UInt32(truncatingIfNeeded: x &* 73_856_093 ^ y &* 19_349_663) &* 2_654_435_761) >> 26)
                let share = max(0, min(250, (Int(part[x]) &- 64 &- speck) &* 2))
                pixel.blend(light, light &+ 4, light &+ 12, share)
            }
        }
    }

    /// Where snow lies, 0 to 256: on upper edges, on dark even ground below the sky, most at the bottom.
    private func lyingSnow(_ seed: UInt64) -> Field {
        let small = reduced(by: max(2, min(width, height) / 170))
        let light = Field(small, luma)
        let (columns, rows) = (light.columns, light.rows)
        let sky = Heaven(of: self)
        let clouds = Field.clouds(columns: columns, rows: rows, size: max(3, columns / 14), seed: seed)
        return Field(columns: columns, rows: rows) { x, y in
            let above = (light[x, y - 2] + light[x - 1, y - 3] + light[x + 1, y - 3]) / 3
            let edge = clamp((above - light[x, y] - 9) * 9, 0, 200)
            let low = clamp((y * 256 / rows - 120) * 2, 0, 256)
            let ground = low * (90 + clouds[x, y]) / 256
            let inSky = sky.map { $0.coarse[x * $0.coarse.columns / columns, y * $0.coarse.rows / rows] } ?? 0
            return ((edge + ground) * (256 - inSky)) >> 8
        }.smoothed(1)
    }

    /// Closes the sky with clouds of a colour.
    private mutating func overcast(_ seed: UInt64, _ color: Color, _ strength: Int) {
        guard let heaven = Heaven(of: self) else { return }
        let clouds = Field.clouds(columns: 60, rows: 60, size: 20, seed: seed, octaves: 4)
        let (width, height) = (width, height)
        var spread = Spread(clouds, width: width, height: height)
        eachRow(heaven.matte) { y, row, part in
            spread.withRow(y) { cloud in
                for x in 0..<width where part[x] > 0 {
                    let light = (Int(cloud[x]) &- 128) &* 5 / 12
                    let pixel = row.bytes + x &* 3
                    pixel.blend(
                        Int(color.red) &+ light, Int(color.green) &+ light, Int(color.blue) &+ light, (Int(part[x]) &* strength) >> 8)
                }
            }
        }
    }

    /// A veil, thicker above.
    private mutating func haze(_ color: Color, near: Int, far: Int) {
        let (width, height) = (width, height)
        eachRow { y, row in
            let part = far + (near - far) * y / height
            for x in 0..<width { (row.bytes + x &* 3).blend(color, part) }
        }
    }

    /// The lower part mirrors a little of what is above it.
    private mutating func shine() {
        let small = reduced(to: 90)
        let (columns, rows) = (small.width, small.height)
        var mirrored = Canvas(width: columns, height: rows)
        let source = small.pixels
        mirrored.eachRow { y, row in
            let from = clamp(rows * 9 / 8 - y, 0, rows - 1)
            for index in 0..<columns * 3 { row.bytes[index] = source[from * columns * 3 + index] }
        }
        mirrored.smooth(2, times: 1)
        let (width, height) = (width, height)
        eachRow(mirrored) { y, row, other in
            let part = clamp((y * 256 / height - 150) * 110 / 106, 0, 110)
            guard part > 0 else { return }
            for x in 0..<width {
                let other = other + x &* 3
                (row.bytes + x &* 3).screen(Color(red: Int(other[0]), green: Int(other[1]), blue: Int(other[2])), part)
            }
        }
    }
}
