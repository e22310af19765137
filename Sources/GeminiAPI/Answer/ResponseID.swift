/// `responseId` as the live service builds it: unpadded base64url of LE32 seconds, varint microseconds and two more varints
/// (753 of 754 recorded ids decode so). Since mid-2026 the time in it is the start of the answer.
public enum ResponseID {
    /// - Parameter microseconds: since 1970.
    public static func make(microseconds: Int64, dice: inout Dice) -> String {
        let seconds = UInt32(truncatingIfNeeded: microseconds / 1_000_000)
        var bytes = (0..<4).map { UInt8(truncatingIfNeeded: seconds >> (8 * $0)) }
        bytes += varint(UInt64(microseconds % 1_000_000))
        // Recorded: two numbers of 32 bits, the first near 2^32, which make 22 or 23 characters of nearly every id.
        bytes += varint(UInt64(dice.draw(3_900_000_000...4_294_967_295)))
        bytes += varint(UInt64(dice.draw(268_435_456...4_294_967_295)))
        return String(decoding: Base64.encode(bytes), as: UTF8.self).filter { $0 != "=" }.map {
            $0 == "+" ? "-" : $0 == "/" ? "_" : String($0)
        }.joined()
    }

    static func varint(_ value: UInt64) -> [UInt8] {
        var bytes: [UInt8] = []
        var rest = value
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        return bytes + [UInt8(rest)]
    }
}
