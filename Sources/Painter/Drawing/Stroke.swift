/// A pen with a round tip drawn along contours.
enum Stroke {
    /// The outline of what the pen covers: a box for each line and a disc at each joint, all running the same way round.
    /// - Parameter width: in 1/256 of a pixel.
    static func outline(_ contours: [Contour], width: Int) -> [Contour] {
        let radius = max(64, width / 2)
        return contours.flatMap { contour in
            let points = contour.isClosed ? contour.points + contour.points.prefix(1) : contour.points
            let boxes = zip(points, points.dropFirst()).compactMap { box($0, $1, radius) }
            return boxes + points.indices.dropLast(contour.isClosed ? 1 : 0).compactMap { joint(points, $0, contour.isClosed, radius) }
        }
    }

    /// A disc, but for the lines of a curve, which hardly turn: there a wedge fills the gap between their boxes.
    private static func joint(_ points: [Point], _ index: Int, _ isClosed: Bool, _ radius: Int) -> Contour? {
        let before = index > 0 ? points[index - 1] : isClosed ? points[points.count - 2] : nil
        let after = index + 1 < points.count ? points[index + 1] : nil
        if let before, let after {
            let (a, b) = (points[index] - before, after - points[index])
            let (dot, cross) = (a.x * b.x + a.y * b.y, a.x * b.y - a.y * b.x)
            if dot > 0, abs(cross) < dot / 3 { return wedge(points[index], a, b, cross > 0 ? -radius : radius) }
        }
        return disc(points[index], radius)
    }

    private static func wedge(_ point: Point, _ before: Point, _ after: Point, _ radius: Int) -> Contour? {
        guard radius != 0 else { return nil }
        func rim(_ way: Point) -> Point {
            let length = max(1, Point(x: 0, y: 0).distance(to: way))
            return point + Point(x: -way.y * radius / length, y: way.x * radius / length)
        }
        let corners = radius > 0 ? [point, rim(after), rim(before)] : [point, rim(before), rim(after)]
        return Contour(points: corners, isClosed: true)
    }

    private static func box(_ from: Point, _ to: Point, _ radius: Int) -> Contour? {
        let length = from.distance(to: to)
        guard length > 0 else { return nil }
        let across = Point(x: (from.y - to.y) * radius / length, y: (to.x - from.x) * radius / length)
        return Contour(points: [from - across, to - across, to + across, from + across], isClosed: true)
    }

    private static func disc(_ center: Point, _ radius: Int) -> Contour {
        // Enough corners that none is seen: the more, the larger.
        let count = clamp(squareRoot(radius / 8) * 2, 8, 48)
        let points = (0..<count).map { index in
            center.at(Turn.whole * index / count, radius)
        }
        return Contour(points: points, isClosed: true)
    }
}
