/// Something that is drawn onto what lies below it, row by row. The seam between what a picture shows and how it is encoded.
///
/// A layer may keep state from row to row (a strip of text, a source row): it sees each row once, from top to bottom.
/// Integers only: every machine must come to the same pixels.
protocol Layer {
    /// Draws the layer's part of row `y`.
    mutating func draw(_ y: Int, onto row: PixelRow)
}
