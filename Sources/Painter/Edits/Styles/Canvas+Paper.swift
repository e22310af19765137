extension Canvas {
    /// Sheets of paper, one above the other by their light, each with its shadow.
    mutating func paperCut(_ seed: UInt64) {
        let factor = max(1, min(width, height) / 300)
        var even = reduced(by: factor)
        let colors = even
        even.equalize()
        let light = Field(even, luma).smoothed(3, times: 2)
        // Each sheet has one brightness, and of the colour what is around.
        let hues = colors.softened(max(2, min(colors.width, colors.height) / 40))
        let (width, height) = (width, height)
        let reach = max(2, min(width, height) / 90)
        var (near, lines) = (Spread(light, width: width, height: height), Spread(light, width: width, height: height))
        eachRow(hues) { y, row, hue in
            near.withRow(y) { here in
                lines.withRow(max(0, y - reach)) { above in
                    for x in 0..<width {
                        let sheet = max(0, min(4, (Int(here[x]) &* 5) >> 8))
                        // How much higher the sheet to the upper left is: it throws its shadow here.
                        let higher = Int(above[max(0, x &- reach)]) &* 5 &- (sheet &+ 1) &* 256
                        let shadow = max(0, min(96, higher &* 2))
                        let (pixel, hue, target) = (row.bytes + x &* 3, hue + x &* 3, 48 &+ sheet &* 46)
                        let grey = luma(hue)
                        func level(_ channel: Int) -> Int { ((target &+ (Int(hue[channel]) &- grey) &* 2) &* (256 &- shadow)) >> 8 }
                        pixel.put(level(0), level(1), level(2))
                    }
                }
            }
        }
        grain(10)
    }
}
