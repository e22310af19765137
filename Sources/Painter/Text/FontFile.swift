import CFreeType

/// One face of a font file, opened by FreeType. One owner, who uses it from one task at a time.
final class FontFile {
    private let library: FT_Library
    private let face: FT_Face
    private var size = 0

    /// `nil` when FreeType cannot start or none of the files can be opened as a font.
    init?(_ paths: [String]) {
        var library: FT_Library?
        guard FT_Init_FreeType(&library) == 0, let library else { return nil }
        var face: FT_Face?
        for path in paths where face == nil {
            if FT_New_Face(library, path, 0, &face) != 0 { face = nil }
        }
        guard let face else {
            FT_Done_FreeType(library)
            return nil
        }
        (self.library, self.face) = (library, face)
    }

    deinit {
        FT_Done_Face(face)
        FT_Done_FreeType(library)
    }

    /// The font's own number for a character; `nil` if it has none.
    func index(of scalar: Unicode.Scalar) -> UInt32? {
        let index = FT_Get_Char_Index(face, FT_ULong(scalar.value))
        return index == 0 ? nil : index
    }

    /// How far the pen moves, in 1/64 of a pixel.
    func advance(_ index: UInt32, size: Int) -> Int? {
        load(index, size: size, shift: 0) ? Int(face.pointee.glyph.pointee.advance.x) : nil
    }

    /// The glyph with its origin `shift` 64ths of a pixel to the right.
    func glyph(_ index: UInt32, size: Int, shift: Int) -> Glyph? {
        guard load(index, size: size, shift: shift), let slot = face.pointee.glyph,
            FT_Render_Glyph(slot, FT_RENDER_MODE_NORMAL) == 0
        else { return nil }
        let bitmap = slot.pointee.bitmap
        let (width, height) = (Int(bitmap.width), Int(bitmap.rows))
        var glyph = Glyph(left: Int(slot.pointee.bitmap_left), top: Int(slot.pointee.bitmap_top), width: width, height: height, cover: [])
        guard let buffer = bitmap.buffer, width > 0, height > 0 else { return .empty }
        for y in 0..<height {
            glyph.cover += UnsafeBufferPointer(start: buffer + y * Int(bitmap.pitch), count: width)
        }
        return glyph
    }

    /// Unhinted, so that outlines, and with them the pixels, are the same at every FreeType version and setting.
    private func load(_ index: UInt32, size: Int, shift: Int) -> Bool {
        if size != self.size {
            guard FT_Set_Pixel_Sizes(face, 0, FT_UInt(size)) == 0 else { return false }
            self.size = size
        }
        var delta = FT_Vector(x: shift, y: 0)
        FT_Set_Transform(face, nil, &delta)
        return FT_Load_Glyph(face, index, FT_Int32(FT_LOAD_NO_HINTING)) == 0
    }
}
