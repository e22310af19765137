public import HTTP

/// Header fields of answers of the server that takes uploads, in the recorded order as far as it is known.
public struct UploadFields {
    /// How an upload is.
    public enum Status: String, Sendable { case active, final, cancelled }

    private let date: String
    private let id: String?

    /// - Parameters:
    ///   - date: an HTTP date.
    ///   - id: of the upload; nil where there is no session.
    public init(date: String, id: String?) { (self.date, self.id) = (date, id) }

    /// The size of pieces that the live service wants in bytes, all but the last in multiples of it (recorded).
    public static let granularity = 8_388_608

    /// Of the answer to the first step.
    /// - Parameter url: where the bytes are to be sent.
    public func start(url: String) -> Fields {
        // Several of these are recorded; which ones is from memory.
        let passedOn = [("Vary", "Origin, X-Origin, Referer"), ("Cache-Control", "private"), ("Content-Type", Self.json)]
        return Fields(
            [Fields.Field("Content-Type", Self.text)] + upload
                + [
                    Fields.Field("X-Goog-Upload-Status", Status.active.rawValue), Fields.Field("X-Goog-Upload-URL", url),
                    Fields.Field("X-Goog-Upload-Control-URL", url),
                    Fields.Field("X-Goog-Upload-Chunk-Granularity", String(Self.granularity)),
                ] + passedOn.map { Fields.Field("X-Goog-Upload-Header-" + $0, $1) } + common)
    }

    /// Of an answer without a body: what has come so far is told where it was asked for.
    public func empty(_ status: Status, received: Int? = nil) -> Fields {
        let size = received.map { [Fields.Field("X-Goog-Upload-Size-Received", String($0))] } ?? []
        return Fields(
            [Fields.Field("Content-Type", Self.text)] + upload + [Fields.Field("X-Goog-Upload-Status", status.rawValue)] + size + common)
    }

    /// Of an answer in JSON: the file at the end, or what is wrong.
    public func json(_ status: Status?, received: Int? = nil) -> Fields {
        let state = status.map { [Fields.Field("X-Goog-Upload-Status", $0.rawValue)] } ?? []
        let size = received.map { [Fields.Field("X-Goog-Upload-Size-Received", String($0))] } ?? []
        let vary = ["Origin", "Referer", "X-Origin"].map { Fields.Field("Vary", $0) }
        return Fields([Fields.Field("Content-Type", Self.json)] + upload + state + size + vary + common)
    }

    /// Of the bytes of a file: guess, but for the server.
    public func content(_ mimeType: String) -> Fields {
        Fields([Fields.Field("Content-Type", mimeType), Fields.Field("Content-Disposition", "attachment")] + upload + common)
    }

    private static let text = "text/plain; charset=utf-8"
    private static let json = "application/json; charset=UTF-8"

    private var upload: [Fields.Field] { id.map { [Fields.Field("X-GUploader-UploadID", $0)] } ?? [] }

    private var common: [Fields.Field] {
        [
            Fields.Field("Date", date), Fields.Field("Server", "UploadServer"),
            Fields.Field("Alt-Svc", "h3=\":443\"; ma=2592000,h3-29=\":443\"; ma=2592000"),
        ]
    }
}
