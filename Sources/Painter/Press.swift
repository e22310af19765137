/// One picture on its way to its file. Rows are made one at a time, when somebody asks for more of the file.
struct Press: ~Copyable {
    /// About the size of a piece: as much as a socket's send buffer likes to get at once.
    static let pieceSize = 64 << 10

    private let writer: any PictureWriter
    private let leastPadding: Int
    private var scene: Scene
    private let grain: Grain?
    private let mark = Mark()
    private var row: [UInt8]
    private let height: Int
    private var y = 0
    private var padding: Int
    private var isFinished = false

    /// Paints the whole picture once or twice, to count its bytes, when the brief wants an exact number of them.
    /// - Parameter scene: What to show; `nil` is what the brief says.
    init(_ brief: Brief, as format: ImageFormat, showing scene: Scene? = nil) throws(PictureError) {
        guard brief.width > 0, brief.height > 0 else {
            throw .unwritable("a picture of \(brief.width) x \(brief.height) pixels has no pixels")
        }
        var brief = brief
        let padding = try Self.fit(&brief, as: format)
        let writer: any PictureWriter =
            switch format {
            case .png: try PNGWriter(width: brief.width, height: brief.height)
            case .jpeg: try JPEGWriter(width: brief.width, height: brief.height, quality: brief.quality ?? JPEGWriter.recordedQuality)
            }
        let leastPadding = type(of: writer).leastPadding
        // What is too little for a part of its own becomes blanks.
        let blanks = padding < leastPadding ? padding : 0
        let imprint = Imprint(brief)
        try writer.sign(imprint, comment: imprint.comment + String(repeating: " ", count: blanks))
        self.scene = scene ?? Scene(for: brief)
        grain = Grain(for: brief)
        row = [UInt8](repeating: 0, count: brief.width * 3)
        height = brief.height
        (self.writer, self.leastPadding, self.padding) = (writer, leastPadding, padding - blanks)
    }

    /// Bytes this picture's file and rows take up in memory now, without the scene and the libraries' own state.
    var held: Int { row.count + writer.outbox.bytes.capacity }

    /// The next piece of the file; `nil` after the last.
    mutating func next() throws(PictureError) -> [UInt8]? {
        while padding > 0, writer.outbox.bytes.count < Self.pieceSize { try pad() }
        while y < height, writer.outbox.bytes.count < Self.pieceSize { try paintRow() }
        if y == height, !isFinished {
            try writer.finish()
            isFinished = true
        }
        return writer.outbox.take()
    }

    private mutating func paintRow() throws(PictureError) {
        try row.withUnsafeMutableBufferPointer { (buffer) throws(PictureError) in
            let row = PixelRow(buffer)
            scene.draw(y, onto: row)
            grain?.apply(y, onto: row)
            mark.apply(y, onto: row)
            try writer.append(UnsafeBufferPointer(buffer))
        }
        y += 1
    }

    private mutating func pad() throws(PictureError) {
        var part = min(padding, 64 << 10)
        if 1..<leastPadding ~= padding - part { part -= leastPadding }
        try writer.pad(part)
        padding -= part
    }

    /// How much has to be added for the exact size. A picture that takes more goes without grain; if it still takes more, it stays what it was.
    private static func fit(_ brief: inout Brief, as format: ImageFormat) throws(PictureError) -> Int {
        guard let wanted = brief.bytes else { return 0 }
        brief.bytes = nil
        for detail in brief.detail == .flat ? [.flat] : [brief.detail, .flat] {
            var trial = brief
            trial.detail = detail
            var press = try Press(trial, as: format)
            var count = 0
            while let piece = try press.next(), count <= wanted { count += piece.count }
            if count <= wanted {
                brief = trial
                return wanted - count
            }
        }
        return 0
    }
}
