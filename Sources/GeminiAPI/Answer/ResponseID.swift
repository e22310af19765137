/// `responseId` as the live service builds it: unpadded base64url of LE32 seconds, varint microseconds and two more varints
/// (753 of 754 recorded ids decode so). Since mid-2026 the time in it is the start of the answer.
public enum ResponseID {
    /// - Parameter microseconds: since 1970.
    public static func make(microseconds: Int64, dice: inout Dice) -> String {
        let seconds = UInt32(truncatingIfNeeded: microseconds / 1_000_000)
        var bytes = (0..<4).map { UInt8(truncatingIfNeeded: seconds >> (8 * $0)) }
        bytes += varint(UInt64(microseconds % 1_000_000))
        // Recorded: a small varint of two or three bytes, then one of about 2^32.
        bytes += varint(UInt64(dice.draw(128...2_097_151)))
        bytes += varint(UInt64(dice.draw(3_900_000_000...4_294_967_295)))
        return String(decoding: Base64.encode(bytes), as: UTF8.self).filter { $0 != "=" }.map { $0 == "+" ? "-" : $0 == "/" ? "_" : String($0) }.joined()
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

/// `thoughtSignature` of Gemini 3: a protobuf of the recorded shape (`12 <len> 0a <len> 01 <key id> …`) whose content is drawn.
/// Short, where the live service sends one to three megabytes: clients only send it back.
public enum ThoughtSignature {
    /// The key id in use since 2026-07-07.
    private static let keyID: [UInt8] = [0x11, 0x4D, 0x32, 0x0F]

    public static func make(dice: inout Dice) -> [UInt8] {
        let inner = [0x01] + keyID + dice.bytes(91)
        let outer = [0x0A] + ResponseID.varint(UInt64(inner.count)) + inner
        return [0x12] + ResponseID.varint(UInt64(outer.count)) + outer
    }
}
