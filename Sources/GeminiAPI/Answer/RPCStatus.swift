/// `google.rpc.Status`: an error inside an answer, whose code is a number of its own and not an HTTP status.
public struct RPCStatus: Sendable {
    /// The canonical code: 3 is INVALID_ARGUMENT.
    public let code: Int
    /// In the live service's words.
    public let message: String
    /// As in an error's body.
    public var details: [JSON] = []

    /// A status of these.
    public init(code: Int, message: String) { (self.code, self.message) = (code, message) }

    /// The status that an error's body tells, `{"error": {"code", "message", "status", "details"}}`; unknown where it is no such body.
    public init(_ body: JSON?) {
        let error = body?["error"]
        code = Self.words.firstIndex(of: error?["status"]?.text ?? "") ?? 2
        message = error?["message"]?.text ?? "Unknown error."
        details = error?["details"]?.elements ?? []
    }

    /// Keys in the order of the proto.
    public var json: JSON {
        .object([("code", .int(code)), ("message", .string(message))] + (details.isEmpty ? [] : [("details", .array(details))]))
    }

    /// By code (google/rpc/code.proto).
    private static let words = [
        "OK", "CANCELLED", "UNKNOWN", "INVALID_ARGUMENT", "DEADLINE_EXCEEDED", "NOT_FOUND", "ALREADY_EXISTS", "PERMISSION_DENIED",
        "RESOURCE_EXHAUSTED", "FAILED_PRECONDITION", "ABORTED", "OUT_OF_RANGE", "UNIMPLEMENTED", "INTERNAL", "UNAVAILABLE", "DATA_LOSS",
        "UNAUTHENTICATED",
    ]
}
