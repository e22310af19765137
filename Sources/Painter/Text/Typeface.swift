/// The font a picture is lettered with, and the glyphs drawn so far. Without a font file every character becomes its mark.
final class Typeface {
    /// The faces of DejaVu that every system with it has.
    enum Face: String, CaseIterable {
        case sans = "Sans", bold = "Sans-Bold", serif = "Serif-Bold", mono = "SansMono-Bold"

        /// Where Debian, Fedora and Arch put them.
        var paths: [String] {
            let folder = self == .serif ? "dejavu-serif-fonts" : self == .mono ? "dejavu-sans-mono-fonts" : "dejavu-sans-fonts"
            return ["truetype/dejavu", folder, "TTF"].map { "/usr/share/fonts/\($0)/DejaVu\(rawValue).ttf" }
        }
    }

    private let font: FontFile?
    private var glyphs: [Key: Glyph] = [:]
    private var advances: [Key: Int] = [:]

    private struct Key: Hashable {
        var scalar: Unicode.Scalar, size: Int, shift = 0
    }

    init(_ paths: [String]) { font = FontFile(paths) }

    convenience init(_ face: Face = .sans) { self.init(face.paths) }

    /// How far the pen moves for a character, in 1/64 of a pixel.
    func advance(_ scalar: Unicode.Scalar, size: Int) -> Int {
        let key = Key(scalar: scalar, size: size)
        if let known = advances[key] { return known }
        let advance = font?.index(of: scalar).flatMap { font?.advance($0, size: size) } ?? Glyph.markAdvance(size: size) * 64
        advances[key] = advance
        return advance
    }

    /// The character with its origin `pen` 64ths of a pixel from the left; whole pixels are left to the caller, quarters are drawn.
    func glyph(_ scalar: Unicode.Scalar, size: Int, pen: Int) -> Glyph {
        let key = Key(scalar: scalar, size: size, shift: pen & 48)
        if let known = glyphs[key] { return known }
        let drawn = font?.index(of: scalar).flatMap { font?.glyph($0, size: size, shift: key.shift) }
        let glyph = drawn ?? (scalar.properties.isWhitespace ? .empty : .mark(for: scalar, size: size))
        glyphs[key] = glyph
        return glyph
    }

    func width(_ scalars: some Sequence<Unicode.Scalar>, size: Int) -> Int {
        (scalars.reduce(0) { $0 + advance($1, size: size) } + 63) / 64
    }
}
