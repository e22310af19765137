/// Names of interactions: `v1_` and unpadded base64url of a protobuf that holds the answer's `responseId` twice (recorded).
public enum InteractionID {
    /// That of the interaction whose answer has this id.
    public static func make(_ responseID: String) -> String {
        let text = Array(responseID.utf8)
        let field = ResponseID.varint(UInt64(text.count)) + text
        return "v1_" + url([0x0A] + field + [0x12] + field)
    }

    /// When the interaction was made, in seconds since 1970; nil for what is no name of one.
    public static func seconds(_ id: String) -> Int64? {
        guard id.hasPrefix("v1_"), let bytes = decoded(id.dropFirst(3)), bytes.count > 4, bytes[0] == 0x0A else { return nil }
        let length = Int(bytes[1])
        // Shorter than 128, the length is one byte.
        guard length < 0x80, bytes.count == 2 * (2 + length), bytes[2 + length] == 0x12,
            bytes[..<(2 + length)].dropFirst() == bytes[(3 + length)...]
        else { return nil }
        guard let time = decoded(String(decoding: bytes[2..<(2 + length)], as: UTF8.self)[...]), time.count > 4 else { return nil }
        return time.prefix(4).reversed().reduce(0) { $0 << 8 | Int64($1) }
    }

    private static func url(_ bytes: [UInt8]) -> String {
        String(decoding: Base64.encode(bytes), as: UTF8.self).filter { $0 != "=" }.map { $0 == "+" ? "-" : $0 == "/" ? "_" : String($0) }
            .joined()
    }

    private static func decoded(_ text: Substring) -> [UInt8]? { Base64Text(Array(text.utf8)[...])?.decoded }
}
