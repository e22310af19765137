import Testing

@testable import Painter

@Suite struct LetteringTests {
    private let typeface = Typeface()

    private func lines(_ text: String, width: Int, limit: Int = 9) -> [String] {
        Paragraph(text, typeface: typeface, size: 20, width: width, limit: limit).lines.map { line in
            var text = String.UnicodeScalarView()
            text.append(contentsOf: line)
            return String(text)
        }
    }

    @Test func `the font is installed where the tests run`() {
        #expect(typeface.advance("M", size: 100) != typeface.advance("i", size: 100))
    }

    @Test func `text breaks at spaces, and no line is wider than it may be`() {
        let text = "A red bicycle leaning against a white wall in the late afternoon sun"
        let broken = lines(text, width: 200)
        #expect(broken.count > 2)
        #expect(broken.joined(separator: " ") == text)
        #expect(broken.allSatisfy { typeface.width($0.unicodeScalars, size: 20) <= 200 })
    }

    @Test func `what needs more lines than there are ends in an ellipsis, within the width`() {
        let broken = lines(String(repeating: "lorem ipsum ", count: 5000), width: 150, limit: 3)
        #expect(broken.count == 3)
        #expect(broken.last?.last == "…")
        #expect(broken.allSatisfy { typeface.width($0.unicodeScalars, size: 20) <= 150 })
    }

    @Test func `a word wider than a line is broken, and Japanese between any two characters`() {
        #expect(lines("supercalifragilisticexpialidocious", width: 100).joined() == "supercalifragilisticexpialidocious")
        #expect(lines("赤い自転車を描いて", width: 100).joined() == "赤い自転車を描いて")
        #expect(lines("赤い自転車を描いて", width: 100).count > 1)
    }

    @Test(arguments: ["", " \n\t ", "\u{0}\u{7}\u{200B}"]) func `text without anything to see has no lines`(text: String) {
        #expect(lines(text, width: 100).isEmpty)
    }

    @Test func `a width that fits nothing still ends`() {
        #expect(lines("abc", width: 1) == ["a", "b", "c"])
    }

    @Test func `white space, newlines and controls become single blanks`() {
        #expect(lines("  one\n\n two\u{0}\u{202E}\tthree ", width: 1000) == ["one two three"])
    }

    @Test func `a character the font does not have is a mark of its own`() {
        let marks = ["自", "転", "🚲"].map { typeface.glyph($0, size: 24, pen: 0).cover }
        #expect(Set(marks).count == 3)
        #expect(marks.allSatisfy { $0.contains { $0 > 150 } })
    }

    @Test func `without a font file every character is a mark, and nothing fails`() {
        let missing = Typeface(["/nonexistent/font.ttf", "/dev/null"])
        #expect(missing.glyph("A", size: 24, pen: 0).cover.contains { $0 > 150 })
        var scene = Scene(for: .of(128, 128), faces: Studio.Faces(["/nonexistent/font.ttf", "/dev/null"]))
        var row = [UInt8](repeating: 0, count: 128 * 3)
        for y in 0..<128 { row.withUnsafeMutableBufferPointer { scene.draw(y, onto: PixelRow($0)) } }
    }

    @Test(arguments: [(512, 512), (792, 168), (192, 1536), (1408, 768), (4096, 4096)])
    func `the caption lies inside the picture and leaves half of it free`(width: Int, height: Int) throws {
        let prompt = String(repeating: "many words of a long prompt ", count: 100)
        let box = try #require(Caption(for: .of(width, height, prompt: prompt), accent: .white, typeface: typeface)).box
        #expect(box.x >= 0 && box.x + box.width <= width && box.y + box.height <= height)
        #expect(box.y >= height * 2 / 5)
    }

    @Test func `a strip has the prompt on its left and the facts on its right`() throws {
        func strip(_ prompt: String, _ sizeName: String) throws -> [Bool] {
            var brief = Brief.of(1376, 768, prompt: prompt)
            brief.sizeName = sizeName
            let caption = try #require(Caption(for: brief, accent: .black, typeface: typeface))
            let painted = try Painted(1376, 768, [caption])
            return [0..<688, 688..<1376].map { columns in
                columns.contains { x in caption.box.rows.contains { painted[x, $0].brightness > 100 } }
            }
        }
        #expect(try strip("a red bicycle", "1K") == [true, true])
        #expect(try strip("", "1K") == [false, true])
    }
}
