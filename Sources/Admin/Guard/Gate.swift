internal import GeminiAPI
internal import HTTP

/// Who may use the admin surface: a page of another site may not, whatever its user's browser can reach; others by token, if one is set.
public struct Gate: Sendable {
    private let token: [UInt8]?
    private let names: Set<String>
    private let isShut: Bool

    /// - Parameters:
    ///   - token: what a request must bring; nil or empty asks for none.
    ///   - hosts: names and addresses, without port, by which the server may be called besides `localhost`, `127.0.0.1` and `::1`: the
    ///     one it listens on and what `--admin-host` adds.
    ///   - isLoopback: whether only this machine can reach the server. If not, and without a token, nobody may.
    public init(token: String?, hosts: [String], isLoopback: Bool = true) {
        self.token = token.flatMap { $0.isEmpty ? nil : Array($0.utf8) }
        names = Set((["localhost", "127.0.0.1", "::1"] + hosts).map(Authority.name))
        isShut = !isLoopback && self.token == nil
    }

    /// Refuses whom the rules above do not admit to `path`, which begins with `/__admin/`.
    func admit(_ head: Head, to path: String) throws(Refusal) {
        let access = Access(path)
        guard !isShut || access == .probe else {
            throw Refusal(403, "the admin API is off while plantain listens beyond this machine: start it with --admin-token")
        }
        let host = try knownHost(head, access)
        try refuseOtherSites(head, host, access)
        guard let token, access == .guarded else { return }
        let presented = head.fields["x-plantain-token"] ?? Credentials.bearer(head.fields["authorization"])
        guard let presented else {
            throw Refusal(401, "a token is needed: send the one of --admin-token as 'Authorization: Bearer TOKEN'", Self.challenge)
        }
        guard Credentials.isSame(Array(presented.utf8), token) else {
            throw Refusal(401, "this is not the token of --admin-token", Self.challenge)
        }
    }

    private static let challenge: Fields = ["WWW-Authenticate": "Bearer"]

    /// A page may have its own name point at this machine (DNS rebinding): its requests then say that name.
    private func knownHost(_ head: Head, _ access: Access) throws(Refusal) -> String {
        let hosts = head.fields.all("host")
        // With a token no page can do anything, whatever it calls this machine. A probe from elsewhere knows an address alone, which
        // nobody can point anywhere.
        guard hosts.count == 1,
            token != nil || names.contains(Authority.name(hosts[0])) || isShut && access == .probe && Authority.isAddress(hosts[0])
        else {
            let named = hosts.count == 1 ? "the host '\(hosts[0])'" : "a request with \(hosts.count) Host fields"
            throw Refusal(403, "the admin API does not answer to \(named): call it by localhost, or start plantain with --admin-token")
        }
        return hosts[0]
    }

    /// Browsers say where a request comes from; other clients do not.
    private func refuseOtherSites(_ head: Head, _ host: String, _ access: Access) throws(Refusal) {
        let origins = head.fields.all("origin")
        let isForeign = origins.contains { origin in
            !["http://", "https://"].contains { origin.lowercased() == $0 + host.lowercased() }
        }
        let sites = head.fields.all("sec-fetch-site").map { $0.lowercased() }
        // Who follows a link from there only sees what holds nothing, and can't be framed.
        let isLink = access != .guarded && head.method == "GET" && head.fields.all("sec-fetch-mode") == ["navigate"]
        guard !isForeign, isLink || sites.allSatisfy({ $0 == "same-origin" || $0 == "none" }) else {
            throw Refusal(403, "the admin API does not answer to pages of other sites: ask from a program, or from its own page")
        }
    }

    /// What a form of another site can send without asking is not taken for JSON.
    static func admit(bodyOf request: Request) throws(Refusal) {
        guard !["GET", "HEAD"].contains(request.head.method) else { return }
        let kinds = request.head.fields.all("content-type").map { field in
            String(field.prefix { $0 != ";" && $0 != " " }).lowercased()
        }
        let isForm = kinds.contains { ["application/x-www-form-urlencoded", "multipart/form-data", "text/plain"].contains($0) }
        guard !isForm, !kinds.isEmpty || request.body.isEmpty else {
            let found = kinds.first.map { "not '\($0)'" } ?? "which this request does not say"
            throw Refusal(415, "the body is JSON or YAML, \(found): send 'Content-Type: application/json' or 'application/yaml'")
        }
    }
}
