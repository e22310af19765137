/// Outlines by whole units. All run clockwise, so that several in one path never take from each other.
extension Path {
    static func block(_ x: Int, _ y: Int, _ width: Int, _ height: Int, round radius: Int = 0) -> Path {
        rectangle(x << 8, y << 8, width << 8, height << 8, radius: radius << 8)
    }

    static func disc(_ x: Int, _ y: Int, _ radius: Int) -> Path { ellipse(.at(x, y), radius << 8, radius << 8) }

    static func oval(_ x: Int, _ y: Int, _ across: Int, _ down: Int) -> Path { ellipse(.at(x, y), across << 8, down << 8) }

    /// A polygon by its corners: x, y, x, y, …
    static func corners(_ numbers: Int...) -> Path { polygon(points(numbers)) }

    static func polygon(_ points: [Point]) -> Path {
        let area = zip(points, points.dropFirst() + points.prefix(1)).reduce(0) { $0 + ($1.0.x * $1.1.y - $1.1.x * $1.0.y) >> 8 }
        var path = Path()
        path.polygon(area < 0 ? points.reversed() : points)
        return path
    }

    /// A pen's line through places: x, y, x, y, …
    static func line(_ width: Int, _ numbers: Int...) -> Path { line(width, through: points(numbers)) }

    static func line(_ width: Int, through points: [Point]) -> Path {
        Path(Stroke.outline([Contour(points: points, isClosed: false)], width: width << 8))
    }

    /// A smooth line from one place to another by way of `control`.
    static func bow(_ width: Int, _ x0: Int, _ y0: Int, _ cx: Int, _ cy: Int, _ x1: Int, _ y1: Int) -> Path {
        var path = Path()
        path.move(.at(x0, y0))
        path.quad(.at(cx, cy), .at(x1, y1))
        return Path(Stroke.outline(path.contours(), width: width << 8))
    }

    /// An outline of smooth curves: the first place, then a control point and a place each.
    static func curve(_ numbers: Int...) -> Path {
        let points = points(numbers)
        var path = Path()
        path.move(points[0])
        for index in stride(from: 1, to: points.count - 1, by: 2) { path.quad(points[index], points[index + 1]) }
        path.close()
        return path
    }

    /// A leaf or a petal from its stem in some direction, in 1/64 of a degree.
    static func leaf(_ x: Int, _ y: Int, _ length: Int, _ width: Int, _ angle: Int) -> Path {
        let turn = Transform.rotate(angle).then(.move(x, y))
        var path = Path()
        path.move(turn(.at(0, 0)))
        path.cubic(turn(.at(length / 4, -width)), turn(.at(length * 3 / 4, -width * 3 / 4)), turn(.at(length, 0)))
        path.cubic(turn(.at(length * 3 / 4, width * 3 / 4)), turn(.at(length / 4, width)), turn(.at(0, 0)))
        path.close()
        return path
    }

    static func + (left: Path, right: Path) -> Path {
        var path = left
        path += right
        return path
    }

    static func += (left: inout Path, right: Path) { left.steps += right.steps }

    private static func points(_ numbers: [Int]) -> [Point] {
        stride(from: 0, to: numbers.count - 1, by: 2).map { .at(numbers[$0], numbers[$0 + 1]) }
    }
}
