extension Canvas {
    /// Oils: broad strokes for the grounds, finer ones where there is something to see.
    mutating func oil(_ seed: UInt64) {
        var small = reduced(to: 320)
        small.saturate(320)
        let flow = Flow(small, swirl: 0, seed)
        paint(Brush(length: 26, width: 9), from: small, along: flow, seed)
        paint(Brush(length: 12, width: 4, isFine: true), from: small, along: flow, seed &+ 1)
        varnish()
    }

    /// Long thick strokes that run around each other, in strong colours.
    mutating func vanGogh(_ seed: UInt64) {
        var small = reduced(to: 260)
        small.saturate(470)
        small.curve(Curves({ steep($0, 320) }, { steep($0, 310) }, { steep($0, 290) + 10 }))
        let flow = Flow(small, swirl: 90, seed)
        paint(Brush(length: 40, width: 6, bristle: 26, variety: 30), from: small, along: flow, seed)
        paint(Brush(length: 22, width: 4, bristle: 30, variety: 34, isFine: true), from: small, along: flow, seed &+ 1)
        varnish()
    }

    /// Light from the upper left on the relief of the paint.
    private mutating func varnish() {
        let width = width
        eachRow(Edges.self) { _, row, lines in
            for x in 0..<width {
                let relief = (Int(lines.here[x]) &- Int(lines.up[max(0, x &- 1)])) * 3 / 8
                let light = max(-22, min(22, relief))
                let pixel = row.bytes + x &* 3
                pixel.put(Int(pixel[0]) &+ light, Int(pixel[1]) &+ light, Int(pixel[2]) &+ light)
            }
        }
    }

    /// Washes that run into each other, darker at their rims, on white rough paper.
    mutating func watercolor(_ seed: UInt64) {
        let factor = max(1, min(width, height) / 340)
        let calm = Calm(self, factor: factor, radius: 5).canvas
        let light = Field(calm, luma)
        let rims = light.smoothed(2, times: 2).with(light) { around, here in clamp((around - here) * 5, -40, 110) }
        let (columns, rows) = (48, 48)
        let washes = Field.clouds(columns: 96, rows: 96, size: 22, seed: seed, octaves: 4)
        // The paper stays white around an uneven rim.
        let edge = Field.clouds(columns: columns, rows: rows, size: 9, seed: seed &+ 9, octaves: 3)
        let paper = Field(columns: columns, rows: rows) { x, y in
            let rim = min(x, columns - 1 - x, y, rows - 1 - y) * 80
            return clamp(rim + (edge[x, y] - 128) * 2 - 90, 0, 256)
        }
        let (width, height) = (width, height)
        var (rim, wash, sheet) = (
            Spread(rims, width: width, height: height), Spread(washes, width: width, height: height),
            Spread(paper, width: width, height: height)
        )
        var state: UInt32 = 0x1234_5677
        eachRow(calm) { y, row, calm in
            rim.withRow(y) { rim in
                wash.withRow(y) { wash in
                    sheet.withRow(y) { sheet in
                        for x in 0..<width {
                            state ^= state << 13
                            state ^= state >> 17
                            state ^= state << 5
                            let (pixel, flat) = (row.bytes + x &* 3, calm + x &* 3)
                            let light = luma(flat)
                            // Thin paint: everything is lighter, and lighter still where the wash is thin.
                            let thin = 60 &+ (Int(wash[x]) &- 128) * 5 / 8
                            let tooth = Int(state >> 29) &- 3
                            func level(_ channel: Int) -> Int {
                                let strong = light &+ ((Int(flat[channel]) &- light) &* 400) >> 8
                                return strong &+ ((255 &- strong) &* max(10, thin)) >> 8 &- Int(rim[x]) &+ tooth
                            }
                            pixel.put(level(0), level(1), level(2))
                            pixel.blend(251 &+ tooth, 249 &+ tooth, 243 &+ tooth, 256 &- max(0, min(256, (Int(sheet[x]) &- 60) &* 4)))
                        }
                    }
                }
            }
        }
    }
}
