/// The picture under edit, whole: filters change it in place.
struct Canvas {
    /// More are not worked on: what is asked for larger is scaled up at the end, the input had no more anyway.
    static let mostPixels = DecodeLimits.standard.kept

    let width: Int, height: Int
    /// RGB8, row by row.
    var pixels: [UInt8]

    init(width: Int, height: Int) {
        (self.width, self.height) = (width, height)
        pixels = [UInt8](repeating: 0, count: width * height * 3)
    }

    /// What the layers show, from back to front.
    init(width: Int, height: Int, _ layers: [any Layer]) {
        self.init(width: width, height: height)
        draw(layers)
    }

    var view: PixelView { PixelView(pixels, columns: width, rows: height) }
    var box: Box { Box(x: 0, y: 0, width: width, height: height) }
    var lot: Lot { Lot(width: width, height: height, seed: 0) }

    /// Draws on top of what is there.
    mutating func draw(_ layers: [any Layer]) {
        var layers = layers
        eachRow { y, row in
            for index in layers.indices { layers[index].draw(y, onto: row) }
        }
    }

    /// Every row, from top to bottom.
    @inline(__always) mutating func eachRow(_ body: (_ y: Int, _ row: PixelRow) -> Void) {
        let (width, height) = (width, height)
        pixels.withUnsafeMutableBufferPointer { pixels in
            for y in 0..<height { body(y, PixelRow(UnsafeMutableBufferPointer(rebasing: pixels[y * width * 3..<(y + 1) * width * 3]))) }
        }
    }

    /// Every pixel, its three levels as an address.
    @inline(__always) mutating func eachPixel(_ body: (UnsafeMutablePointer<UInt8>) -> Void) {
        pixels.withUnsafeMutableBufferPointer { pixels in
            guard var pixel = pixels.baseAddress else { return }
            let end = pixel + pixels.count
            while pixel < end {
                body(pixel)
                pixel += 3
            }
        }
    }

    /// Every row with the same row of fields: of each field one value a pixel.
    @inline(__always) mutating func eachRow(
        _ field: Field, _ body: (_ y: Int, _ row: PixelRow, _ values: UnsafePointer<Int32>) -> Void
    ) {
        var spread = Spread(field, width: width, height: height)
        eachRow { y, row in spread.withRow(y) { body(y, row, $0) } }
    }

    /// Every row with the same row of another picture, stretched to this size.
    @inline(__always) mutating func eachRow(
        _ other: Canvas, _ body: (_ y: Int, _ row: PixelRow, _ other: UnsafePointer<UInt8>) -> Void
    ) {
        var resampler = Resampler(other.view, stretchedTo: width, height)
        var line = [UInt8](repeating: 0, count: width * 3)
        eachRow { y, row in
            line.withUnsafeMutableBufferPointer { line in
                resampler.draw(y, to: line.baseAddress!)
                body(y, row, UnsafePointer(line.baseAddress!))
            }
        }
    }
}

/// Perceived brightness, 0 to 255.
@inline(__always) func luma(_ pixel: UnsafePointer<UInt8>) -> Int {
    (77 &* Int(pixel[0]) &+ 150 &* Int(pixel[1]) &+ 29 &* Int(pixel[2])) >> 8
}

/// How far a colour is from grey, 0 to 255.
@inline(__always) func chroma(_ pixel: UnsafePointer<UInt8>) -> Int {
    Int(max(pixel[0], pixel[1], pixel[2])) &- Int(min(pixel[0], pixel[1], pixel[2]))
}

@inline(__always) func level(_ value: Int) -> UInt8 { UInt8(truncatingIfNeeded: max(0, min(255, value))) }

extension UnsafeMutablePointer<UInt8> {
    /// Makes the pixel here this colour, levels cut at 0 and 255.
    @inline(__always) func put(_ red: Int, _ green: Int, _ blue: Int) {
        self[0] = level(red)
        self[1] = level(green)
        self[2] = level(blue)
    }

    /// `part` of 256 parts of another colour.
    @inline(__always) func blend(_ red: Int, _ green: Int, _ blue: Int, _ part: Int) {
        put(mix(Int(self[0]), red, part), mix(Int(self[1]), green, part), mix(Int(self[2]), blue, part))
    }

    @inline(__always) func blend(_ color: Color, _ part: Int) { blend(Int(color.red), Int(color.green), Int(color.blue), part) }

    /// The lighter the other colour, the lighter; nothing becomes darker.
    @inline(__always) func screen(_ color: Color, _ part: Int) {
        put(
            Int(self[0]) &+ ((255 &- Int(self[0])) &* Int(color.red) &* part) >> 16,
            Int(self[1]) &+ ((255 &- Int(self[1])) &* Int(color.green) &* part) >> 16,
            Int(self[2]) &+ ((255 &- Int(self[2])) &* Int(color.blue) &* part) >> 16)
    }
}
