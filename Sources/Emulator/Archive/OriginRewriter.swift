internal import GeminiAPI
internal import HTTP

/// Puts plantain's own address in the place of the live service's, so that the URLs of uploads, files and redirects come back here; and the
/// other way round in requests. Only where the API answers with URLs of its own: what a model says is never touched.
struct OriginRewriter: Sendable {
    /// What is replaced, the longest first; empty replaces nothing.
    private let from: [[UInt8]]
    private let to: [UInt8]

    init(from: [String], to: String?) {
        self.from = to == nil ? [] : from.map { Array($0.utf8) }.sorted { $0.count > $1.count }
        self.to = Array((to ?? "").utf8)
    }

    /// For the answer to `exchange`.
    /// - Parameter local: where the client reaches plantain; nil if it did not say.
    init(answersOf exchange: Exchange, _ archive: Archive) {
        self.init(from: exchange.tellsAddresses ? Self.origins(archive) : [], to: exchange.origin)
    }

    /// For the fields of any answer: a redirect comes back here, whoever redirects.
    static func ofFields(_ exchange: Exchange, _ archive: Archive) -> OriginRewriter {
        OriginRewriter(from: origins(archive), to: exchange.origin)
    }

    private static func origins(_ archive: Archive) -> [String] { [archive.upstream, archive.origin, Archive.live] }

    var isIdle: Bool { from.isEmpty }

    /// Of every field's value.
    func fields(_ fields: Fields) -> Fields {
        if isIdle { return fields }
        return Fields(fields.list.map { Fields.Field($0.name, String(decoding: all(Array($0.value.utf8)), as: UTF8.self)) })
    }

    /// Of bytes that are there whole.
    func all(_ bytes: [UInt8]) -> [UInt8] {
        var run = Run(self)
        return run.take(bytes) + run.rest()
    }

    /// Of a stroke of the body.
    func stroke(_ stroke: Stroke) -> Stroke {
        if isIdle { return stroke }
        switch stroke {
        case .bytes(let bytes): return .bytes(all(bytes))
        // Pictures: base64 has no colon, so no URL begins in it.
        default: return stroke
        }
    }

    /// Of bytes that come in pieces: holds back what may be the beginning of an address.
    struct Run: Sendable {
        private let rewriter: OriginRewriter
        private var held: [UInt8] = []

        init(_ rewriter: OriginRewriter) { self.rewriter = rewriter }

        /// What can be passed on of what came so far.
        mutating func take(_ piece: [UInt8]) -> [UInt8] { rewriter.isIdle ? piece : rewrite(held + piece, isEnd: false) }

        /// What was held back at the end.
        mutating func rest() -> [UInt8] { rewrite(held, isEnd: true) }

        private mutating func rewrite(_ bytes: [UInt8], isEnd: Bool) -> [UInt8] {
            held = []
            var out: [UInt8] = []
            out.reserveCapacity(bytes.count)
            var at = 0
            while let start = bytes[at...].firstIndex(of: UInt8(ascii: "h")) {
                out += bytes[at..<start]
                at = start
                // A longer address may be meant than the one that stands here so far, or another host.
                if !isEnd, rewriter.from.contains(where: { $0.count >= bytes.count - start && $0.starts(with: bytes[start...]) }) {
                    held = Array(bytes[start...])
                    return out
                }
                if let pattern = rewriter.from.first(where: { bytes[start...].starts(with: $0) && Self.ends(bytes, at: start + $0.count) })
                {
                    out += rewriter.to
                    at += pattern.count
                } else {
                    out.append(bytes[at])
                    at += 1
                }
            }
            return out + bytes[at...]
        }

        /// Whether an address that stands before `place` ends there: `https://host.evil` is another.
        private static func ends(_ bytes: [UInt8], at place: Int) -> Bool {
            guard place < bytes.count else { return true }
            switch bytes[place] {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
                return false
            default: return !"-.:@_".utf8.contains(bytes[place])
            }
        }
    }
}

extension Exchange {
    /// Whether the answer has addresses that are the API's: not what a model says, not a file.
    fileprivate var tellsAddresses: Bool { route.tellsAddresses && !isVerbatim }
}
