// The words of the Files API and of the upload server before it.
extension APIError {
    /// A file nobody uploaded here, or whose two days are over (reported by many clients; no recording).
    public static func fileNotFound(_ id: String) -> APIError {
        APIError(403, "PERMISSION_DENIED", "You do not have permission to access the File \(id) or it may not exist.")
    }

    /// What every download is answered first, beside the place to go to (recorded 3 times).
    public static let moved = APIError(302, "UNKNOWN", "Unknown Error.")

    /// Only generated files can be downloaded (the SDK says so); the words are a guess.
    public static let notDownloadable = invalidArgument("Only generated files can be downloaded; uploaded files cannot be downloaded.")

    /// The form is documented, the words are a guess.
    static let badFileName = invalidArgument(
        "* CreateFileRequest.file.name: the ID can contain up to 40 characters that are lowercase alphanumeric or dashes (-), and cannot start or end with a dash.\n"
    )

    /// 512 characters are documented; the words are a guess.
    static let longDisplayName = invalidArgument("* CreateFileRequest.file.display_name: must be at most 512 characters.\n")

    /// A name that a client chose, and another file has: guess, the words of Google's APIs at large.
    public static let fileExists = APIError(409, "ALREADY_EXISTS", "Requested entity already exists")

    /// More than a file may have: the limit is documented, the words are a guess.
    public static func fileTooLarge(limit: Int) -> APIError { invalidArgument("The file is larger than the limit of \(limit) bytes.") }

    /// Bytes for another place than behind those that came: the upload server's words of a Content-Range (reported by users of another
    /// service behind it); that it says the same of this header is a guess.
    public static func misplaced(offset: Int, received: Int) -> APIError {
        let relation = offset > received ? "exceeds" : "is lower than"
        return invalidArgument(
            "Invalid request. According to the X-Goog-Upload-Offset header, the upload offset is \(offset) byte(s), which \(relation) already uploaded size of \(received) byte(s)."
        )
    }

    /// The end before all that was announced has come: guess.
    public static func incompleteUpload(received: Int, size: Int) -> APIError {
        invalidArgument("Invalid request. The upload is finalized at \(received) byte(s), but \(size) byte(s) were declared.")
    }

    /// More than was announced: guess.
    public static func oversizedUpload(size: Int) -> APIError {
        invalidArgument("Invalid request. More than the declared \(size) byte(s) were sent.")
    }

    /// An upload id that nobody was given, or whose week is over: guess.
    public static let uploadNotFound = APIError(404, "NOT_FOUND", "Upload session not found.")

    /// A step of an upload that has ended: guess.
    public static func uploadEnded(_ state: String) -> APIError { invalidArgument("Invalid request. The upload is already \(state).") }

    /// A request that another on the same session has overtaken: guess.
    public static let uploadOvertaken = APIError(409, "ABORTED", "Another request is uploading to this session.")

    /// A request to `/upload/…` in no protocol, or in one that plantain does not have.
    public static let unclearUpload = invalidArgument(
        "plantain: no upload protocol was recognized: send X-Goog-Upload-Protocol: resumable with X-Goog-Upload-Command: start, or uploadType=multipart, or uploadType=media"
    )

    /// Metadata without bytes.
    public static let fileWithoutBytes = invalidArgument(
        "plantain: a file is created by uploading its bytes: send this to /upload/v1beta/files")

    /// Not two parts, or no end (the words of Google's other services behind the same upload server).
    public static let malformedMultipart = invalidArgument("Malformed multipart body.")
}
