/// A ground of horizontal colour, from stop to stop down the whole picture.
struct Gradient: Layer {
    /// Colours at heights in 1/256 of the picture, rising; the first at 0, the last at 256.
    let stops: [(at: Int, color: Color)]
    let height: Int

    func draw(_ y: Int, onto row: PixelRow) {
        row.fill(0..<row.width, color(at: y))
    }

    func color(at y: Int) -> Color {
        // 16 bits below the point: a tall picture has many rows between two stops.
        let position = (y << 16) / max(height, 1)
        let next = stops.firstIndex { $0.at << 8 > position } ?? stops.count - 1
        let (from, to) = (stops[max(next - 1, 0)], stops[next])
        let length = (to.at - from.at) << 8
        guard length > 0 else { return to.color }
        return from.color.mixed(with: to.color, clamp((position - from.at << 8) * 256 / length, 0, 256))
    }
}
