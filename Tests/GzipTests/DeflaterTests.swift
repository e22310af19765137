import Foundation
import Gzip
import Testing

struct DeflaterTests {
    /// What gunzip makes of `bytes`.
    private func gunzip(_ bytes: [UInt8]) throws -> Data {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/gzip")
        process.arguments = ["-dc"]
        let input = Pipe()
        let output = Pipe()
        (process.standardInput, process.standardOutput, process.standardError) = (input, output, Pipe())
        try process.run()
        let data = Data(bytes)
        Thread.detachNewThread {
            input.fileHandleForWriting.write(data)
            try? input.fileHandleForWriting.close()
        }
        defer { process.waitUntilExit() }
        return try output.fileHandleForReading.readToEnd() ?? Data()
    }

    @Test(arguments: [[0], [1], [5, 0, 70_000, 3], [300_000]])
    func `what is written in pieces is what gunzip reads`(sizes: [Int]) throws {
        let deflater = Deflater()
        var plain: [UInt8] = []
        var packed: [UInt8] = []
        for size in sizes {
            let piece = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 2_654_435_761 >> 7) }
            plain += piece
            packed += deflater.deflate(piece, flush: false)
        }
        packed += deflater.finish()
        #expect(try gunzip(packed) == Data(plain))
    }

    @Test func `a flushed piece can be read before the next is written`() throws {
        let deflater = Deflater()
        let packed = deflater.deflate(Array("data: {}\r\n\r\n".utf8), flush: true)
        #expect(try gunzip(packed) == Data("data: {}\r\n\r\n".utf8))
    }
}
