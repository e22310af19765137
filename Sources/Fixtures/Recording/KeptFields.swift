internal import GeminiAPI
public import HTTP

/// Which fields of an answer a fixture keeps: those that are the same next time, and that are the answer's and not the connection's.
public enum KeptFields {
    /// Names that are left out, in lower case, and why.
    static let dropped: [(names: [String], reason: String)] = [
        (
            ["connection", "keep-alive", "proxy-authenticate", "proxy-connection", "te", "trailer", "upgrade"],
            "of one connection (RFC 9110, 7.6.1)"
        ),
        (["content-length", "transfer-encoding", "content-encoding"], "framing: the server that replays says how it sends"),
        (["date", "age", "expires"], "a time: never the same twice, and wrong later"),
        (["openai-processing-ms", "x-envoy-upstream-service-time"], "a duration; timing.json has those"),
        (["via", "x-cache", "x-served-by", "cf-ray", "cf-cache-status"], "of the proxies in between"),
        (["set-cookie", "set-cookie2", "x-guploader-uploadid"], "a capability, and never the same twice"),
        (
            ["x-request-id", "request-id", "x-goog-request-id", "x-cloud-trace-context", "traceparent", "tracestate"],
            "a number of one exchange"
        ),
    ]

    /// The fields of `fields` that a fixture keeps, in order. One with a control character in it is none of HTTP, and no fixture with it can
    /// be read again.
    public static func of(_ fields: Fields) -> Fields {
        let named = fields.all("connection").flatMap { $0.split(separator: ",") }.map { $0.filter { $0 != " " }.lowercased() }
        let names = Set(dropped.flatMap(\.names) + named)
        return Fields(fields.list.filter { !names.contains($0.name.lowercased()) && isSendable($0.value) }.map(timeless))
    }

    private static func isSendable(_ value: String) -> Bool { value.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F || $0 == 0x09 } }

    /// `Server-Timing: gfet4t7; dur=0` for any duration: that it is there, and where, is the same each time.
    private static func timeless(_ field: Fields.Field) -> Fields.Field {
        guard field.name.isSameToken(as: "server-timing") else { return field }
        let metrics = field.value.split(separator: ",", omittingEmptySubsequences: false).map { metric in
            metric.split(separator: ";", omittingEmptySubsequences: false).map { part in
                let name = part.prefix { $0 != "=" }
                return name.count < part.count && name.filter({ $0 != " " }).isSameToken(as: "dur") ? name + "=0" : part
            }.joined(separator: ";")
        }
        return Fields.Field(field.name, metrics.joined(separator: ","))
    }

    /// The fields of a request that are part of its key.
    static func ofKey(_ fields: Fields) -> Fields {
        Fields(fields.list.filter { field in Essence.countedFields.contains { $0.isSameToken(as: field.name) } })
    }
}
