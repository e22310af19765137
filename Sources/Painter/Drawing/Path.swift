/// Outlines made of lines and curves, in a drawing's units.
struct Path {
    enum Step {
        case move(Point)
        case line(Point)
        case cubic(Point, Point, Point)
        case close
    }

    var steps: [Step] = []
    private(set) var last = Point(x: 0, y: 0)
    private var start = Point(x: 0, y: 0)

    init() {}

    mutating func move(_ point: Point) {
        steps.append(.move(point))
        (last, start) = (point, point)
    }

    mutating func line(_ point: Point) {
        steps.append(.line(point))
        last = point
    }

    mutating func quad(_ control: Point, _ point: Point) {
        cubic(last.toward(control, 2, of: 3), point.toward(control, 2, of: 3), point)
    }

    mutating func cubic(_ first: Point, _ second: Point, _ point: Point) {
        steps.append(.cubic(first, second, point))
        last = point
    }

    mutating func close() {
        steps.append(.close)
        last = start
    }

    /// All contours as chains of points under `transform`: closed ones end where they began.
    func contours(_ transform: Transform = .identity) -> [Contour] {
        var contours: [Contour] = []
        var points: [Point] = []
        func finish(_ isClosed: Bool) {
            if points.count > 1 { contours.append(Contour(points: points, isClosed: isClosed)) }
        }
        for step in steps {
            switch step {
            case .move(let point):
                finish(false)
                points = [transform(point)]
            case .line(let point):
                let point = transform(point)
                if points.last != point { points.append(point) }
            case .cubic(let first, let second, let end):
                guard let from = points.last else { continue }
                Curve(from, transform(first), transform(second), transform(end)).append(to: &points)
            case .close:
                finish(true)
                points = Array(points.prefix(1))
            }
        }
        finish(false)
        return contours
    }
}

/// A chain of points on the picture.
struct Contour {
    var points: [Point]
    var isClosed: Bool
}

/// A cubic Bézier curve on the picture.
private struct Curve {
    let from: Point, first: Point, second: Point, end: Point

    init(_ from: Point, _ first: Point, _ second: Point, _ end: Point) {
        (self.from, self.first, self.second, self.end) = (from, first, second, end)
    }

    /// As short lines, none of which strays from the curve by a tenth of a pixel.
    func append(to points: inout [Point]) {
        // The second differences bound how far a line cuts a corner: n² >= sqrt(3)/8 · bend / tolerance.
        let bend = max(
            abs(from.x - 2 * first.x + second.x) + abs(from.y - 2 * first.y + second.y),
            abs(first.x - 2 * second.x + end.x) + abs(first.y - 2 * second.y + end.y))
        let count = clamp(squareRoot(bend / 24) + 1, 1, 64)
        for step in 1...count {
            let (t, s) = (step, count - step)
            let (a, b, c, d) = (s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t)
            let whole = count * count * count
            let point = Point(
                x: (from.x * a + first.x * b + second.x * c + end.x * d) / whole,
                y: (from.y * a + first.y * b + second.y * c + end.y * d) / whole)
            if points.last != point { points.append(point) }
        }
    }
}

extension Path {
    /// Every point where `transform` takes it.
    func moved(by transform: Transform) -> Path {
        var moved = Path()
        for step in steps {
            switch step {
            case .move(let point): moved.move(transform(point))
            case .line(let point): moved.line(transform(point))
            case .cubic(let first, let second, let end): moved.cubic(transform(first), transform(second), transform(end))
            case .close: moved.close()
            }
        }
        return moved
    }
}
