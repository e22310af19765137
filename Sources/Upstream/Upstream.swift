public import HTTP
public import Loop

internal import CCurl
internal import Glibc

/// Another server, to which requests are sent: libcurl on the loop, with its pool of connections.
///
/// HTTP/2 where TLS agrees on it, HTTP/1.1 otherwise. Proxies are taken from the environment (`http_proxy`, `HTTPS_PROXY`, `ALL_PROXY`, `NO_PROXY`).
/// Redirects are answers like any other, and there are no cookies.
@Net public final class Upstream {
    private let plan: TransferPlan
    private lazy var multi = Multi()

    /// Loads libcurl when it is first called.
    /// - Throws: when libcurl is missing or too old, the base is no URL, or the authorities can't be read.
    public nonisolated init(_ settings: UpstreamSettings) throws(ForwardingFailure) {
        plan = try TransferPlan(settings)
        if let problem = ccurl_load() { throw ForwardingFailure(String(cString: problem)) }
    }

    /// Sends a request, and returns with the answer's head while the rest of the request may still be on its way. The answer's body is read
    /// as it is asked for; who lets go of it ends the transfer.
    /// - Throws: `ForwardingFailure`, `CancellationError`, and what the request's body throws; so does the `next` of the answer's body.
    public func send(_ request: OutboundRequest) async throws -> InboundAnswer {
        try Task.checkCancellation()
        let transfer = try Transfer(request, plan, multi)
        let reader = AnswerReader(transfer)
        transfer.start()
        return try await reader.answer()
    }
}
