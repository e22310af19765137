import Testing

@testable import Painter

@Suite struct ShapeTests {
    private func painted(_ shapes: Shape..., width: Int = 100, height: Int = 100) throws -> Painted {
        try Painted(width, height, [Shapes(shapes)])
    }

    @Test func `whole pixels are filled to the edge and not beyond`() throws {
        let picture = try painted(Shape(.box(Box(x: 10, y: 20, width: 30, height: 40)), .solid(.black)))
        #expect(picture.ink == 1200)
        #expect(picture[10, 20] == .black && picture[39, 59] == .black)
        #expect(picture[9, 20] == .white && picture[40, 59] == .white && picture[10, 19] == .white && picture[10, 60] == .white)
    }

    @Test func `parts of pixels are covered in part`() throws {
        let picture = try painted(Shape(.rectangle(10 << 8 + 128, 10 << 8, 256, 256), .solid(.black)))
        #expect(isNear(picture[10, 10], Color(0x808080), 2) && isNear(picture[11, 10], Color(0x808080), 2))
    }

    @Test(arguments: [3, 10, 25, 45]) func `a circle has a circle's area`(radius: Int) throws {
        let picture = try painted(Shape(.ellipse(.at(50, 50), radius << 8, radius << 8), .solid(.black)))
        let area = radius * radius * 355 / 113
        #expect(abs(picture.ink - area) <= area / 60 + 1)
    }

    @Test func `a contour that runs the other way is a hole`() throws {
        var path = Path()
        path.polygon([.at(10, 10), .at(60, 10), .at(60, 60), .at(10, 60)])
        path.polygon([.at(20, 20), .at(20, 50), .at(50, 50), .at(50, 20)])
        #expect(try painted(Shape(path, .solid(.black))).ink == 2500 - 900)
    }

    @Test func `contours that run the same way never take from each other`() throws {
        let boxes = [Path.box(Box(x: 10, y: 10, width: 40, height: 40)), .box(Box(x: 30, y: 30, width: 40, height: 40))]
        #expect(try painted(Shape(boxes.flatMap { $0.contours() }, .solid(.black))).ink == 2800)
    }

    @Test func `what lies outside of the picture is cut off, and still counts for what is inside`() throws {
        let picture = try painted(Shape(.box(Box(x: -500, y: -500, width: 1000, height: 1000)), .solid(.black)))
        #expect(picture.ink == 10_000)
        #expect(try painted(Shape(.box(Box(x: -50, y: 10, width: 60, height: 10)), .solid(.black))).ink == 100)
        #expect(try painted(Shape(.box(Box(x: 200, y: 10, width: 60, height: 10)), .solid(.black))).ink == 0)
        #expect(try painted(Shape(.box(Box(x: 10, y: 10, width: 10, height: 10)), .solid(.black)).cut(below: 15)).ink == 50)
    }

    @Test func `a stroke is as wide as its pen, with round ends`() throws {
        var path = Path()
        path.move(.at(20, 50))
        path.line(.at(80, 50))
        let picture = try painted(Shape(Stroke.outline(path.contours(), width: 10 << 8), .solid(.black)))
        #expect(abs(picture.ink - (600 + 78)) <= 4)
    }

    @Test func `a curved stroke has no gaps at its joints`() throws {
        let ring = Path.ellipse(.at(50, 50), 30 << 8, 30 << 8)
        let picture = try painted(Shape(Stroke.outline(ring.contours(), width: 20 << 8), .solid(.black)))
        let area = (40 * 40 - 20 * 20) * 355 / 113
        #expect(abs(picture.ink - area) <= area / 60)
    }

    @Test func `an arc of SVG is the circle it is a part of`() throws {
        let arcs = try SVGPath.data("M20 50 A30 30 0 1 1 80 50 A30 30 0 0 1 20 50 Z")
        let area = 900 * 355 / 113
        #expect(abs(try painted(Shape(arcs, .solid(.black))).ink - area) <= area / 60)
        let quarter = try SVGPath.data("M50 50 L80 50 A30 30 0 0 1 50 80 Z")
        #expect(abs(try painted(Shape(quarter, .solid(.black))).ink - area / 4) <= area / 60)
    }

    @Test func `path data may be relative, short and repeated`() throws {
        let long = try SVGPath.data("M10 10 L60 10 L60 60 L10 60 Z").contours()
        #expect(try SVGPath.data("m10,10 50,0 0,50-50,0z").contours().map(\.points) == long.map(\.points))
        #expect(try SVGPath.data("M10 10H60V60h-50Z").contours().map(\.points) == long.map(\.points))
    }

    @Test func `sines are right to a few parts of 65536, all around`() {
        for (degrees, sine) in [(0, 0), (30, 32768), (90, 65536), (150, 32768), (180, 0), (270, -65536), (360, 0), (-30, -32768)] {
            #expect(abs(Turn.sine(degrees * 64) - sine) <= 1)
        }
        for angle in stride(from: 0, to: Turn.whole, by: 77) {
            let found = Turn.angle(Turn.cosine(angle), Turn.sine(angle))
            #expect(min(abs(found - angle), Turn.whole - abs(found - angle)) <= 24, "\(angle) \(found)")
        }
    }

    @Test func `a gradient runs from one colour to the other`() throws {
        let box = Path.box(Box(x: 0, y: 0, width: 100, height: 100))
        let picture = try painted(Shape(box, .linear(.at(0, 0), .at(100, 0), [(0, .black), (256, .white)])))
        #expect(picture[1, 50].brightness < 10 && picture[98, 50].brightness > 245 && isNear(picture[50, 3], Color(0x808080), 4))
        let down = try painted(Shape(box, .linear(.at(0, 0), .at(0, 100), [(0, .black), (256, .white)])))
        #expect(down[50, 1].brightness < 10 && down[50, 98].brightness > 245)
        let round = try painted(Shape(box, .radial(.at(50, 50), radius: 50 << 8, [(0, .black), (256, .white)])))
        #expect(round[50, 50].brightness < 12 && round[99, 99].brightness > 250 && isNear(round[75, 50], Color(0x808080), 6))
    }
}
