internal import GeminiAPI
internal import HTTP

/// Fixtures in the forms of other tools.
public enum Exporter {
    /// What `fixture`, in `folder`, has recorded, as bytes. Reads its files.
    public static func exchange(_ fixture: Fixture, in folder: String) async throws -> TradedExchange {
        let (request, response) = (fixture.request, fixture.response)
        let isVertex = Route(method: request.method, path: Target(request.target).path).backend.isVertex
        var fields = request.fields
        if case .json = request.body { fields.add("Content-Type", "application/json") }
        return TradedExchange(
            method: request.method,
            url: "https://" + (isVertex ? "aiplatform" : "generativelanguage") + ".googleapis.com" + request.target,
            requestFields: fields, requestBody: try await bytes(request.body, folder), status: response.status,
            responseFields: response.fields, responseBody: try await bytes(response.body, folder), firstByte: response.timing?.firstByte)
    }

    /// The bytes of a recorded body.
    public static func bytes(_ body: RecordedBody, _ folder: String) async throws -> [UInt8] {
        var bytes: [UInt8] = []
        for piece in try body.pieces(in: folder) {
            switch piece {
            case .bytes(let more): bytes += more
            case .produced(let producer): bytes += try await producer.collect()
            }
        }
        return bytes
    }

    /// The text of a file of `format` that holds `exchanges`; nil for a format that is only read.
    /// - Parameter version: plantain's own, which HAR names.
    public static func text(_ exchanges: [TradedExchange], _ format: TradeFormat, version: String) -> [UInt8]? {
        switch format {
        case .har: HAR.text(exchanges, version: version)
        case .vcr: Cassette.text(exchanges)
        case .testServer, .genaiReplay: nil
        }
    }
}
