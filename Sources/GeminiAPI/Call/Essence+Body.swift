internal import Digest
public import HTTP

extension Essence {
    /// What a body says: an object.
    static func content(of body: [UInt8], _ call: Call) -> JSON {
        if body.isEmpty { return .object([]) }
        let root: EssenceReader.Root
        switch call.route.method {
        case .generateContent, .streamGenerateContent, .gateway: root = .message("GenerateContentRequest")
        case .countTokens: root = .message("CountTokensRequest")
        default: root = isVerbatim(call.target) ? .verbatim : .proto
        }
        if !isFile(call.head, call.target) {
            if let value = EssenceReader.read(body, root, model: model(call)) {
                return value.members == nil ? .object([("=", value)]) : value
            }
            if let digest = Multipart.digest(of: body) { return .object([("=", .string("sha256:" + digest.hexEncoded))]) }
            if let items = formItems(body) { return .object([("=", .array(items.map(JSON.string)))]) }
        }
        return .object([("=", .string("sha256:" + SHA256.hash(body).hexEncoded))])
    }

    /// A body of which only the digest is known.
    static func content(streamed digest: String) -> JSON {
        digest == SHA256.hash([]).hexEncoded ? .object([]) : .object([("=", .string("sha256:" + digest))])
    }

    /// Whether the body is a piece of a file, whatever it looks like: a file of JSON lines is not read as a request. What is none is
    /// read, and can't be passed on unread.
    public static func isFile(_ head: Head, _ target: Target) -> Bool {
        let commands = head.fields["x-goog-upload-command"]?.split(whereSeparator: { $0 == "," || $0 == " " }) ?? []
        return commands.contains("upload") || target["uploadType"] == "media"
            || head.fields["x-goog-upload-protocol"]?.isSameToken(as: "raw") == true
    }

    /// The items of an `application/x-www-form-urlencoded` body, sorted; nil if it doesn't look like one. The Content-Type isn't
    /// asked, here as elsewhere: a fixture doesn't have it.
    private static func formItems(_ body: [UInt8]) -> [String]? {
        guard body.count <= 65_536, body.allSatisfy({ isFormByte[Int($0)] }) else { return nil }
        let pairs = body.split(separator: UInt8(ascii: "&"))
        guard pairs.allSatisfy({ $0.contains(UInt8(ascii: "=")) && $0.first != UInt8(ascii: "=") }) else { return nil }
        return sorted(pairs.map { (String(decoding: $0, as: UTF8.self).percentDecoded(plusIsSpace: true), ()) }).map(\.0)
    }

    private static let isFormByte: [Bool] = {
        let allowed = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~*%+&=[]".utf8)
        return (0...255).map { allowed.contains($0) }
    }()
}
