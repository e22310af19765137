internal import COpenSSL

extension TLSError {
    /// For a function of OpenSSL that failed through nobody's fault that we know of.
    static func failed(_ function: StaticString) -> TLSError { TLSError("\(function): \(openSSLReason() ?? "no reason given")") }
}

/// The latest reason in OpenSSL's queue of this thread, in its words; empties the queue.
func openSSLReason() -> String? {
    let code = ERR_peek_last_error()
    ERR_clear_error()
    guard code != 0 else { return nil }
    return ERR_reason_error_string(code).map { String(cString: $0) } ?? "error \(String(code, radix: 16))"
}
