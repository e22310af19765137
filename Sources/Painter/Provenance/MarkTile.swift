/// The pattern of the invisible mark: squares that are a little lighter or a little darker, in an order that no picture has by chance.
///
/// 32 x 32 cells of 8 pixels, repeated over the picture from its upper left corner: large enough cells to live through JPEG and through half the size,
/// a small enough tile that a quarter of a megapixel holds it many times. As many cells are lighter as darker, so the mark moves no average.
enum MarkTile {
    /// Cells of a side.
    static let side = 32
    /// Pixels of a cell's side.
    static let cell = 8

    /// Row by row: whether a cell is lighter. Changing it makes all earlier pictures unmarked.
    static let isLight: [Bool] = {
        var dice = Dice(0x706C_616E_7461_696E, for: "mark")
        var cells = (0..<side * side).map { $0 % 2 == 0 }
        for last in cells.indices.dropFirst().reversed() { cells.swapAt(last, dice.roll(0...last)) }
        return cells
    }()
}
