internal import CCurl
internal import Glibc
internal import HTTP

/// How a transfer failed, and what is known of it: what the operator's sentence is made of.
struct TransferFailure {
    var code: CURLcode
    var facts: EasyHandle.Facts
    var head: AnswerHead

    /// One sentence in the operator's words with libcurl's detail; it holds nothing of the request but where it went.
    func worded(_ plan: TransferPlan) -> ForwardingFailure {
        ForwardingFailure(head.isComplete ? brokenOff : unanswered(plan))
    }

    private func unanswered(_ plan: TransferPlan) -> String {
        let server = plan.origin.description
        switch code {
        case CURLE_COULDNT_CONNECT: return couldNotConnect(server)
        case CURLE_OPERATION_TIMEDOUT: return "could not connect to \(server) within \(plan.connectTimeout.inSeconds)"
        case CURLE_COULDNT_RESOLVE_HOST: return "could not find the host \(plan.origin.host)\(because)"
        case CURLE_COULDNT_RESOLVE_PROXY: return "could not find the proxy\(because)"
        case CURLE_PEER_FAILED_VERIFICATION: return untrusted(plan.origin.host)
        case CURLE_SSL_CACERT_BADFILE: return "the authorities in \(plan.authorities ?? "the system's file") can't be used\(because)"
        case CURLE_SSL_CONNECT_ERROR: return "no TLS with \(server)\(because)"
        case CURLE_OK, CURLE_GOT_NOTHING: return "\(server) closed the connection without an answer"
        case CURLE_RECV_ERROR, CURLE_SEND_ERROR, CURLE_SEND_FAIL_REWIND:
            return "\(server) broke the connection off without an answer\(because)"
        case CURLE_UNSUPPORTED_PROTOCOL, CURLE_WEIRD_SERVER_REPLY: return "\(server) answered something that is not HTTP\(because)"
        default: return "\(server) gave no answer\(because)"
        }
    }

    private var brokenOff: String {
        if code == CURLE_BAD_CONTENT_ENCODING {
            return "the answer's \(head.fields["Content-Encoding"] ?? "encoding") is broken after \(facts.received) bytes\(because)"
        }
        let whole = head.announced.map { " of \($0)" } ?? ""
        // libcurl's own words for a short body only count the bytes again.
        return "the answer broke off after \(facts.received)\(whole) bytes\(code == CURLE_PARTIAL_FILE && !whole.isEmpty ? "" : because)"
    }

    /// libcurl 7 says `Failed to connect to 127.0.0.1 port 9 after 0 ms: Couldn't connect to server`: where, which may be a proxy, but not why.
    private func couldNotConnect(_ server: String) -> String {
        let start = "Failed to connect to "
        guard facts.detail.hasPrefix(start), let after = facts.detail.firstRange(of: " after ") else {
            return "could not connect to \(server)\(because)"
        }
        let place = facts.detail[..<after.lowerBound].dropFirst(start.count)
        return "could not connect to \(place): \(facts.errno == 0 ? "no answer" : String(cString: strerror(facts.errno)))"
    }

    /// An authority only helps if it is the authority that is missing: not if the name is another's or the time has run out.
    private func untrusted(_ host: String) -> String {
        let sentence = "the certificate of host \(host) is not trusted (\(detail))"
        let lacksAuthority = ["issuer", "self-signed", "self signed"].contains { detail.firstRange(of: $0) != nil }
        return lacksAuthority ? "\(sentence); name its authority with --upstream-ca" : sentence
    }

    private var because: String { detail.isEmpty ? "" : ": \(detail)" }

    private var detail: String { facts.detail.isEmpty ? String(cString: ccurl_easy_strerror(code)) : facts.detail }
}

extension Duration {
    /// For people: `300 s`, `0.25 s`.
    var inSeconds: String {
        let milliseconds = components.attoseconds / 1_000_000_000_000_000
        guard milliseconds != 0 else { return "\(components.seconds) s" }
        var digits = "\(1000 + milliseconds)".dropFirst()
        while digits.hasSuffix("0") { digits.removeLast() }
        return "\(components.seconds).\(digits) s"
    }
}
