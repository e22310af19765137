internal import GeminiAPI

/// The target of an admin request: which session it names, and what follows.
struct AdminPath: Equatable {
    /// NAME of a path that begins with `/s/NAME`.
    var session: String?
    /// From `/__admin` on, without the query; `/__admin/` where nothing follows.
    var path: String

    /// Nil for what is none. Other requests pay for a look at the first bytes.
    init?(_ target: String) {
        let slash = UInt8(ascii: "/")
        var rest = target.utf8[...]
        guard rest.popFirst() == slash else { return nil }
        if rest.starts(with: "s/".utf8) {
            let name = String(Substring(rest.dropFirst(2).prefix { $0 != slash }))
            guard Session.isName(name) else { return nil }
            session = name
            rest = rest.dropFirst(2 + name.utf8.count)
        }
        // A base URL that ends in a slash, joined to a path that begins with one.
        rest = rest.drop { $0 == slash }
        guard rest.starts(with: "__admin".utf8) else { return nil }
        let words = rest.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
        guard words.count == 7 || words.dropFirst(7).first == slash else { return nil }
        path = "/" + String(Substring(words)) + (words.count == 7 ? "/" : "")
    }
}
