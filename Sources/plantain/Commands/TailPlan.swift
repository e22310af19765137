import Glibc
import HTTP
import Upstream

/// What the flags of `tail` mean, checked; nothing is opened yet.
struct TailPlan {
    /// What `tail` prints.
    enum Form: Equatable {
        /// A line an exchange, and those under way below.
        case screen
        case lines
        case json
    }

    /// `http://127.0.0.1:8080`, with `/s/NAME` behind it if one session is followed.
    let base: String
    let form: Form
    let isColored: Bool
    /// Exchanges after this number come first; nil is none.
    let since: Int?
    let token: String?
    private let authorities: String?

    /// - Parameter isTerminal: whether standard output is one.
    init(_ options: Options, _ environment: [String: String], isTerminal: Bool = isatty(STDOUT_FILENO) == 1) throws {
        guard options.words.count < 2 else { throw UsageError("tail follows one server: plantain tail [URL]") }
        base = try Self.base(options)
        let isDumb = environment["TERM"] == "dumb"
        form = options.isSet("json") ? .json : isTerminal && !isDumb ? .screen : .lines
        switch try options.choice("color", ["auto", "always", "never"]) {
        case "always": isColored = true
        case "never": isColored = false
        default: isColored = isTerminal && !isDumb && (environment["NO_COLOR"] ?? "").isEmpty
        }
        since = try options.integer("since", 0...Int.max)
        token = options["admin-token"]
        authorities = options["ca"]
        if let file = authorities {
            guard let bytes = FileBytes.read(file), bytes.contains("-----BEGIN CERTIFICATE-----".utf8) else {
                throw UsageError("\(file) holds no certificate: --ca is a PEM file, with -----BEGIN CERTIFICATE----- in it")
            }
        }
    }

    /// How to reach it. The server says something every 15 seconds: one that doesn't is gone.
    var settings: UpstreamSettings {
        var settings = UpstreamSettings(base: base)
        settings.authorities = authorities
        settings.connectTimeout = .seconds(5)
        settings.idleTimeout = .seconds(45)
        return settings
    }

    /// A question to its admin API about the session, or all.
    func request(_ path: String, _ query: String) -> OutboundRequest {
        let all = base.contains("/s/") ? "" : "&session=*"
        var fields: Fields = [:]
        if let token { fields.add("Authorization", "Bearer " + token) }
        return OutboundRequest(method: "GET", target: "/__admin\(path)?\(query)\(all)", fields: fields, body: nil)
    }

    private static func base(_ options: Options) throws -> String {
        let port = try options.integer("port", 1...65535) ?? 8080
        var url = options.words.first ?? "http://127.0.0.1:\(port)"
        if !url.contains("://") { url = "http://" + url }
        while url.hasSuffix("/") { url.removeLast() }
        if url.hasSuffix("/__admin") { url.removeLast("/__admin".count) }
        let rest = url.drop { $0 != ":" }.dropFirst(3)
        guard url.hasPrefix("http://") || url.hasPrefix("https://"), !rest.isEmpty, !rest.contains(where: { "?#@ ".contains($0) }) else {
            throw UsageError("tail takes the URL of a server, such as http://127.0.0.1:8080 or http://127.0.0.1:8080/s/NAME")
        }
        guard let session = options["session"], session != "*" else { return url }
        let isName =
            session.utf8.count <= 64
            && session.utf8.allSatisfy { byte in
                UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte || UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte
                    || UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
                    || [UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "-")].contains(byte)
            }
        guard isName else { throw UsageError("--session is 1 to 64 of letters, digits, '.', '_' and '-', not '\(session)'") }
        guard !rest.contains("/s/") else { throw UsageError("the URL names a session already: leave --session or its /s/NAME away") }
        return "\(url)/s/\(session)"
    }
}
