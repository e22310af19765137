/// Width and height in pixels.
public struct PixelSize: Sendable, Hashable, CustomStringConvertible {
    /// Pixels from left to right.
    public var width: Int
    /// Pixels from top to bottom.
    public var height: Int

    /// A size.
    public init(width: Int, height: Int) {
        self.width = width
        self.height = height
    }

    init(_ pair: JSON) {
        let numbers = pair.elements?.compactMap(\.integer) ?? []
        self.init(width: numbers.first ?? 0, height: numbers.last ?? 0)
    }

    /// `1376x768`.
    public var description: String { "\(width)x\(height)" }

    /// This area in the shape of `other`: the width in steps of 16, the height to the pixel. Fits what was seen of edits
    /// (1240x1754 in, 864x1222 out; 1024x1024 in and out). Shapes beyond 1:8 are cut there.
    func reshaped(like other: PixelSize) -> PixelSize {
        let shape = min(max(Double(max(other.width, 1)) / Double(max(other.height, 1)), 0.125), 8)
        let exact = (Double(width * height) * shape).squareRoot()
        let width = max(16, (Int(exact) + 8) / 16 * 16)
        return PixelSize(width: width, height: max(1, Int(Double(width) / shape + 0.5)))
    }
}
