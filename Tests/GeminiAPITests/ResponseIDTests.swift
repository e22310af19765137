import Testing

@testable import GeminiAPI

/// unpadded base64url of LE32 seconds, varint microseconds and two varints (753 of 754 recorded ids).
struct ResponseIDTests {
    private static func key(_ purpose: String) throws -> Dice {
        let model = try #require(Catalogue.gemini.model("gemini-3-pro-image"))
        return Dice(CanonicalKey(try Asked.request(Asked.body()), model: model, size: nil, sizeName: ""), purpose)
    }

    /// Seconds and the varints after them; nil unless the whole id is taken up.
    private static func decode(_ id: String) -> (seconds: Int64, varints: [UInt64])? {
        guard let bytes = Base64Text(Array(id.utf8)[...])?.decoded, bytes.count > 4 else { return nil }
        var varints: [UInt64] = []
        var (value, shift) = (UInt64(0), UInt64(0))
        for byte in bytes[4...] {
            value |= UInt64(byte & 0x7F) << shift
            shift += 7
            if byte & 0x80 == 0 {
                varints.append(value)
                (value, shift) = (0, 0)
            }
        }
        return shift == 0 ? (bytes[..<4].reversed().reduce(0) { $0 << 8 | Int64($1) }, varints) : nil
    }

    @Test func `a recorded id decodes so`() {
        let recorded = Self.decode("HN2XapOEKtL8nsEP27CN0Q0")
        #expect(recorded?.seconds == 1_788_337_436)
        #expect(recorded?.varints == [688_659, 4_163_354_194, 3_659_749_467])
    }

    @Test(arguments: [1_795_262_400_123_456, 1_795_262_400_999_999, 1_795_262_400_020_000, 1_000_000_000_500_000] as [Int64])
    func `ours decode to the time they were made of`(microseconds: Int64) throws {
        for number in 0..<200 {
            var dice = try Self.key("id \(number)")
            let id = ResponseID.make(microseconds: microseconds, dice: &dice)
            let decoded = try #require(Self.decode(id))
            #expect(decoded.seconds == microseconds / 1_000_000)
            #expect(decoded.varints.count == 3)
            #expect(decoded.varints.first == UInt64(microseconds % 1_000_000))
            #expect(decoded.varints.dropFirst().allSatisfy { $0 < 1 << 32 })
            #expect(id.utf8.count == 22 || id.utf8.count == 23, "\(id)")
            #expect(!id.contains { "+/=".contains($0) })
        }
    }

    @Test func `the same dice make the same id, others another`() throws {
        var (one, same, other) = (try Self.key("a"), try Self.key("a"), try Self.key("b"))
        let id = ResponseID.make(microseconds: 5, dice: &one)
        #expect(ResponseID.make(microseconds: 5, dice: &same) == id)
        #expect(ResponseID.make(microseconds: 5, dice: &other) != id)
    }
}
