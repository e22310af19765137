/// What a client says of a file it uploads.
public struct FileMetadata: Sendable, Equatable {
    /// The id it wants, without `files/`; nil leaves the choice to the service.
    public var id: String?
    /// What it calls the file; may be empty.
    public var displayName = ""
    /// What it says the bytes are; nil if it does not.
    public var mimeType: String?
    /// How many bytes it says there are; nil if it does not.
    public var size: Int?

    /// Nothing said.
    public init() {}

    /// Reads `{"file": {…}}`, in either spelling of proto JSON.
    public static func read(_ body: [UInt8], version: String) -> (FileMetadata, [Problem]) {
        let (message, problems) = MessageReader.read(body, as: "CreateFileRequest", version: version)
        var metadata = FileMetadata()
        guard let file = message.message("file") else { return (metadata, problems) }
        metadata.id = file.string("name").flatMap { $0.isEmpty ? nil : $0.hasPrefix("files/") ? String($0.dropFirst(6)) : $0 }
        metadata.displayName = file.string("display_name") ?? ""
        metadata.mimeType = file.string("mime_type").flatMap { $0.isEmpty ? nil : $0 }
        metadata.size = file.integer("size_bytes")
        return (metadata, problems)
    }

    /// What is wrong with it; nil if nothing is.
    public func check() -> APIError? {
        if let id, !Self.isID(id) { return .badFileName }
        if displayName.unicodeScalars.count > 512 { return .longDisplayName }
        return nil
    }

    /// Up to 40 lower-case letters, digits and dashes, no dash at either end (documented).
    private static func isID(_ id: String) -> Bool {
        (1...40).contains(id.utf8.count) && id.utf8.first != UInt8(ascii: "-") && id.utf8.last != UInt8(ascii: "-")
            && id.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"): true
                default: false
                }
            }
    }
}
