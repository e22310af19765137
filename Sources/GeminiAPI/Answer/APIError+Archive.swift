// What plantain says where fixtures or upstream were to answer, in the live service's envelope.
extension APIError {
    /// No fixture answers, and nobody else may.
    /// - Parameters:
    ///   - key: the first digits of the request's key.
    ///   - count: how many fixtures there are.
    ///   - nearest: a line for each of the nearest.
    ///   - details: the same as data.
    public static func noFixture(key: String, of count: Int, nearest: [String], details: [JSON]) -> APIError {
        let total =
            count == 0
            ? "there is no fixture to answer this request (key \(key))"
            : "\(count == 1 ? "the one fixture there is does not answer" : "none of the \(count) fixtures answers") this request (key \(key))"
        let near =
            nearest.isEmpty ? (count == 0 ? "look at --fixtures" : "none is near") : "the nearest:\n" + nearest.map { "* \($0)\n" }.joined()
        return APIError(
            404, "NOT_FOUND",
            "plantain: \(total); \(near)\(nearest.isEmpty ? ". " : "")Record it with --mode record-new, or let plantain answer with --mode auto.",
            details: [
                .object([
                    ("@type", .string("type.googleapis.com/plantain.Miss")), ("key", .string(key)), ("fixtures", .int(count)),
                    ("nearest", .array(details)),
                ])
            ])
    }

    /// Upstream gave no answer.
    public static func badGateway(_ reason: String) -> APIError {
        APIError(502, "UNAVAILABLE", "plantain: upstream gave no answer: \(reason)")
    }

    /// `x-plantain-mode` names no mode.
    public static func badMode(_ word: String, known: [String]) -> APIError {
        invalidArgument("plantain: x-plantain-mode is \(known.dropLast().joined(separator: ", ")) or \(known.last ?? ""), not '\(word)'")
    }

    /// A path that begins with `/s/` and names no session.
    public static let badSession = invalidArgument(
        "plantain: what follows /s/ is no name of a session: letters, digits, '.', '_' and '-', at most 64, and nothing that looks like a key"
    )

    /// A fixture that can't be read: as if it were not there, and no reason to try again.
    public static func brokenFixture(_ problem: String) -> APIError {
        APIError(404, "NOT_FOUND", "plantain: the fixture is broken: \(problem)")
    }

    /// The client's body did not come as its head said.
    public static let brokenBody = invalidArgument("plantain: the body of the request broke off, or was not framed as its head says")

    /// A mode that needs an upstream where none is set.
    public static func noUpstream(mode: String) -> APIError {
        invalidArgument("plantain: mode \(mode) needs an upstream: start with --upstream https://generativelanguage.googleapis.com")
    }

}
