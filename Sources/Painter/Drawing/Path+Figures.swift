extension Path {
    /// An ellipse, or a circle if both radii are equal. Units in 1/256.
    static func ellipse(_ center: Point, _ across: Int, _ down: Int) -> Path {
        // 0.5523: the length of handles that makes four cubics the closest to a circle.
        let (dx, dy) = ((across * 36195) >> 16, (down * 36195) >> 16)
        func at(_ x: Int, _ y: Int) -> Point { Point(x: center.x + x, y: center.y + y) }
        var path = Path()
        path.move(at(across, 0))
        path.cubic(at(across, dy), at(dx, down), at(0, down))
        path.cubic(at(-dx, down), at(-across, dy), at(-across, 0))
        path.cubic(at(-across, -dy), at(-dx, -down), at(0, -down))
        path.cubic(at(dx, -down), at(across, -dy), at(across, 0))
        path.close()
        return path
    }

    /// A rectangle whose corners may be round. Units in 1/256.
    static func rectangle(_ x: Int, _ y: Int, _ width: Int, _ height: Int, radius: Int = 0) -> Path {
        let r = min(radius, width / 2, height / 2)
        let (right, bottom) = (x + width, y + height)
        var path = Path()
        guard r > 0 else {
            path.polygon([Point(x: x, y: y), Point(x: right, y: y), Point(x: right, y: bottom), Point(x: x, y: bottom)])
            return path
        }
        let k = r - (r * 36195) >> 16
        path.move(Point(x: x + r, y: y))
        path.line(Point(x: right - r, y: y))
        path.cubic(Point(x: right - k, y: y), Point(x: right, y: y + k), Point(x: right, y: y + r))
        path.line(Point(x: right, y: bottom - r))
        path.cubic(Point(x: right, y: bottom - k), Point(x: right - k, y: bottom), Point(x: right - r, y: bottom))
        path.line(Point(x: x + r, y: bottom))
        path.cubic(Point(x: x + k, y: bottom), Point(x: x, y: bottom - k), Point(x: x, y: bottom - r))
        path.line(Point(x: x, y: y + r))
        path.cubic(Point(x: x, y: y + k), Point(x: x + k, y: y), Point(x: x + r, y: y))
        path.close()
        return path
    }

    /// A box of whole pixels.
    static func box(_ box: Box, radius: Int = 0) -> Path {
        rectangle(box.x << 8, box.y << 8, box.width << 8, box.height << 8, radius: radius << 8)
    }

    mutating func polygon(_ points: [Point]) {
        guard let first = points.first else { return }
        move(first)
        for point in points.dropFirst() { line(point) }
        close()
    }

    /// The contours as they are seen under `transform`, as a path of straight lines.
    init(_ contours: [Contour]) {
        self.init()
        for contour in contours {
            guard let first = contour.points.first else { continue }
            move(first)
            for point in contour.points.dropFirst() { line(point) }
            if contour.isClosed { close() }
        }
    }

    /// An arc as SVG gives it, from where the path is to `end`. Units in 1/256.
    mutating func arc(_ across: Int, _ down: Int, rotation: Int, isLarge: Bool, isClockwise: Bool, to end: Point) {
        guard across != 0, down != 0, end != last else { return line(end) }
        // SVG 1.1, F.6.5: on a circle of radius 65536 the ends are two points; of the two centres one fits.
        let turn = Transform.rotate(-rotation)
        let half = turn(Point(x: (last.x - end.x) / 2, y: (last.y - end.y) / 2))
        var (rx, ry) = (abs(across), abs(down))
        var (ux, uy) = ((half.x << 16) / rx, (half.y << 16) / ry)
        let length = squareRoot(ux * ux + uy * uy)
        if length > 65536 {
            (rx, ry) = ((rx * length) >> 16, (ry * length) >> 16)
            (ux, uy) = ((half.x << 16) / rx, (half.y << 16) / ry)
        }
        let square = max(1, ux * ux + uy * uy)
        let height = squareRoot(max(0, ((1 << 32) - square)))
        let reach = squareRoot(square)
        let sign = isLarge == isClockwise ? -1 : 1
        let (cx, cy) = (sign * height * uy / max(1, reach), -sign * height * ux / max(1, reach))
        let from = Turn.angle(ux - cx, uy - cy)
        var sweep = Turn.angle(-ux - cx, -uy - cy) - from
        if isClockwise, sweep < 0 { sweep += Turn.whole }
        if !isClockwise, sweep > 0 { sweep -= Turn.whole }
        let middle = Point(x: (last.x + end.x) / 2, y: (last.y + end.y) / 2)
        let back = Transform.rotate(rotation)
        func place(_ x: Int, _ y: Int) -> Point { middle + back(Point(x: ((cx + x) * rx) >> 16, y: ((cy + y) * ry) >> 16)) }
        let count = abs(sweep) * 6 / Turn.whole + 1
        let step = sweep / count
        // 4/3 tan(step / 4)
        let handle = 4 * Turn.sine(step / 4) * 65536 / (3 * max(1, Turn.cosine(step / 4)))
        for index in 0..<count {
            let (a, b) = (from + step * index, index == count - 1 ? from + sweep : from + step * (index + 1))
            let (sa, ca, sb, cb) = (Turn.sine(a), Turn.cosine(a), Turn.sine(b), Turn.cosine(b))
            cubic(
                place(ca - (sa * handle) >> 16, sa + (ca * handle) >> 16), place(cb + (sb * handle) >> 16, sb - (cb * handle) >> 16),
                index == count - 1 ? end : place(cb, sb))
        }
    }
}
