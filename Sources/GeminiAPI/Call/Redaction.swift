public import HTTP

/// What must never be written down: the one list of what is a credential, a capability, or looks like one.
/// Recorder, journal, log, `scan` and misses use it. What it has redacted it leaves alone: twice is once.
public enum Redaction {
    /// What stands in the place of a secret.
    public static let word = "REDACTED"

    /// Header fields whose whole value is secret; names in lower case.
    public static let headerNames =
        Credential.headerNames + [
            "proxy-authorization", "cookie", "set-cookie", "x-api-key", "api-key", "x-api-token", "x-auth-token", "x-amz-security-token",
            "x-goog-iam-authorization-token", "x-goog-user-project", "x-guploader-uploadid", "x-plantain-token",
        ]
    /// What the names of more such fields begin with: letters in lower case and hyphens.
    public static let headerPrefixes = ["x-goog-iam-", "x-goog-authenticated-user-"]
    /// Items of a query or a form, in a target or in a URL anywhere, whose value is secret: who has it may do what it stands for. In
    /// lower case.
    public static let itemNames =
        Credential.queryNames + [
            "upload_id", "token", "signature", "sig", "x-goog-signature", "x-goog-credential", "x-goog-security-token", "x-amz-signature",
            "x-amz-credential", "x-amz-security-token", "apikey", "api_key", "api-key", "password", "passwd", "secret", "client_secret",
            "refresh_token", "id_token",
        ]

    /// Whether the whole value of a header field of this name is secret.
    public static func isSecret(header name: String) -> Bool {
        headerNames.contains { $0.isSameToken(as: name) }
            || headerPrefixes.contains { prefix in
                name.utf8.count > prefix.utf8.count && zip(name.utf8, prefix.utf8).allSatisfy { $0 | 0x20 == $1 }
            }
    }

    /// `text` without what `findings` finds in it. Costs one search a pattern, and no copy, where nothing is found.
    public static func text(_ text: String, secrets: Secrets = Secrets()) -> String {
        var text = text
        let redacted = text.withUTF8 { utf8 -> String? in
            let bytes = UnsafeRawBufferPointer(utf8)
            let found = findings(in: bytes, secrets: secrets)
            return found.isEmpty ? nil : String(decoding: replace(found, in: bytes), as: UTF8.self)
        }
        return redacted ?? text
    }

    /// `text` without these very secrets, which may look like anything; what merely looks like a secret stays.
    public static func text(_ text: String, without secrets: Secrets) -> String {
        if secrets.isEmpty { return text }
        var text = text
        let redacted = text.withUTF8 { bytes(UnsafeRawBufferPointer($0), without: secrets) }
        return redacted.map { String(decoding: $0, as: UTF8.self) } ?? text
    }

    /// `bytes` without these very secrets; nil where none of them is in it.
    public static func bytes(_ bytes: UnsafeRawBufferPointer, without secrets: Secrets) -> [UInt8]? {
        if secrets.isEmpty { return nil }
        let found = secretRanges(in: bytes, secrets).map { Finding(range: $0, what: "") }
        return found.isEmpty ? nil : replace(found, in: bytes)
    }

    /// `bytes` with `word` in the place of what was found.
    static func replace(_ found: [Finding], in bytes: UnsafeRawBufferPointer) -> [UInt8] {
        var result: [UInt8] = []
        var at = 0
        for finding in found {
            result += bytes[at..<finding.range.lowerBound]
            result += word.utf8
            at = finding.range.upperBound
        }
        return result + bytes[at...]
    }

    /// `fields` with the values of secret ones replaced, and the rest searched.
    public static func fields(_ fields: Fields, secrets: Secrets = Secrets()) -> Fields {
        Fields(fields.list.map { Fields.Field($0.name, isSecret(header: $0.name) ? word : text($0.value, secrets: secrets)) })
    }

    /// Path and query as they may be written: credentials are left out of the query, other secret items keep their name.
    public static func target(_ target: String, secrets: Secrets = Secrets()) -> String {
        let parts = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        let path = text(path(String(parts[0])), secrets: secrets)
        guard parts.count == 2 else { return path }
        let items = parts[1].split(separator: "&").compactMap { item -> String? in
            let name = String(item.prefix { $0 != "=" })
            let plain = name.percentDecoded(plusIsSpace: true).lowercased()
            if Credential.queryNames.contains(plain) { return nil }
            return itemNames.contains(plain) ? name + "=" + word : text(String(item), secrets: secrets)
        }
        return items.isEmpty ? path : path + "?" + items.joined(separator: "&")
    }

    /// `value` with all its strings and the names of its members searched. Base64 that is held as bytes is left as it is.
    public static func json(_ value: JSON, secrets: Secrets = Secrets()) -> JSON {
        switch value {
        case .object(let members):
            .object(
                members.map { name, member in
                    if let text = member.text, isSecret(member: name, value: text) { return (name, .string(word)) }
                    return (text(name, secrets: secrets), json(member, secrets: secrets))
                })
        case .array(let elements): .array(elements.map { json($0, secrets: secrets) })
        case .string(let string): .string(text(string, secrets: secrets))
        case .number, .bool, .null, .base64, .stored: value
        }
    }
}
