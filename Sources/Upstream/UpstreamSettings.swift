/// Where requests are sent, and how.
public struct UpstreamSettings: Sendable {
    /// `https://generativelanguage.googleapis.com`, without a slash at the end; it may have a path.
    public var base: String
    /// A PEM file of authorities to trust instead of the system's.
    public var authorities: String?
    /// How long connecting may take, TLS included.
    public var connectTimeout = Duration.seconds(10)
    /// How long the other side may send nothing: a 4K picture takes the live service half a minute.
    public var idleTimeout = Duration.seconds(300)

    /// Requests to `base`.
    public init(base: String) { self.base = base }
}
