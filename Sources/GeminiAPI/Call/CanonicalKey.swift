internal import Digest

/// What tells one request from another: SHA-256 over everything the picture is a function of.
public struct CanonicalKey: Sendable, Hashable {
    /// 32 bytes.
    public let digest: [UInt8]

    /// The first eight bytes.
    public var seed: UInt64 { digest.prefix(8).reduce(0) { $0 << 8 | UInt64($1) } }

    /// The key of `request` to `model`, which answers in `size`: texts with their roles, digests of the pictures, size and seed.
    /// Not: headers, API version, key order, alphabet of base64, what the model ignores.
    public init(_ request: GenerateRequest, model: Model, size: PixelSize?, sizeName: String) {
        var canonical: [UInt8] = []
        func add(_ label: String, _ text: String) { canonical += "\(label) \(text.utf8.count)\n\(text)\n".utf8 }
        add("model", model.id)
        if let size { add("size", "\(size) \(sizeName)") }
        if let seed = request.config.seed { add("seed", String(seed)) }
        let turns = (request.systemInstruction.map { [("system", $0)] } ?? []) + request.contents.map { ($0.role ?? "user", $0) }
        for (role, content) in turns {
            add("turn", role)
            for part in content.parts {
                switch part.data {
                case .text(let text): add("text", text)
                case .inline(let inline): add("picture", inline.data.digest.hexEncoded)
                case .file(let uri, _): add("file", uri)
                case .stored(let digest, _): add("stored", digest)
                case .other(let kind): add("part", kind)
                case .empty: continue
                }
            }
        }
        if let mask = request.mask { add("mask", mask.data.digest.hexEncoded) }
        digest = SHA256.hash(canonical)
    }
}

enum Fingerprint {
    /// The first sixteen hexadecimal digits of SHA-256.
    static func of(_ bytes: [UInt8]) -> String { SHA256.hash(bytes).prefix(8).hexEncoded }
}
