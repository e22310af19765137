internal import Files
internal import HTTP

/// Reads a file of lines from its beginning, a line at a time.
struct BatchLines {
    /// Behind the line read last.
    private(set) var offset = 0
    private let name: String
    private let scrolls: Scrolls
    private var ready: ArraySlice<UInt8> = []

    init(_ name: String, _ scrolls: Scrolls) { (self.name, self.scrolls) = (name, scrolls) }

    /// The next line, without its end; nil behind the last. What follows the last line end is a line too, if there is anything.
    mutating func next() async throws(FilesError) -> [UInt8]? {
        var line: [UInt8] = []
        while true {
            if let end = ready.firstIndex(of: 0x0A) {
                line += ready[..<end]
                ready = ready[(end + 1)...]
                offset += line.count + 1
                return line
            }
            line += ready
            ready = try await scrolls.read(name, at: offset + line.count, count: 256 * 1024)[...]
            guard !ready.isEmpty else {
                offset += line.count
                return line.isEmpty ? nil : line
            }
        }
    }
}

/// What is done of a batch, from its results.
struct BatchProgress {
    /// Whole lines of answers and of errors.
    var (succeeded, failed) = (0, 0)
    /// Where the last whole line ends.
    var end = 0

    var done: Int { succeeded + failed }

    /// Reads what marks the lines, and no line whole.
    init(_ name: String, _ scrolls: Scrolls) async throws(FilesError) {
        var offset = 0
        var mark: UInt8?
        while true {
            let piece = try await scrolls.read(name, at: offset, count: 1 << 20)
            if piece.isEmpty { return }
            for (index, byte) in piece.enumerated() {
                if mark == nil { mark = byte }
                guard byte == 0x0A else { continue }
                if mark == UInt8(ascii: "+") { succeeded += 1 } else { failed += 1 }
                mark = nil
                end = offset + index + 1
            }
            offset += piece.count
        }
    }
}
