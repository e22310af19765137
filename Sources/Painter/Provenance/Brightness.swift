/// Brightness of the middle of a picture: at most a megapixel, at full size. That holds more of the mark than it takes to find it.
struct Brightness {
    private static let side = 1024

    let width: Int, height: Int
    private let left: Int, top: Int
    private(set) var values: [UInt8]

    /// Of a picture of that size. A long one keeps its short side, and as much of the other as there is room for.
    init(of width: Int, _ height: Int) {
        let most = Self.side * Self.side
        self.height = min(height, max(Self.side, most / max(1, width)))
        self.width = min(width, most / max(1, self.height))
        (left, top) = ((width - self.width) / 2, (height - self.height) / 2)
        values = [UInt8](repeating: 0, count: self.width * self.height)
    }

    /// Takes what it needs of a row; transparency does not count.
    mutating func add(_ span: PixelSpan) {
        guard top..<top + height ~= span.y else { return }
        let first = max(0, (left - span.x + span.step - 1) / span.step)
        let end = min(span.count, (left + width - span.x + span.step - 1) / span.step)
        guard first < end else { return }
        let (start, target) = (span.x - left, (span.y - top) * width)
        values.withUnsafeMutableBufferPointer { values in
            for index in first..<end {
                let pixel = span.bytes + index &* span.channels
                let sum = 77 &* UInt32(pixel[0]) &+ 150 &* UInt32(pixel[1]) &+ 29 &* UInt32(pixel[2]) &+ 128
                values[target + start + index &* span.step] = UInt8(truncatingIfNeeded: sum >> 8)
            }
        }
    }
}
