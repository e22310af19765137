internal import GeminiAPI

/// An upload under way, or over: what is known of it beside its bytes.
public struct UploadSession: Sendable, Equatable {
    /// The ways it can be.
    public enum State: String, Sendable { case active, final, cancelled }

    /// Who has it may send bytes: it is the capability in the URL of the session.
    public let id: String
    /// What the file will be called.
    public let file: String
    /// What its owner calls it; may be empty.
    public let displayName: String
    /// As declared.
    public let mimeType: String
    /// The bytes that were announced; nil if none were.
    public let size: Int?
    /// Where its bytes come from.
    public let source: StoredFile.Source
    /// Microseconds since 1970.
    public let created: Int64
    /// How it is.
    public internal(set) var state = State.active

    /// How long a session is kept, whatever became of it: a week, as Google's other upload services have it.
    public static let lifetime: Int64 = 7 * 24 * 3600 * 1_000_000

    /// A session that begins.
    public init(
        _ id: String, file: String, displayName: String = "", mimeType: String, size: Int? = nil, source: StoredFile.Source = .uploaded,
        created: Int64
    ) {
        (self.id, self.file, self.displayName, self.mimeType, self.size) = (id, file, displayName, mimeType, size)
        (self.source, self.created) = (source, created)
    }
}

// As it is written down
extension UploadSession {
    init?(_ id: String, _ record: JSON) {
        guard let file = record["file"]?.text, let displayName = record["displayName"]?.text, let mimeType = record["mimeType"]?.text,
            let source = record["source"]?.text.flatMap(StoredFile.Source.init), let created = record["created"]?.integer,
            let state = record["state"]?.text.flatMap(State.init)
        else { return nil }
        self.init(
            id, file: file, displayName: displayName, mimeType: mimeType, size: record["size"]?.integer, source: source,
            created: Int64(created))
        self.state = state
    }

    var record: JSON {
        .object(
            [
                ("file", .string(file)), ("displayName", .string(displayName)), ("mimeType", .string(mimeType)),
                ("source", .string(source.rawValue)), ("created", .int(Int(created))), ("state", .string(state.rawValue)),
            ] + (size.map { [("size", .int($0))] } ?? []))
    }
}

/// Why an upload does not go on.
public enum UploadFailure: Error, Equatable {
    /// No session has this id.
    case unknown
    /// It has ended before.
    case ended(UploadSession.State)
    /// The bytes belong to `offset`, and others, or none, have come before.
    case misplaced(offset: Int, received: Int)
    /// More bytes than were announced, or than a file may have.
    case tooLong(limit: Int)
    /// The end was announced before all bytes had come.
    case incomplete(received: Int, size: Int)
    /// Another file has this name.
    case taken(String)
    /// Another request goes on with this session: this one's client was given up.
    case overtaken
    /// The client's body broke off; what came before is kept.
    case brokenOff
    /// The disk did not do what it was asked to.
    case disk(FilesError)
}
