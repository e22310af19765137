/// A disc, a cloud, a star, a glint: an axis-parallel ellipse with a crisp edge or one that fades from its middle.
struct Ellipse {
    enum Edge {
        case crisp
        /// Fades to nothing at the rim, like light.
        case soft
    }

    var x: Int, y: Int
    /// Half the width and height in pixels, at least 1.
    var across: Int, down: Int
    var color: Color
    /// 0 to 256.
    var opacity = 256
    var edge = Edge.crisp

    var top: Int { y - down - 1 }
    var bottom: Int { y + down + 1 }

    func draw(_ line: Int, onto row: PixelRow) {
        // Half a pixel of margin keeps the rim's fading pixels.
        let (wide, high) = (across * 2 + 1, down * 2 + 1)
        let offset = (line - y) * 2
        let left = 65536 - offset * offset * 65536 / (high * high)
        guard left > 0 else { return }
        let reach = (wide * squareRoot(left << 16)) >> 17
        let inverse = (1 << 40) / (wide * wide)
        // Near the rim 1 - r² falls by 2/radius a pixel: this factor makes that one step from 0 to 256.
        let steepness = min(across, down) * 128 + 128
        for x in row.clip(x - reach..<x + reach + 1) {
            let distance = (x &- self.x) &* 2
            let inside = left &- (distance &* distance &* inverse) >> 24
            guard inside > 0 else { continue }
            switch edge {
            case .crisp:
                let part = min((inside &* steepness) >> 16, 256)
                row.blend(x, color, (part &* opacity) >> 8)
            case .soft:
                row.blend(x, color, (((inside &* inside) >> 24) &* opacity) >> 8)
            }
        }
    }
}

/// Many ellipses, drawn in their order.
struct Ellipses: Layer {
    private let ellipses: [Ellipse]
    private let rows: Range<Int>

    init(_ ellipses: [Ellipse]) {
        self.ellipses = ellipses
        rows = (ellipses.map(\.top).min() ?? 0)..<(ellipses.map(\.bottom).max() ?? -1) + 1
    }

    func draw(_ y: Int, onto row: PixelRow) {
        guard rows.contains(y) else { return }
        for ellipse in ellipses where ellipse.top <= y && y <= ellipse.bottom { ellipse.draw(y, onto: row) }
    }
}
