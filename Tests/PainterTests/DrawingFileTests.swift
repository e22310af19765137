import Foundation
import Testing

@testable import Painter

@Suite struct DrawingFileTests {
    private static let folder = URL(filePath: #filePath).appending(path: "../../../Sources/CDrawings/Drawings").standardized

    @Test func `every file of the folder is built in, byte by byte, and no other`() throws {
        let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path).filter { $0.hasSuffix(".svg") }
        let files = try Set(names.map { try Array(Data(contentsOf: Self.folder.appending(path: $0))) })
        #expect(DrawingFile.count == names.count, "script/list-drawings writes the list")
        #expect(Set((0..<DrawingFile.count).map { Array(DrawingFile.bytes($0)) }) == files)
    }

    @Test func `every drawing can be read, takes a colour, and is found by its own name`() throws {
        var plain: Set<String> = []
        for index in 0..<DrawingFile.count {
            let drawing = try SVGReader.drawing(DrawingFile.bytes(index))
            let name = try #require(drawing.card.names.first)
            #expect(plain.insert(name).inserted, "two drawings are called \(name)")
            #expect(Catalogue.drawing(named: name) == name)
            #expect(drawing.tone(of: .main) != nil, "\(name) has nothing that takes a colour")
            #expect(drawing.card.names.allSatisfy { $0 == $0.lowercased() && !$0.isEmpty }, "\(name)")
        }
        #expect(plain.count == Catalogue.names.count)
    }

    @Test func `a drawing fills its field`() throws {
        for name in Catalogue.names {
            let card = try #require(Catalogue.card(name))
            let (width, height) = (100, max(10, 100 * card.depth / card.width))
            let ground = Color(0x2E7F6D)
            let field = Box(x: 0, y: 0, width: width, height: height)
            let figure = Figure(try #require(Catalogue[name]), on: field)
            let painted = try Painted(width, height, [Panel(box: field, radius: 0, color: ground), Shapes(figure.shapes())])
            let columns = (0..<width).filter { x in (0..<height).contains { painted[x, $0] != ground } }
            let rows = (0..<height).filter { y in (0..<width).contains { painted[$0, y] != ground } }
            #expect((columns.first ?? 99) < width / 8 && (columns.last ?? 0) > width * 7 / 8, "\(name) leaves its sides empty")
            #expect((rows.first ?? 99) < height / 8 && (rows.last ?? 0) > height * 7 / 8 - 1, "\(name) leaves its top or bottom empty")
        }
    }

    @Test func `what is no drawing is refused with its reason`() {
        func fault(_ text: String) -> String? {
            do throws(SVGReader.Fault) {
                _ = try SVGReader.drawing(Array(text.utf8))
                return nil
            } catch { return error.message }
        }
        let head = "<svg viewBox=\"0 0 10 10\" data-names=\"x\" data-kind=\"object\" data-stand=\"ground\" data-height=\"5\">"
        #expect(fault("") == "nothing drawn")
        #expect(fault("<svg></svg>") == "viewBox")
        #expect(fault(head + "<g fill=\"#ffffff\"/></svg>") == "<g>")
        #expect(fault(head + "<rect width=\"5\" height=\"5\"/></svg>") == "rect without a colour")
        #expect(fault(head + "<rect width=\"5\" height=\"5\" fill=\"red\"/></svg>") == "colour red")
        #expect(fault(head + "<path d=\"M0 0 L5\" fill=\"#ffffff\"/></svg>") == "path data: a number is missing")
        #expect(fault(head + "<rect class=\"third\" fill=\"#ffffff\"/></svg>") == "class third")
        #expect(fault(head + "<rect width=\"5\" height=\"5\" fill=\"#ffffff\"/></svg>") == nil)
    }

    @Test func `numbers are read as SVG writes them`() {
        #expect(Numbers.all("1-2.5.5,3 -.25") == [256, -640, 128, 768, -64])
        #expect(Numbers.all("") == [])
        #expect(Numbers.all("x1y") == [256])
    }

    @Test func `a colour keeps how much lighter and darker its tones are`() throws {
        let drawing = try #require(Catalogue["bicycle"])
        let blue = drawing.painted(main: Color(0x2040E0), second: nil)
        #expect(blue.tone(of: .main) == Color(0x2040E0))
        let tone = try #require(drawing.tone(of: .main))
        for (before, after) in zip(drawing.pieces, blue.pieces) where before.role == .main {
            guard let old = before.fill ?? before.stroke, let new = after.fill ?? after.stroke else { continue }
            #expect((old.brightness - tone.brightness).signum() * (new.brightness - Color(0x2040E0).brightness).signum() >= 0)
        }
        #expect(zip(drawing.pieces, blue.pieces).allSatisfy { $0.role != .own || $0.fill == $1.fill })
    }
}

/// Layers on white.
struct Painted {
    private let pixels: [UInt8]
    let width: Int, height: Int

    init(_ width: Int, _ height: Int, _ layers: [any Layer]) throws {
        (self.width, self.height) = (width, height)
        var layers = layers
        var pixels = [UInt8](repeating: 255, count: width * height * 3)
        pixels.withUnsafeMutableBufferPointer { buffer in
            for y in 0..<height {
                let row = PixelRow(UnsafeMutableBufferPointer(rebasing: buffer[y * width * 3..<(y + 1) * width * 3]))
                for index in layers.indices { layers[index].draw(y, onto: row) }
            }
        }
        self.pixels = pixels
    }

    subscript(_ x: Int, _ y: Int) -> Color {
        let index = (y * width + x) * 3
        return Color(red: Int(pixels[index]), green: Int(pixels[index + 1]), blue: Int(pixels[index + 2]))
    }

    /// How much is black, in pixels.
    var ink: Int { (0..<width * height).reduce(0) { $0 + 255 - Int(pixels[$1 * 3]) } / 255 }

    func count(_ isWanted: (Color) -> Bool) -> Int { (0..<width * height).count { isWanted(self[$0 % width, $0 / width]) } }
}
