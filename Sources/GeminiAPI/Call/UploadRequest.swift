public import HTTP

/// What a request to create a file wants, as far as its head tells: Google's upload protocols.
public struct UploadRequest: Sendable, Equatable {
    /// The steps of an upload, and the uploads of one step.
    public enum Step: Sendable, Equatable {
        /// Metadata come, bytes follow in requests of their own.
        case start
        /// Bytes, the end, or both, for the session of this id.
        case piece(session: String, hasBytes: Bool, isLast: Bool)
        case query(session: String)
        case cancel(session: String)
        /// Metadata and bytes in one body.
        case multipart(boundary: String)
        /// Bytes alone.
        case media
        /// Metadata alone.
        case metadata
        /// None of the protocols that plantain knows.
        case unclear
    }

    /// Which of them this is.
    public let step: Step
    /// Where the bytes belong; nil if it does not say.
    public let offset: Int?
    /// How many bytes are to come in all; nil if it does not say.
    public let size: Int?
    /// What the bytes are said to be; nil if it does not say.
    public let mimeType: String?

    /// Reads the head of a request to `POST /upload/{v}/files` or `POST /{v}/files`.
    public init(_ head: Head, _ target: Target) {
        let fields = head.fields
        func has(_ name: String, _ word: String) -> Bool { fields[name]?.isSameToken(as: word) == true }
        let commands = (fields["x-goog-upload-command"] ?? "").split { $0 == "," || $0 == " " }.map { $0.lowercased() }
        offset = fields["x-goog-upload-offset"].flatMap { Int($0) }
        size = fields["x-goog-upload-header-content-length"].flatMap { Int($0) }
        let type = fields["content-type"] ?? ""
        let isMultipart = type.lowercased().hasPrefix("multipart/")
        mimeType = fields["x-goog-upload-header-content-type"] ?? (isMultipart || type.isEmpty ? nil : type)
        let isOneStep = target["uploadType"] != nil || fields["x-goog-upload-protocol"].map { !$0.isSameToken(as: "resumable") } == true
        if let session = target["upload_id"] {
            if commands.contains("query") {
                step = .query(session: session)
            } else if commands.contains("cancel") {
                step = .cancel(session: session)
            } else if commands.contains("upload") || commands.contains("finalize") {
                step = .piece(session: session, hasBytes: commands.contains("upload"), isLast: commands.contains("finalize"))
            } else {
                step = .unclear
            }
        } else if commands == ["start"] {
            step = .start
        } else if target["uploadType"] == "multipart" || has("x-goog-upload-protocol", "multipart") || !isOneStep && isMultipart {
            step = Self.boundary(of: type).map(Step.multipart) ?? .unclear
        } else if target["uploadType"] == "media" || has("x-goog-upload-protocol", "raw") {
            step = .media
        } else {
            let path = target.path.split(separator: "/")
            step = (path.first == "s" ? path.dropFirst(2) : path[...]).first == "upload" ? .unclear : .metadata
        }
    }

    /// Whether the body is the bytes of a file, or has them in it: not to be held in memory.
    public var hasBytes: Bool {
        switch step {
        case .piece(_, let hasBytes, _): hasBytes
        case .multipart, .media: true
        case .start, .query, .cancel, .metadata, .unclear: false
        }
    }

    /// The session it goes on with: who knows its id may, without a key.
    public var session: String? {
        switch step {
        case .piece(let session, _, _), .query(let session), .cancel(let session): session
        case .start, .multipart, .media, .metadata, .unclear: nil
        }
    }

    private static func boundary(of type: String) -> String? {
        for parameter in type.split(separator: ";").dropFirst() {
            let halves = parameter.split(separator: "=", maxSplits: 1).map { String($0.filter { $0 != " " }) }
            guard halves.count == 2, halves[0].isSameToken(as: "boundary") else { continue }
            let bare = halves[1].filter { $0 != "\"" }
            return (1...70).contains(bare.utf8.count) ? bare : nil
        }
        return nil
    }
}
