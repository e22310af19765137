import HTTP
import Testing

@testable import GeminiAPI

@Suite struct RedactionTests {
    static let key = "AIza" + "SyD-1234567890abcdefghijklmnopqrstu"

    @Test(arguments: [
        ("the key is \(key)!", "the key is REDACTED!"),
        ("\\n\(key)\\n", "\\nREDACTED\\n"),
        ("use AQ.Ab8RN6KDfkd1234567890abcdefgh-_x now", "use REDACTED now"),
        ("ya29.a0AfH6SMBxxxxxxxxxxxxxxxxx.yy", "REDACTED"),
        ("sk-proj-abcdefgh1234567890ABCD", "REDACTED"),
        ("\\nsk-abcdefgh1234567890ABCD", "\\nREDACTED"),
        ("Authorization: Bearer abc.def-123456789012345", "Authorization: Bearer REDACTED"),
        ("name: auth_tokens/0123456789abcdef0123", "name: auth_tokens/REDACTED"),
        ("https://h/upload?upload_id=ABPnzm-x&upload_protocol=resumable", "https://h/upload?upload_id=REDACTED&upload_protocol=resumable"),
        ("https://h/?a=b&Signature=abc&X-Goog-Signature=def", "https://h/?a=b&Signature=REDACTED&X-Goog-Signature=REDACTED"),
        ("go=https%3A%2F%2Fh%3Fkey%3Dabcdef%26b%3Dc", "go=https%3A%2F%2Fh%3Fkey%3DREDACTED%26b%3Dc"),
        (#"{"u":"https://h/?a=b\u0026token=abc","x":1}"#, #"{"u":"https://h/?a=b\u0026token=REDACTED","x":1}"#),
        ("access_token=abcdefghijklmnop&x=1", "access_token=REDACTED&x=1"),
        ("-----BEGIN PRIVATE KEY-----\nMIIE\n-----END PRIVATE KEY-----\nrest", "REDACTED\nrest"),
        (#"{"k":"-----BEGIN RSA PRIVATE KEY-----\nMIIE\n-----END RSA PRIVATE KEY-----\n","x":1}"#, #"{"k":"REDACTED\n","x":1}"#),
        (#"{"k":"-----BEGIN PRIVATE KEY-----\nMIIE","x":1}"#, #"{"k":"REDACTED","x":1}"#),
        ("AKIA" + "IOSFODNN7EXAMPLE and " + "ASIA" + "IOSFODNN7EXAMPLE", "REDACTED and REDACTED"),
        ("ghp_" + "abcdefghijklmnopqrstuvwxyz0123456789.", "REDACTED."),
        ("github_pat_" + "11ABCDEFG0abcdefghij_klmnop", "REDACTED"), ("xoxb-" + "123456789012-abcdefghijkl", "REDACTED"),
        (
            "client_secret=abc&grant_type=x&password=p&refresh_token=r",
            "client_secret=REDACTED&grant_type=x&password=REDACTED&refresh_token=REDACTED"
        ),
        (
            "grant_type=x&id_token=r&API-Key=x&api_key=y&apikey=z",
            "grant_type=x&id_token=REDACTED&API-Key=REDACTED&api_key=REDACTED&apikey=REDACTED"
        ),
        (#"{"text": "secret=abcdefgh"}"#, #"{"text": "secret=REDACTED"}"#), ("password=hunter2hunter2", "password=REDACTED"),
        (
            "https://h/?sv=1&sig=a%2Bb&X-Amz-Credential=x%2Fy&X-Amz-Signature=ab&X-Amz-Security-Token=c",
            "https://h/?sv=1&sig=REDACTED&X-Amz-Credential=REDACTED&X-Amz-Signature=REDACTED&X-Amz-Security-Token=REDACTED"
        ),
        (#"{"Client-Secret" : "correct horse \" battery\\","x":1}"#, #"{"Client-Secret" : "REDACTED","x":1}"#),
        (#"{"text":"{\"password\": \"cor\\\"rect horse\", \"x\": \"y\"}"}"#, #"{"text":"{\"password\": \"REDACTED\", \"x\": \"y\"}"}"#),
        (#"{"Authorization":"Bearer abcdefghijklmnop1"}"#, #"{"Authorization":"REDACTED"}"#),
    ]) func `what looks like a credential is replaced wherever it stands, and a second time changes nothing`(text: String, redacted: String)
    {
        #expect(Redaction.text(text) == redacted)
        #expect(Redaction.text(redacted) == redacted)
    }

    @Test(arguments: [
        "a risk-averse, task-oriented, disk-based-and-very-long-name-1234567890", "the Bearer of responsibilities shall", "FAQ.Somewhere",
        "token=free and key = 5; pageToken=abcdefgh", "https://h/?pageToken=abcdefgh&pageSize=5", "AIza is how keys begin",
        "-----BEGIN CERTIFICATE-----", #"{"password":"short","nextPageToken":"abcdefgh12345678","turnToken":"abcdefgh12345678"}"#,
        #"{"token":" international","logprob":-0.5}"#, #"{"password":{"type":"STRING"},"description":"the password: a long one, please"}"#,
        #"{"authorization":"Bearer REDACTED","x-goog-api-key":"{REDACTED}"}"#, "AKIA is what keys begin with, AKIAabcdefghijklmnop too",
        "The secret=life; the password=none", "ghp_short", "SLAVAKIAIOSFODNN7EXAMPLES",
        "responseId iPRlaqrGDqXOvdIPw5-1wAU", "the sky-blue-0123456789-bicycle-of-mine",
    ]) func `prose is left alone`(text: String) {
        #expect(Redaction.text(text) == text)
    }

    @Test(arguments: [
        "access_token", "refreshToken", "id-token", "token", "clientSecret", "SECRET", "private_key", "apiKey", "x-goog-api-key",
        "GEMINI_API_KEY", "google_api_key", "openai-api-key", "Authorization", "password", "passwd", "Cookie",
    ]) func `a member that is called a secret is one, as JSON and as text`(name: String) throws {
        let text = #"{"a":[{"\#(name)":"abcdefg8"}]}"#
        let redacted = #"{"a":[{"\#(name)":"REDACTED"}]}"#
        #expect(Redaction.text(text) == redacted)
        #expect(Redaction.text(redacted) == redacted)
        #expect(String(decoding: JSONWriter.text(Redaction.json(try JSON(Array(text.utf8))), .compact), as: UTF8.self) == redacted)
    }

    @Test(arguments: ["x-api-token", "X-Auth-Token", "x-amz-security-token", "x-goog-iam-authorization-token"])
    func `a header field of another service's credential is secret`(name: String) {
        #expect(Redaction.isSecret(header: name) && Redaction.headerNames.contains(name.lowercased()))
    }

    @Test func `four letters in a long base64 are no key`() {
        let base64 = String(repeating: "abcd", count: 300) + Self.key.filter { $0 != "-" } + "x" + String(repeating: "efgh", count: 300)
        #expect(Redaction.text(base64) == base64)
    }

    @Test func `the very credential is found in every form`() {
        let secret = "can/ary <key>+7\"42"
        let secrets = Secrets([secret])
        let forms = [
            secret, "can%2Fary%20%3Ckey%3E%2B7%2242", "can%2fary%20%3ckey%3e%2b7%2242", #"can/ary \u003ckey\u003e+7\"42"#,
            #"can\/ary \u003ckey\u003e+7\"42"#, "can/ary%20<key>%2B7\"42", "%63an/ary <key>+7\"4%32", #"\u0063an/ary <key>+7\"42"#,
        ]
        for form in forms { #expect(Redaction.text("<" + form + ">", secrets: secrets) == "<REDACTED>", "\(form)") }
        for lead in ["", "u", "us", "user:", "user1:"] {
            let text = String(decoding: Base64.encode(Array((lead + secret + "x").utf8)), as: UTF8.self)
            let redacted = Redaction.text("Basic " + text, secrets: secrets)
            #expect(redacted.contains("REDACTED") && redacted.utf8.count < text.utf8.count, "\(lead)")
            #expect(Redaction.text(redacted, secrets: secrets) == redacted)
        }
    }

    @Test func `a key as short as a word is not taken out of texts`() {
        #expect(Secrets(["test", "", "REDACTED"]).isEmpty)
        #expect(Redaction.text("a test", secrets: Secrets(["test"])) == "a test")
    }

    @Test func `overlapping secrets go together`() {
        let secrets = Secrets(["canary-one", "canary-one-and-more"])
        #expect(Redaction.text("<canary-one-and-more>", secrets: secrets) == "<REDACTED>")
        #expect(Redaction.text("https://h/?key=canary-one", secrets: secrets) == "https://h/?key=REDACTED")
    }

    @Test func `a target loses its credentials and keeps the names of other secret items`() {
        #expect(Redaction.target("/v1beta/models?key=abc&pageSize=5&%24key=x&access_token=y") == "/v1beta/models?pageSize=5")
        #expect(Redaction.target("/upload?upload_id=abc&x=1") == "/upload?upload_id=REDACTED&x=1")
        #expect(Redaction.target("/v1beta/models?key=abc") == "/v1beta/models")
        #expect(Redaction.target("/a/canary-key-1?x=canary-key-1", secrets: Secrets(["canary-key-1"])) == "/a/REDACTED?x=REDACTED")
    }

    @Test func `secret fields lose their value, others what is secret in it`() {
        let fields: Fields = [
            "X-Goog-Api-Key": "abc", "authorization": "Basic eDp5", "X-Goog-IAM-Authority-Selector": "z", "Set-Cookie": "a=b",
            "Location": "https://h/?upload_id=q", "Vary": "Origin",
        ]
        #expect(
            Redaction.fields(fields).list.map(\.value) == [
                "REDACTED", "REDACTED", "REDACTED", "REDACTED", "https://h/?upload_id=REDACTED", "Origin",
            ])
    }

    @Test func `JSON stays JSON: strings and names of members are searched, nothing else`() throws {
        let text = #"{"a \#(Self.key)":["\#(Self.key)",1.50,{"access_token":"long-enough"}],"access_token":7}"#
        let redacted = Redaction.json(try JSON(Array(text.utf8)))
        #expect(
            String(decoding: JSONWriter.text(redacted, .compact), as: UTF8.self)
                == #"{"a REDACTED":["REDACTED",1.50,{"access_token":"REDACTED"}],"access_token":7}"#)
    }

    @Test func `a request's own secrets are its fields, with and without their scheme, and its query`() {
        let head = Head(
            method: "POST", target: "/x?key=query-canary&upload_id=upload-canary",
            fields: ["Authorization": "Bearer bearer-canary", "Cookie": "cookie-canary", "User-Agent": "not-a-canary"])
        let secrets = Secrets(["upstream-canary"], sentIn: head)
        for name in ["query", "upload", "bearer", "cookie", "upstream"] {
            #expect(Redaction.text("\(name)-canary", secrets: secrets) == "REDACTED", "\(name)")
        }
        #expect(Redaction.text("not-a-canary", secrets: secrets) == "not-a-canary")
    }

    @Test func `a finding says where and what, and not the secret`() throws {
        let text = Array("x \(Self.key) y".utf8)
        let found = text.withUnsafeBytes { Redaction.findings(in: $0) }
        #expect(found == [Redaction.Finding(range: 2..<41, what: "a Google API key (AIza…)")])
    }
}
