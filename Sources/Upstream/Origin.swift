internal import HTTP

/// The other server's address, taken apart.
struct Origin: Sendable, Equatable {
    /// Lower case: `http` or `https`.
    let scheme: String
    /// As written, an IPv6 address with its brackets.
    let host: String
    let port: Int
    /// The base without a slash at its end.
    let base: String

    /// Takes `https://host`, `http://host:port/path`. The text comes from the operator and may hold a secret: no failure repeats it.
    init(_ base: String) throws(ForwardingFailure) {
        guard base.utf8.allSatisfy({ $0 > 0x20 && $0 != 0x7F }) else { throw Self.refused("it holds a blank") }
        guard let colon = base.firstRange(of: "://") else { throw Self.refused("it must begin with http:// or https://") }
        scheme = base[..<colon.lowerBound].lowercased()
        guard scheme == "http" || scheme == "https" else { throw Self.refused("it must begin with http:// or https://") }
        let rest = base[colon.upperBound...]
        guard !rest.contains("?"), !rest.contains("#") else { throw Self.refused("it must have no query and no fragment") }
        let authority = rest.prefix { $0 != "/" }
        guard !authority.contains("@") else { throw Self.refused("it must hold no user name and no password") }
        let digits = authority.hasSuffix("]") ? nil : authority.lastIndex(of: ":")
        let host = authority[..<(digits ?? authority.endIndex)]
        guard !host.isEmpty else { throw Self.refused("it names no host") }
        self.host = String(host)
        if let digits {
            let text = authority[authority.index(after: digits)...]
            guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let port = Int(text), (1...65535).contains(port) else {
                throw Self.refused("its port is not one of 1 to 65535")
            }
            self.port = port
        } else {
            port = scheme == "https" ? 443 : 80
        }
        var base = base[...]
        while base.hasSuffix("/") { base.removeLast() }
        self.base = String(base)
    }

    /// For people: `generativelanguage.googleapis.com`, `127.0.0.1 port 8080`.
    var description: String { port == (scheme == "https" ? 443 : 80) ? host : "\(host) port \(port)" }

    private static func refused(_ reason: String) -> ForwardingFailure {
        ForwardingFailure("the upstream URL can't be used: \(reason), such as https://generativelanguage.googleapis.com")
    }
}
