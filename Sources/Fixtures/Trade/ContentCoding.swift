internal import Gzip
internal import HTTP

/// Undoes what a client would undo before it reads a body.
enum ContentCoding {
    /// Why a body stays as it is: a clause that follows its number.
    struct Failure: Error { let reason: String }

    /// The body without its compression, and the fields without those that tell of it and of framing. Many tools write the body as the
    /// client read it and leave the field: what isn't compressed is taken as it stands.
    static func undo(_ body: [UInt8], _ fields: Fields) throws(Failure) -> ([UInt8], Fields) {
        let names = ["content-encoding", "content-length", "transfer-encoding", "connection"]
        let rest = Fields(fields.list.filter { field in !names.contains { $0.isSameToken(as: field.name) } })
        let coding = (fields["content-encoding"] ?? "identity").lowercased()
        switch coding {
        case "", "identity": return (body, rest)
        case "gzip", "x-gzip", "deflate":
            guard body.starts(with: [0x1F, 0x8B]) || body.first == 0x78 else { return (body, rest) }
            do {
                return (try Inflater.inflate(body, limit: TradeFormat.limit), rest)
            } catch {
                throw Failure(reason: "its \(coding) body is \(error.word)")
            }
        default:
            guard String(validating: body, as: UTF8.self) != nil else {
                throw Failure(reason: "its body is compressed as '\(coding)', which is not read here; record it with Accept-Encoding: gzip")
            }
            return (body, rest)
        }
    }
}
