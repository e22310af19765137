import HTTP
import Testing

@testable import GeminiAPI

/// `12 <length> 0a <length> 01 <key id>` (recorded): base64 that begins with an E; on Vertex `AY8`.
struct ThoughtSignatureTests {
    private static func signature(_ backend: Backend, _ length: ThoughtSignature.Length, _ purpose: String = "signature") async throws
        -> [UInt8]
    {
        let model = try #require(Catalogue.gemini.model("gemini-3-pro-image"))
        var dice = Dice(CanonicalKey(try Asked.request(Asked.body()), model: model, size: nil, sizeName: ""), purpose)
        switch ThoughtSignature.make(backend, length, dice: &dice) {
        case .bytes(let bytes): return bytes
        case .produced(let producer), .spelled(let producer): return try await producer.collect()
        }
    }

    private static func varint(_ bytes: ArraySlice<UInt8>) -> (value: Int, rest: ArraySlice<UInt8>) {
        var value = 0
        for (index, byte) in bytes.enumerated() {
            value |= Int(byte & 0x7F) << (7 * index)
            if byte & 0x80 == 0 { return (value, bytes.dropFirst(index + 1)) }
        }
        return (-1, [])
    }

    @Test(arguments: ThoughtSignature.Length.allCases)
    func `is a protobuf whose lengths fit, with the key id of late 2026`(length: ThoughtSignature.Length) async throws {
        let bytes = try await Self.signature(.gemini, length)
        #expect(Base64.encode(bytes).first == UInt8(ascii: "E"))
        #expect(bytes.first == 0x12)
        let outer = Self.varint(bytes.dropFirst())
        #expect(outer.value == outer.rest.count)
        #expect(outer.rest.first == 0x0A)
        let inner = Self.varint(outer.rest.dropFirst())
        #expect(inner.value == inner.rest.count)
        #expect(Array(inner.rest.prefix(5)) == [0x01, 0x11, 0x4D, 0x32, 0x0F])
    }

    @Test func `a realistic one is as long as recorded`() async throws {
        for purpose in ["a", "b", "c"] {
            let characters = Base64.encode(try await Self.signature(.gemini, .realistic, purpose)).count
            #expect((950_000...2_900_000).contains(characters))
        }
    }

    @Test func `a short one is short, and Vertex's begins as Vertex's do`() async throws {
        #expect(try await Self.signature(.gemini, .short).count < 200)
        #expect(String(decoding: Base64.encode(try await Self.signature(.vertex(parent: ""), .short)), as: UTF8.self).hasPrefix("AY8"))
    }

    @Test func `the same request is signed alike, another otherwise`() async throws {
        let one = try await Self.signature(.gemini, .short)
        let same = try await Self.signature(.gemini, .short)
        let other = try await Self.signature(.gemini, .short, "other")
        #expect(one == same)
        #expect(one != other)
    }

    @Test(arguments: [12, 16, 196, 200, 400, 22_000, 1_100_000], [Backend.gemini, .vertex(parent: "")])
    func `a signature has the length that was asked for`(characters: Int, backend: Backend) async throws {
        var dice = Dice(seed: 1, "signature")
        guard case .produced(let producer) = ThoughtSignature.make(backend, characters: characters, dice: &dice) else { return }
        let text = Base64.encode(try await producer.collect())
        #expect(text.count == characters)
        #expect(text.first == UInt8(ascii: backend.isVertex ? "A" : "E"))
    }
}
