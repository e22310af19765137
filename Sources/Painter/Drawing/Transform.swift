/// An affine map: from a drawing's units to pixels.
struct Transform: Equatable {
    /// How far a unit to the right and a unit down lead, in 1/65536.
    var xx = 65536, xy = 0, yx = 0, yy = 65536
    /// Where the origin lies, in 1/256 of a pixel.
    var origin = Point(x: 0, y: 0)

    static let identity = Transform()

    func callAsFunction(_ point: Point) -> Point {
        Point(x: origin.x + (point.x * xx + point.y * yx) >> 16, y: origin.y + (point.x * xy + point.y * yy) >> 16)
    }

    /// This one first, then `next`.
    func then(_ next: Transform) -> Transform {
        Transform(
            xx: (xx * next.xx + xy * next.yx) >> 16, xy: (xx * next.xy + xy * next.yy) >> 16,
            yx: (yx * next.xx + yy * next.yx) >> 16, yy: (yx * next.xy + yy * next.yy) >> 16, origin: next(origin))
    }

    /// - Parameter scale: in 1/65536.
    static func scale(_ scale: Int) -> Transform { Transform(xx: scale, yy: scale) }

    static func scale(_ across: Int, _ down: Int) -> Transform { Transform(xx: across, yy: down) }

    /// By whole pixels.
    static func move(_ x: Int, _ y: Int) -> Transform { Transform(origin: .at(x, y)) }

    /// - Parameter angle: clockwise, in 1/64 of a degree, about `center`.
    static func rotate(_ angle: Int, about center: Point = Point(x: 0, y: 0)) -> Transform {
        let (sine, cosine) = (Turn.sine(angle), Turn.cosine(angle))
        var turn = Transform(xx: cosine, xy: sine, yx: -sine, yy: cosine)
        turn.origin = center - turn(center)
        return turn
    }

    /// A drawing of `width` x `height` units on `box`, mirrored if asked.
    static func fit(_ width: Int, _ height: Int, on box: Box, mirrored: Bool = false) -> Transform {
        let (across, down) = ((box.width << 16) / max(1, width), (box.height << 16) / max(1, height))
        return mirrored
            ? Transform(xx: -across, yy: down, origin: .at(box.x + box.width, box.y))
            : Transform(xx: across, yy: down, origin: .at(box.x, box.y))
    }

    /// By how much lengths grow, on the average of both directions, in 1/65536.
    var magnification: Int {
        let determinant = abs(xx * yy - xy * yx)
        return squareRoot(determinant)
    }
}
