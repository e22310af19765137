/// What a shape is filled with.
enum Fill {
    case solid(Color)
    /// From one place to another, 256 steps.
    case linear(from: Point, to: Point, [Color])
    /// From a middle outwards, 256 steps by the square of the distance.
    case radial(Point, radius: Int, [Color])

    /// Straight down or in any direction. Places in 1/256 of a pixel.
    static func linear(_ from: Point, _ to: Point, _ stops: [(at: Int, color: Color)]) -> Fill { .linear(from: from, to: to, ramp(stops)) }

    /// Stops by distance, 0 in the middle, 256 at the rim.
    static func radial(_ center: Point, radius: Int, _ stops: [(at: Int, color: Color)]) -> Fill {
        let colors = ramp(stops)
        return .radial(center, radius: radius, (0..<256).map { colors[min(255, squareRoot($0 << 8))] })
    }

    /// 256 colours between stops at 0 to 256, rising.
    static func ramp(_ stops: [(at: Int, color: Color)]) -> [Color] {
        guard let first = stops.first, let last = stops.last else { return [Color](repeating: .black, count: 256) }
        return (0..<256).map { position in
            guard let next = stops.firstIndex(where: { $0.at > position }) else { return last.color }
            if next == 0 { return first.color }
            let (from, to) = (stops[next - 1], stops[next])
            return from.color.mixed(with: to.color, (position - from.at) * 256 / max(1, to.at - from.at))
        }
    }

    /// Every colour changed.
    func mapped(_ change: (Color) -> Color) -> Fill {
        switch self {
        case .solid(let color): .solid(change(color))
        case .linear(let from, let to, let colors): .linear(from: from, to: to, colors.map(change))
        case .radial(let center, let radius, let colors): .radial(center, radius: radius, colors.map(change))
        }
    }
}
