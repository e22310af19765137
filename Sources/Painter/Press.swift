/// One picture on its way to its file. Rows are made one at a time, when somebody asks for more of the file.
struct Press: ~Copyable {
    /// About the size of a piece: as much as a socket's send buffer likes to get at once.
    static let pieceSize = 64 << 10

    private let writer: any PictureWriter
    private var scene: Scene
    private var row: [UInt8]
    private let height: Int
    private var y = 0
    private var isFinished = false

    /// - Parameter scene: what to show; nil is what the brief says.
    init(_ brief: Brief, as format: ImageFormat, showing scene: Scene? = nil) throws(PictureError) {
        guard brief.width > 0, brief.height > 0 else {
            throw .unwritable("a picture of \(brief.width) x \(brief.height) pixels has no pixels")
        }
        writer =
            switch format {
            case .png: try PNGWriter(width: brief.width, height: brief.height)
            case .jpeg: try JPEGWriter(width: brief.width, height: brief.height)
            }
        self.scene = scene ?? Scene(for: brief)
        row = [UInt8](repeating: 0, count: brief.width * 3)
        height = brief.height
    }

    /// Bytes this picture's file and rows take up in memory now, without the scene and the libraries' own state.
    var held: Int { row.count + writer.outbox.bytes.capacity }

    /// The next piece of the file; `nil` after the last.
    mutating func next() throws(PictureError) -> [UInt8]? {
        while y < height, writer.outbox.bytes.count < Self.pieceSize {
            try paintRow()
        }
        if y == height, !isFinished {
            try writer.finish()
            isFinished = true
        }
        return writer.outbox.take()
    }

    private mutating func paintRow() throws(PictureError) {
        try row.withUnsafeMutableBufferPointer { (buffer) throws(PictureError) in
            scene.draw(y, onto: PixelRow(buffer))
            try writer.append(UnsafeBufferPointer(buffer))
        }
        y += 1
    }
}
