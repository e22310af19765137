internal import CCurl
internal import HTTP

extension EasyHandle {
    /// Sets everything that follows from the request and from where it goes; not the callbacks.
    /// - Throws: when a text of the request would not go over the wire as it is.
    mutating func set(_ request: OutboundRequest, _ plan: TransferPlan) throws(ForwardingFailure) {
        guard request.target.hasPrefix("/"), request.target.isPlain, !request.target.utf8.contains(0x20) else {
            throw ForwardingFailure("the request's target is no path")
        }
        set(CURLOPT_URL, plan.origin.base + request.target)
        set(CURLOPT_PATH_AS_IS, 1)
        set(CURLOPT_PROTOCOLS_STR, "http,https")
        set(CURLOPT_NOSIGNAL, 1)
        set(CURLOPT_HTTP_VERSION, CURL_HTTP_VERSION_2TLS)
        set(CURLOPT_SUPPRESS_CONNECT_HEADERS, 1)
        set(CURLOPT_ACCEPT_ENCODING, "gzip, deflate")
        set(CURLOPT_CONNECTTIMEOUT_MS, plan.connectTimeout.milliseconds)
        set(CURLOPT_BUFFERSIZE, 64 << 10)
        if let authorities = plan.authorities {
            set(CURLOPT_CAINFO, authorities)
            // Debian's libcurl trusts a folder too, which would be trusted beside the file.
            set(CURLOPT_CAPATH, nil)
        }
        setMethod(request)
        setHeader(try Self.lines(request.fields))
    }

    /// A body goes as libcurl's upload, whatever the method: that adds no fields but Content-Length or Transfer-Encoding.
    private func setMethod(_ request: OutboundRequest) {
        if request.method == "HEAD" { return set(CURLOPT_NOBODY, 1) }
        // Google's front end answers 411 to one of these without a length.
        let length = ["POST", "PUT", "PATCH"].contains(request.method) && request.body == nil ? 0 : request.body?.length
        if request.body != nil || length != nil {
            set(CURLOPT_UPLOAD, 1)
            set(CURLOPT_INFILESIZE_LARGE, size: length ?? -1)
        }
        set(CURLOPT_CUSTOMREQUEST, request.method)
    }

    /// The fields as libcurl wants them, and what keeps it from adding some of its own.
    private static func lines(_ fields: Fields) throws(ForwardingFailure) -> [String] {
        var lines = ["Expect:"]
        if fields["Accept"] == nil { lines.append("Accept:") }
        for field in fields.list where !connectionsOwn.contains(field.name.lowercased()) {
            guard field.name.isPlain, field.value.isPlain else { throw ForwardingFailure("the field \(field.name) holds a line end") }
            lines.append(field.value.isEmpty ? "\(field.name);" : "\(field.name): \(field.value)")
        }
        return lines
    }

    /// Fields of the connection, which libcurl writes, and of the encodings, which it undoes.
    private static let connectionsOwn: Set = [
        "host", "content-length", "transfer-encoding", "connection", "keep-alive", "proxy-connection", "te", "trailer", "upgrade", "expect",
        "accept-encoding",
    ]
}

extension String {
    /// Whether it can stand in a line of a head: no line end, and no NUL, which would end it in C.
    fileprivate var isPlain: Bool { !utf8.contains { $0 == 0 || $0 == 10 || $0 == 13 } }
}

extension Duration {
    /// Whole milliseconds, at least one: zero would mean libcurl's own choice.
    fileprivate var milliseconds: Int {
        max(1, Int(min(components.seconds, 1 << 40)) * 1000 + Int(components.attoseconds / 1_000_000_000_000_000))
    }
}
