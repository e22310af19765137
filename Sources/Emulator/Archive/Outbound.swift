internal import GeminiAPI
internal import HTTP

extension Emulator {
    /// A call as it goes upstream: without what concerns plantain alone, with upstream's credential if there is one.
    func outbound(_ call: Call, _ request: Request, _ exchange: Exchange) -> OutboundRequest {
        let body =
            request.stream
            ?? (request.body.isEmpty && call.head.fields["content-length"] == nil ? nil : BodyStream(toUpstream(request.body, exchange)))
        return OutboundRequest(
            method: call.head.method, target: target(of: call, exchange), fields: fields(of: call), body: body)
    }

    /// Without the session's prefix, the trigger and, where it is replaced, the key.
    private func target(of call: Call, _ exchange: Exchange) -> String {
        var path = call.target.path[...]
        if let session = call.route.session, path.hasPrefix("/s/\(session)") { path = path.dropFirst(3 + session.utf8.count) }
        var target = String(path)
        if let trigger = exchange.trigger { target = target.replacingFirst("+" + trigger, with: "") }
        guard let mark = call.head.target.utf8.firstIndex(of: UInt8(ascii: "?")) else { return target }
        let items = call.head.target[call.head.target.index(after: mark)...].split(separator: "&").filter { item in
            archive.upstreamKey == nil || !Credential.queryNames.contains(String(item.prefix { $0 != "=" }).percentDecoded())
        }
        return items.isEmpty ? target : target + "?" + items.joined(separator: "&")
    }

    private func fields(of call: Call) -> Fields {
        let hops = (call.head.fields["connection"] ?? "").split(separator: ",").map { $0.filter { $0 != " " }.lowercased() }
        var fields = Fields(
            call.head.fields.list.filter { field in
                let name = field.name.lowercased()
                return !Self.ownFields.contains(name) && !name.hasPrefix("x-plantain-") && !hops.contains(name)
                    && (archive.upstreamKey == nil || !Redaction.isSecret(header: name))
            })
        if let key = archive.upstreamKey {
            // An access token is no key anywhere; the OpenAI-compatible layer takes either as a token.
            let isToken = key.hasPrefix("ya29.") || Essence.isVerbatim(call.target) && call.credential?.kind == .bearer
            if isToken { fields.add("Authorization", "Bearer \(key)") } else { fields.add("x-goog-api-key", key) }
        }
        return fields
    }

    /// What each connection decides for itself (RFC 9110, 7.6.1), and Origin: who may read the answer is plantain's to say.
    private static let ownFields: Set<String> = [
        "host", "content-length", "transfer-encoding", "accept-encoding", "connection", "keep-alive", "proxy-connection",
        "proxy-authorization",
        "proxy-authenticate", "te", "trailer", "upgrade", "expect", "origin",
    ]

    /// Files are called by URLs of plantain here, and of upstream there.
    private func toUpstream(_ body: [UInt8], _ exchange: Exchange) -> [UInt8] {
        guard let local = exchange.origin, let bare = exchange.bareOrigin, body.contains(Array(bare.utf8)) else { return body }
        return OriginRewriter(from: [local, bare], to: archive.upstream).all(body)
    }
}

extension String {
    /// With its first `part` replaced, if it has one.
    fileprivate func replacingFirst(_ part: String, with other: String) -> String {
        guard let start = indices.first(where: { self[$0...].hasPrefix(part) }) else { return self }
        return self[..<start] + other + self[index(start, offsetBy: part.count)...]
    }
}
