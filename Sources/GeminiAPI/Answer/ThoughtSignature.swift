internal import HTTP

/// `thoughtSignature` of Gemini 3: bytes of the recorded shape whose content is drawn, so that it needs no memory of what was
/// signed. Any signature is accepted back: a replayed chat holds the live service's own.
public enum ThoughtSignature {
    /// How long signatures are.
    public enum Length: String, Sendable, CaseIterable {
        /// A hundred bytes: clients only send it back.
        case short
        /// As the live service sends them, 0.95 to 2.9 million characters: larger than the picture.
        case realistic
    }

    /// A signature drawn by `dice`.
    public static func make(_ backend: Backend, _ length: Length, dice: inout Dice) -> JSON.Blob {
        switch length {
        case .short: return .bytes(head(backend, filling: 91) + dice.bytes(91))
        case .realistic:
            return long(backend, filling: dice.draw(720_000...2_150_000), dice)
        }
    }

    /// A signature of so many characters of base64, cut to a multiple of four: at least the twelve its beginning takes.
    public static func make(_ backend: Backend, characters: Int, dice: inout Dice) -> JSON.Blob {
        let bytes = characters / 4 * 3
        // The beginning tells the length, and is shorter where it tells a shorter one.
        var count = max(0, bytes - head(backend, filling: bytes).count)
        while count + 1 + head(backend, filling: count + 1).count <= bytes { count += 1 }
        return long(backend, filling: count, dice)
    }

    private static func long(_ backend: Backend, filling count: Int, _ dice: Dice) -> JSON.Blob {
        .produced(
            Producer { sink in
                var dice = dice
                try await sink(head(backend, filling: count))
                var left = count
                while left > 0 {
                    try await sink(dice.bytes(min(left, 48 * 1024)))
                    left -= 48 * 1024
                }
            })
    }

    /// On the Gemini API a protobuf, `12 <length> 0a <length> 01 <key id>`; on Vertex it starts with `01 8f3d 6b5f`.
    private static func head(_ backend: Backend, filling count: Int) -> [UInt8] {
        if backend.isVertex { return [0x01, 0x8F, 0x3D, 0x6B, 0x5F] }
        // The key id in use since 2026-07-07.
        let inner: [UInt8] = [0x01, 0x11, 0x4D, 0x32, 0x0F]
        let middle: [UInt8] = [0x0A] + ResponseID.varint(UInt64(inner.count + count))
        return [0x12] + ResponseID.varint(UInt64(middle.count + inner.count + count)) + middle + inner
    }
}
