internal import Digest
public import GeminiAPI
internal import HTTP

/// A file that a client left here, or that was made for one.
public struct StoredFile: Sendable, Equatable {
    /// Where it came from.
    public enum Source: String, Sendable { case uploaded = "UPLOADED", generated = "GENERATED" }

    /// What stands behind `files/`.
    public let id: String
    /// What its owner calls it; may be empty.
    public let displayName: String
    /// As it was declared.
    public let mimeType: String
    /// In bytes.
    public let size: Int
    /// Microseconds since 1970.
    public let created: Int64
    /// When it is gone: microseconds since 1970.
    public let expires: Int64
    /// SHA-256 in hexadecimal digits.
    public let digest: String
    /// Where it came from.
    public let source: Source
    /// The session that brought the bytes, whose name they have.
    let bytes: String

    /// How long a file is kept: 48 hours (documented).
    public static let lifetime: Int64 = 48 * 3600 * 1_000_000
    /// The most bytes a file may have (documented).
    public static let largest = 2 << 30
}

extension StoredFile {
    /// The file as the API tells of it, members in the recorded order.
    /// - Parameters:
    ///   - origin: where the client reaches this server, such as `http://127.0.0.1:8080/s/NAME`.
    ///   - version: of the API, as the client's path has it.
    public func json(origin: String, version: String) -> JSON {
        let uri = "\(origin)/\(version)/files/\(id)"
        var members: [(String, JSON)] = [("name", .string("files/" + id))]
        if !displayName.isEmpty { members.append(("displayName", .string(displayName))) }
        members += [
            ("mimeType", .string(mimeType)), ("sizeBytes", .string(String(size))),
            ("createTime", .string(HTTPDate.timestamp(microseconds: created))),
            ("updateTime", .string(HTTPDate.timestamp(microseconds: created))),
            // Recorded with nanoseconds, where the others have microseconds.
            ("expirationTime", .string(HTTPDate.timestamp(microseconds: expires, digits: 9))),
            // The base64 is of the digest's hexadecimal digits (recorded, verified).
            ("sha256Hash", .base64(.bytes(Array(digest.utf8)))), ("uri", .string(uri)), ("state", .string("ACTIVE")),
            ("source", .string(source.rawValue)),
        ]
        // That it stands last is a guess.
        if source == .generated { members.append(("downloadUri", .string(uri + ":download?alt=media"))) }
        return .object(members)
    }
}

// As it is written down
extension StoredFile {
    init?(_ id: String, _ record: JSON) {
        guard let displayName = record["displayName"]?.text, let mimeType = record["mimeType"]?.text, let size = record["size"]?.integer,
            let created = record["created"]?.integer, let expires = record["expires"]?.integer, let digest = record["sha256"]?.text,
            let source = record["source"]?.text.flatMap(Source.init), let bytes = record["bytes"]?.text, FileIndex.isID(bytes)
        else { return nil }
        self.init(
            id: id, displayName: displayName, mimeType: mimeType, size: size, created: Int64(created), expires: Int64(expires),
            digest: digest, source: source, bytes: bytes)
    }

    var record: JSON {
        .object([
            ("displayName", .string(displayName)), ("mimeType", .string(mimeType)), ("size", .int(size)), ("created", .int(Int(created))),
            ("expires", .int(Int(expires))), ("sha256", .string(digest)), ("source", .string(source.rawValue)), ("bytes", .string(bytes)),
        ])
    }
}
