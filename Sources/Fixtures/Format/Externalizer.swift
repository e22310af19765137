internal import Digest
public import GeminiAPI

/// Takes what is large and binary out of a JSON value: each such string becomes `{"$file": NAME}`, and the file is given to `write`.
public struct Externalizer {
    /// Whose files they are: those of a request are called `request-N`.
    public enum Side: Sendable { case request, response }

    /// Shorter base64 stays where it is.
    static let least = 256
    /// Members whose strings are base64, or data: URIs with base64 in them: of generateContent, Interactions, predict and the
    /// OpenAI-compatible API, in both cases. What stands elsewhere is text, whatever it looks like.
    static let members: Set<String> = [
        "data", "bytesBase64Encoded", "bytes_base64_encoded", "imageBytes", "image_bytes", "videoBytes", "video_bytes", "audioBytes",
        "audio_bytes", "encodedVideo", "encoded_video", "encodedImage", "encoded_image", "b64_json", "image_url", "url", "file_data",
    ]
    /// Members whose base64 is a signature.
    static let signatures: Set<String> = ["thoughtSignature", "thought_signature", "signature"]

    private let side: Side
    private let write: (_ name: String, _ bytes: [UInt8]) throws -> Void
    private var counts: [String: Int] = [:]
    /// The names of the files that were written, by their digest.
    private var names: [[UInt8]: String] = [:]

    /// - Parameter write: keeps a file; names are `image-1.png`, `signature-1.bin`, `request-1.jpg`, by order of appearance. It is
    ///   called once for the same bytes.
    public init(_ side: Side, write: @escaping (_ name: String, _ bytes: [UInt8]) throws -> Void) {
        self.side = side
        self.write = write
    }

    /// `value` with files in the place of pictures and long signatures. Several values of one side go through one externalizer.
    /// - Throws: what `write` throws.
    public mutating func externalize(_ value: JSON) throws -> JSON { try externalize(value, in: "") }

    private mutating func externalize(_ value: JSON, in member: String) throws -> JSON {
        switch value {
        case .object(let members):
            var taken: [(String, JSON)] = []
            for (name, value) in members { taken.append((name, try externalize(value, in: name))) }
            let isMark = members.contains { $0.0 == "$file" || $0.0 == FixtureMembers.escape }
            return isMark ? .object([(FixtureMembers.escape, .object(taken))]) : .object(taken)
        case .array(let elements):
            var taken: [JSON] = []
            for element in elements { taken.append(try externalize(element, in: "")) }
            return .array(taken)
        case .string(let text): return try reference(text, in: member)?.json ?? value
        default: return value
        }
    }

    private mutating func reference(_ text: String, in member: String) throws -> FileReference? {
        let isSignature = Self.signatures.contains(member)
        guard isSignature || Self.members.contains(member), text.utf8.count >= Self.least else { return nil }
        let bytes = Array(text.utf8)
        var prefix = ""
        // A data: URI has its comma near the beginning.
        if bytes.starts(with: "data:".utf8), let comma = bytes.prefix(Self.least).firstIndex(of: UInt8(ascii: ",")) {
            prefix = String(decoding: bytes[...comma], as: UTF8.self)
            guard FileReference.isPrefix(prefix) else { return nil }
        }
        let base64 = bytes[prefix.utf8.count...]
        guard base64.count >= Self.least, let (decoded, form) = Base64Form.decode(base64) else { return nil }
        return FileReference(name: try name(decoded, isSignature), form: form, prefix: prefix)
    }

    /// The name of the file of `bytes`, which is written if it is new.
    private mutating func name(_ bytes: [UInt8], _ isSignature: Bool) throws -> String {
        let digest = SHA256.hash(bytes)
        if let name = names[digest] { return name }
        let kind = isSignature ? ("signature", "bin") : FileKind.name(bytes)
        let stem = side == .request ? "request" : kind.0
        counts[stem, default: 0] += 1
        let name = "\(stem)-\(counts[stem, default: 0]).\(kind.1)"
        try write(name, bytes)
        names[digest] = name
        return name
    }
}
