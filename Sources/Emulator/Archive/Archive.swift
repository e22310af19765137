public import Fixtures
public import HTTP

/// What an emulator replays from and records to. Nil is what it does without.
public struct Archive: Sendable {
    /// The fixtures.
    public var store: FixtureStore?
    /// Who writes new ones.
    public var recorder: Recorder?
    /// The way to upstream.
    public var forward: Forward?
    /// Upstream's base URL, without a slash at the end.
    public var upstream = Archive.live
    /// Sent upstream in the place of the client's credential. Never written anywhere.
    public var upstreamKey: String?
    /// Whether answers take the time they took when they were recorded.
    public var isPaced = false

    /// The live service.
    public static let live = "https://generativelanguage.googleapis.com"

    /// Nothing to replay from and nowhere to record to.
    public init() {}

    /// `https://host:port` of upstream.
    public var origin: String {
        let parts = upstream.split(separator: "/", maxSplits: 3, omittingEmptySubsequences: false)
        return parts.prefix(3).joined(separator: "/")
    }
}
