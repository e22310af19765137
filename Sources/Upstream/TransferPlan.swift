internal import HTTP
internal import Glibc

/// What all transfers to one server have in common.
struct TransferPlan: Sendable {
    let origin: Origin
    /// A file of authorities; nil for the system's.
    let authorities: String?
    let connectTimeout: Duration
    let idleTimeout: Duration

    init(_ settings: UpstreamSettings) throws(ForwardingFailure) {
        origin = try Origin(settings.base)
        // libcurl knows nothing of these variables: it is the curl program and OpenSSL that made them a custom.
        authorities = settings.authorities ?? Self.environment("CURL_CA_BUNDLE") ?? Self.environment("SSL_CERT_FILE")
        connectTimeout = settings.connectTimeout
        idleTimeout = settings.idleTimeout
        if let authorities, access(authorities, R_OK) != 0 {
            throw ForwardingFailure("the authorities in \(authorities) can't be read: \(String(cString: strerror(errno)))")
        }
    }

    private static func environment(_ name: String) -> String? {
        guard let value = getenv(name) else { return nil }
        return value.pointee == 0 ? nil : String(cString: value)
    }
}
