internal import GeminiAPI
internal import HTTP

/// Makes fixtures of what other tools recorded, as if it had been recorded now: the same keys, the same files, and no credential.
public final class Importer: Sendable {
    private let recorder: Recorder

    /// - Parameters:
    ///   - folder: where the fixtures are written.
    ///   - secrets: texts that are never written, beside those that look like a credential.
    public init(into folder: String, secrets: [String] = []) {
        recorder = Recorder(folder: folder, origin: "https://generativelanguage.googleapis.com", secrets: secrets)
    }

    /// Why an exchange is none of the live service's, as the clause of a sentence; nil for one that is taken.
    public static func reason(toSkip exchange: TradedExchange) -> String? {
        if exchange.method == "OPTIONS" { return "a browser's question whether it may ask" }
        let host = exchange.host
        return host == "googleapis.com" || host.hasSuffix(".googleapis.com") ? nil : "its host '\(host)' is not of googleapis.com"
    }

    /// Writes one exchange. Equal requests become turns, in the order they are given. Blocks.
    /// - Returns: the fixture; nil if its request is of a kind that is not recorded.
    public func add(_ exchange: TradedExchange) throws(FixtureProblem) -> FixtureEntry? {
        let target = Target(exchange.target)
        let head = Head(method: exchange.method, target: exchange.target, fields: exchange.requestFields)
        let request = Request(head, body: exchange.requestBody)
        let call = Call(request, route: Route(method: exchange.method, path: target.path), target: target)
        let recording = recorder.begin(call, request, name: nil, session: Session.defaultName)
        let firstByte = exchange.firstByte.map { Duration.milliseconds($0) }
        recording.head(exchange.status, exchange.responseFields, after: firstByte)
        if !exchange.responseBody.isEmpty { try recording.received(exchange.responseBody, after: firstByte ?? .zero) }
        return try recording.finish().entry
    }
}
