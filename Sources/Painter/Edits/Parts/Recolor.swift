/// Colours of every brightness from black to white on the way through one of them.
struct Ramp {
    private let levels: [UInt8]

    init(_ color: Color) {
        let middle = clamp(color.brightness, 24, 231)
        levels = (0..<256).flatMap { light -> [UInt8] in
            let mixed =
                light <= middle
                ? Color.black.mixed(with: color, light * 256 / middle) : color.mixed(with: .white, (light - middle) * 256 / (255 - middle))
            return [mixed.red, mixed.green, mixed.blue]
        }
    }

    @inline(__always) func with(_ body: (UnsafePointer<UInt8>) -> Void) { levels.withUnsafeBufferPointer { body($0.baseAddress!) } }
}

/// The place of a colour on the circle of hues, 0 to 1535: red, yellow, green, cyan, blue, magenta.
@inline(__always) func hue(_ pixel: UnsafePointer<UInt8>) -> Int {
    let (red, green, blue) = (Int(pixel[0]), Int(pixel[1]), Int(pixel[2]))
    let (high, low) = (max(red, green, blue), min(red, green, blue))
    guard high > low else { return 0 }
    let inverse = 65536 / (high &- low)
    let value =
        high == red
        ? ((green &- blue) &* inverse) >> 8
        : high == green ? 512 &+ ((blue &- red) &* inverse) >> 8 : 1024 &+ ((red &- green) &* inverse) >> 8
    return value < 0 ? value &+ 1536 : value
}

/// Of two hues, 0 to 768.
@inline(__always) func hueGap(_ left: Int, _ right: Int) -> Int {
    let gap = abs(left &- right)
    return min(gap, 1536 &- gap)
}

extension Canvas {
    /// Gives a part another colour: brightness stays, moved a little towards the colour's own.
    mutating func tint(_ color: Color, _ part: Operation.Part) {
        switch part {
        case .all: recolor(color, .all, neutral: meanChroma < 16 ? 200 : 80, shift: 44)
        case .background: recolor(color, Salience(of: self).matte.inverse, neutral: 210, shift: 120)
        case .sky: recolor(color, heavenly, neutral: 230, shift: 110)
        case .ground: recolor(color, heavenly.inverse, neutral: 120, shift: 90)
        case .colored(let source): recolor(color, .all, neutral: 0, shift: 130, like: source)
        case .subject: recolorSubject(color)
        }
    }

    /// The sky, or if there is none the upper third.
    var heavenly: Matte {
        Heaven(of: self)?.matte ?? Matte(Field(columns: 1, rows: 24) { _, y in clamp((10 - y) * 64, 0, 256) })
    }

    var meanChroma: Int { Field(reduced(to: 48), chroma).mean }

    /// Of a colourful subject only what has its main hue, wherever that is; of a grey one all.
    private mutating func recolorSubject(_ color: Color) {
        let subject = Salience(of: self)
        var counts = [Int](repeating: 0, count: 48)
        var (hues, chromas) = (Field(subject.small, hue), Field(subject.small, chroma))
        chromas = chromas.with(subject.coarse) { ($0 * $1) >> 8 }
        for (hue, chroma) in zip(hues.values, chromas.values) where chroma > 24 { counts[Int(hue) / 32] += Int(chroma) }
        hues.values = []
        let total = max(1, subject.coarse.values.reduce(0) { $0 + Int($1) } >> 8)
        let around = counts.indices.map { counts[$0] * 2 + counts[($0 + 1) % 48] + counts[($0 + 47) % 48] }
        let main = around.indices.max { around[$0] < around[$1] } ?? 0
        guard counts.reduce(0, +) / total > 20 else { return recolor(color, subject.matte, neutral: 235, shift: 150) }
        // Round about it too: a matte never holds all of a thing.
        let wide = Field(columns: subject.coarse.columns, rows: subject.coarse.rows, subject.coarse.smoothed(3).values).mapped {
            min(256, $0 * 4)
        }
        recolor(color, Matte(wide), neutral: 0, shift: 130, hue: main * 32 + 16)
    }

    private mutating func recolor(_ color: Color, _ matte: Matte, neutral: Int, shift: Int, like source: Color) {
        let levels = [source.red, source.green, source.blue]
        let place = levels.withUnsafeBufferPointer { chroma($0.baseAddress!) > 40 ? hue($0.baseAddress!) : nil }
        if let place { return recolor(color, matte, neutral: neutral, shift: shift, hue: place) }
        // White, grey, black: by brightness.
        let small = reduced(to: 160)
        let near = Field(small) { pixel in
            (clamp((90 - abs(luma(pixel) - source.brightness)) * 6, 0, 256) * clamp((70 - chroma(pixel)) * 8, 0, 256)) >> 8
        }
        recolor(color, Matte(near, along: small, radius: 1, evenness: 40), neutral: 230, shift: shift)
    }

    /// - Parameters:
    ///   - neutral: How much of the colour what is grey gets, 0 to 256.
    ///   - shift: How much of the way from the part's mean brightness to the colour's all of it goes, 0 to 256.
    ///   - hue: Only what has about this hue.
    private mutating func recolor(_ color: Color, _ matte: Matte, neutral: Int, shift: Int, hue wanted: Int? = nil) {
        let move = ((color.brightness - meanBrightness(matte, wanted)) * shift) >> 8
        let width = width
        Ramp(color).with { ramp in
            eachRow(matte) { _, row, part in
                for x in 0..<width where part[x] > 0 {
                    let pixel = row.bytes + x &* 3
                    var share = Int(part[x])
                    let strength = chroma(pixel)
                    if let wanted {
                        share = (share &* max(0, min(256, (230 &- hueGap(hue(pixel), wanted)) &* 3))) >> 8
                        share = (share &* max(0, min(256, (strength &- 14) &* 10))) >> 8
                        if share == 0 { continue }
                    }
                    let light = max(0, min(255, luma(pixel) &+ move))
                    let deep = max(neutral, min(256, strength &* 4))
                    let target = ramp + light &* 3
                    pixel.blend(mix(light, Int(target[0]), deep), mix(light, Int(target[1]), deep), mix(light, Int(target[2]), deep), share)
                }
            }
        }
    }

    private func meanBrightness(_ matte: Matte, _ wanted: Int?) -> Int {
        var small = reduced(to: 64)
        var (sum, count) = (0, 1)
        let columns = small.width
        small.eachRow(matte) { _, row, part in
            for x in 0..<columns {
                let pixel = row.bytes + x * 3
                if let wanted, hueGap(hue(pixel), wanted) > 200 || chroma(pixel) < 20 { continue }
                sum += luma(pixel) * Int(part[x])
                count += Int(part[x])
            }
        }
        return sum / count
    }
}
