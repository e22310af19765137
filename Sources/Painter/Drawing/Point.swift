/// A place in a drawing's units or on the picture, in 1/256 of a unit or pixel.
struct Point: Equatable {
    var x: Int, y: Int

    /// So many whole units.
    static func at(_ x: Int, _ y: Int) -> Point { Point(x: x << 8, y: y << 8) }

    static func + (left: Point, right: Point) -> Point { Point(x: left.x + right.x, y: left.y + right.y) }
    static func - (left: Point, right: Point) -> Point { Point(x: left.x - right.x, y: left.y - right.y) }

    /// `part` of `whole` parts of the way to `other`.
    func toward(_ other: Point, _ part: Int, of whole: Int) -> Point {
        Point(x: x + (other.x - x) * part / whole, y: y + (other.y - y) * part / whole)
    }

    /// The point `distance` away in the direction `angle`, in 1/64 of a degree clockwise from the right.
    func at(_ angle: Int, _ distance: Int) -> Point {
        Point(x: x + (distance * Turn.cosine(angle)) >> 16, y: y + (distance * Turn.sine(angle)) >> 16)
    }

    /// How far `other` is, in 1/256.
    func distance(to other: Point) -> Int {
        let (dx, dy) = (other.x - x, other.y - y)
        return squareRoot(dx * dx + dy * dy)
    }
}
