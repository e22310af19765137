public import HTTP

/// x
public final class Upstream: Sendable {
    /// x
    public init(_ settings: UpstreamSettings) throws(ForwardingFailure) {}
    /// x
    public func send(_ request: OutboundRequest) async throws -> InboundAnswer { throw ForwardingFailure("not yet") }
}
