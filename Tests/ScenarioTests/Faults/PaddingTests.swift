import GeminiAPI
import HTTP
import Testing

@testable import Scenario

/// Files that grow or break while they pass, in pieces of any size.
struct PaddingTests {
    private static func chunk(_ name: String, _ data: [UInt8]) -> [UInt8] {
        let body = Array(name.utf8) + data
        return bytes(data.count) + body + bytes(Int(checksum(body)))
    }

    private static func bytes(_ number: Int) -> [UInt8] { (0..<4).reversed().map { UInt8(truncatingIfNeeded: number >> (8 * $0)) } }

    /// Bit by bit, as ISO 3309 says it.
    private static func checksum(_ bytes: [UInt8]) -> UInt32 {
        ~bytes.reduce(0xFFFF_FFFF) { register, byte in
            (0..<8).reduce(register ^ UInt32(byte)) { bits, _ in bits & 1 == 1 ? bits >> 1 ^ 0xEDB8_8320 : bits >> 1 }
        }
    }

    private static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    private static let png =
        signature + chunk("IHDR", [UInt8](repeating: 1, count: 13)) + chunk("IDAT", [UInt8](repeating: 7, count: 300)) + chunk("IEND", [])
    private static let jpeg: [UInt8] = [0xFF, 0xD8] + [UInt8](repeating: 3, count: 200) + [0xFF, 0xD9]

    private func through(_ pipe: some Pipe, _ file: [UInt8], pieces: Int) async throws -> [UInt8] {
        let producer = Producer { sink in
            for from in stride(from: 0, to: file.count, by: pieces) { try await sink(Array(file[from..<min(from + pieces, file.count)])) }
        }
        return try await producer.through(pipe).collect()
    }

    /// Names of a PNG's chunks; each length and checksum is right, and nothing follows.
    private func chunks(_ file: [UInt8]) throws -> [String] {
        #expect(Array(file.prefix(8)) == Self.signature)
        var names: [String] = []
        var at = 8
        while at < file.count {
            let length = file[at..<at + 4].reduce(0) { $0 << 8 | Int($1) }
            let end = at + 12 + length
            try #require(end <= file.count)
            #expect(Self.bytes(Int(Self.checksum(Array(file[at + 4..<end - 4])))) == Array(file[end - 4..<end]))
            names.append(String(decoding: file[at + 4..<at + 8], as: UTF8.self))
            at = end
        }
        return names
    }

    @Test(arguments: [1, 7, 1000], [400, 1000, 200_000])
    func `a PNG grows to its size by a chunk of its own`(pieces: Int, size: Int) async throws {
        let padded = try await through(Padding(to: size), Self.png, pieces: pieces)
        #expect(padded.count == size)
        #expect(try chunks(padded) == ["IHDR", "IDAT", "paDd", "IEND"])
    }

    @Test func `a PNG that lacks less than a chunk grows by a chunk, and a larger one not at all`() async throws {
        #expect(try await through(Padding(to: Self.png.count + 1), Self.png, pieces: 50).count == Self.png.count + 12)
        #expect(try await through(Padding(to: 100), Self.png, pieces: 50) == Self.png)
    }

    @Test(arguments: [205, 207, 208, 300, 40_207, 40_208, 100_000])
    func `a JPEG grows to its size by comments before its end`(size: Int) async throws {
        let padded = try await through(Padding(to: size), Self.jpeg, pieces: 33)
        #expect(padded.count == size)
        #expect(padded.starts(with: Self.jpeg.dropLast(2)) && padded.suffix(2) == [0xFF, 0xD9])
        var at = Self.jpeg.count - 2
        while at + 2 < padded.count {
            // A marker may have any number of 0xFF before it.
            if padded[at] == 0xFF, padded[at + 1] == 0xFF || at + 1 == padded.count - 2 {
                at += 1
                continue
            }
            try #require(padded[at] == 0xFF && padded[at + 1] == 0xFE)
            at += 2 + Int(padded[at + 2]) << 8 + Int(padded[at + 3])
        }
        #expect(at == padded.count - 2)
    }

    @Test func `the fault that makes a body large pads its picture`() async throws {
        var reply = Reply(
            candidates: [.init(parts: [.init(.inline(mimeType: "image/png", .bytes(Self.png)))])], usage: Usage(), modelVersion: "m",
            responseID: "r")
        for name in ["large-body", "stream-big-event"] {
            let fault = try #require(FaultCatalogue.standard.fault(FaultOrder(name, ["bytes": .size(50_000)])))
            guard case .inline(_, .produced(let file))? = fault.reshape(reply, FaultContext()).candidates[0].parts?[0].data else {
                return #expect(Bool(false), "no picture")
            }
            #expect(try await file.collect().count == 50_000)
        }
        reply.candidates = []
        var edit = ResponseEdit()
        edit.imageBytes = 9
        #expect(edit.apply(to: reply, FaultContext()).candidates.isEmpty)
    }

    @Test(arguments: [1, 64, 1000])
    func `a file breaks in the way that was asked for`(pieces: Int) async throws {
        let header = try await through(Damage.header.pipe, Self.png, pieces: pieces)
        #expect(header == [0, 0, 0, 0] + Self.png.dropFirst(4))
        let zero = try await through(Damage.zero.pipe, Self.png, pieces: pieces)
        #expect(zero == Self.png.prefix(64) + [UInt8](repeating: 0, count: Self.png.count - 64))
        let short = try await through(Damage.truncate.pipe, Self.png, pieces: pieces)
        #expect(short == Array(Self.png.prefix(Self.png.count / 2)))
        let wrong = try await through(Damage.crc.pipe, Self.png, pieces: pieces)
        let different = wrong.indices.filter { wrong[$0] != Self.png[$0] }
        #expect(wrong.count == Self.png.count && different == [Self.png.count - 13])
    }

    @Test func `a long file loses its last 64 KiB`() async throws {
        let file = [UInt8](repeating: 5, count: 200_000)
        #expect(try await through(Damage.truncate.pipe, file, pieces: 48_000).count == 200_000 - 65_536)
    }
}
