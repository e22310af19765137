internal import Fixtures
internal import GeminiAPI
internal import HTTP

extension Emulator {
    /// The fixture's answer; what upstream answers now is held against it, and the log says what differs.
    func compare(_ found: Origin.Found, _ call: Call, _ request: Request, _ exchange: inout Exchange, _ ruling: inout Ruling)
        async throws(APIError) -> PreparedAnswer
    {
        let recorded = try await replay(found, &exchange, ruling)
        exchange.notes.append("not compared yet")
        return recorded
    }
}
