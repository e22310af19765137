import Digest
import HTTP
import Testing

@testable import GeminiAPI

/// Requests that are no method of models: files, batches, caches, Interactions, the OpenAI-compatible routes.
struct EssenceOtherRouteTests {
    private static let (standard, url) = (EssenceCase.standard, EssenceCase.url)
    private static let digest = "sha256:" + SHA256.hash(EssenceCase.picture).hexEncoded

    @Test(arguments: [
        ("POST", "/v1beta/interactions", "POST /interactions"), ("GET", "/s/a/v1/files/abc", "GET /files/abc"),
        ("POST", "/upload/v1beta/files?upload_id=x&key=y", "POST /upload/files"),
        ("DELETE", "/v1beta/batches/b?key=AIzaSyNobody", "DELETE /batches/b"),
        ("GET", "/v1beta/openai/models/models%2Fgemini-3-pro-image", "GET /openai/models/models/gemini-3-pro-image"),
        ("POST", "/v1beta1/projects/p/locations/l/batchPredictionJobs", "POST /projects/-/locations/-/batchPredictionJobs"),
        ("GET", "/v1beta/models", "listModels"), ("GET", "/v1beta/models/m", "getModel"), ("GET", "/", "GET /"),
        ("POST", "/v2.5/x", "POST /v2.5/x"),
    ])
    func `the family of a route is its method and its bare path`(method: String, target: String, family: String) {
        #expect(EssenceCase.essence("", target, method: method).family == family)
    }

    @Test func `a generate request in a cache or a batch is as one anywhere`() {
        let pairs = [
            (
                "/v1beta/cachedContents",
                #"{"model":"models/m","displayName":"d","contents":[{"role":"user","parts":[{"inlineData":{"mimeType":"image/png","data":"+/+/"}}]}]}"#,
                #"{"display_name":"d","contents":{"parts":[{"inline_data":{"data":"-_-_"}}]},"system_instruction":{},"model":"models/m"}"#
            ),
            (
                "/v1beta/models/m:batchGenerateContent",
                #"{"batch":{"displayName":"d","inputConfig":{"requests":{"requests":[{"request":{"contents":[{"parts":[{"text":"a red bicycle"}]}]},"metadata":{"key":"1"}}]}}}}"#,
                #"{"batch":{"input_config":{"requests":{"requests":[{"metadata":{"key":"1"},"request":{"safetySettings":[],"contents":[{"role":"user","parts":[{"text":"a red bicycle"}]}]}}]}},"display_name":"d"}}"#
            ),
            (
                "/upload/v1beta/files", #"{"file":{"displayName":"a","mimeType":"image/png","sizeBytes":12}}"#,
                #"{"file":{"size_bytes":12.0,"mime_type":"image/png","display_name":"a","name":null}}"#
            ),
        ]
        for (path, one, other) in pairs {
            #expect(EssenceCase.canonical(EssenceCase.essence(one, path)) == EssenceCase.canonical(EssenceCase.essence(other, path)))
            #expect(
                EssenceCase.essence(one.replacing("\"d\"", with: "\"e\"").replacing("\"a\"", with: "\"b\""), path).key
                    != EssenceCase.essence(one, path).key)
        }
        #expect(EssenceCase.essence(pairs[1].1, pairs[1].0).prompt == "a red bicycle")
    }

    @Test(arguments: [
        "/v1beta/interactions", "/v1beta/openai/chat/completions", "/v1/projects/p/locations/l/endpoints/openapi/chat/completions",
    ])
    func `where JSON is no proto, names are names`(path: String) {
        func key(_ body: String) -> FixtureKey { EssenceCase.essence(body, path).key }
        #expect(key(#"{"input":"x","a_b":1}"#) != key(#"{"input":"x","aB":1}"#))
        #expect(key(#"{"input":"x","a_b":1}"#) == key(#" {"a_b":1.0, "c":null, "input":"x"}"#))
        #expect(key(#"{"input":"x","contents":[]}"#) != key(#"{"input":"x"}"#))
    }

    @Test func `a picture in any JSON is its digest, in either alphabet and as a data URI`() {
        func canonical(_ data: String) -> String {
            EssenceCase.canonical(EssenceCase.essence(#"{"data":"\#(data)"}"#, "/v1beta/interactions"))
        }
        #expect(canonical(Self.standard) == #"{"data":"\#(Self.digest)"}"#)
        #expect(canonical(Self.url) == canonical(Self.standard))
        #expect(canonical(Self.standard.replacing("/", with: "\\/")) == canonical(Self.standard))
        #expect(canonical("data:image/png;base64," + Self.url) == canonical(Self.standard))
        #expect(canonical("data:audio/wav;base64," + Self.url) == #"{"data":"data:audio/wav;base64,\#(Self.digest)"}"#)
        #expect(canonical("AAAA") == #"{"data":"AAAA"}"#)
        #expect(canonical(Self.standard + "!") == #"{"data":"\#(Self.standard)!"}"#)
    }

    @Test func `the boundary of a multipart body is another one each time and doesn't count`() {
        func body(_ boundary: String, _ content: String = "PNG") -> String {
            "--\(boundary)\r\nContent-Disposition: form-data; name=\"image\"\r\n\r\n\(content)\r\n--\(boundary)\r\n\r\nedit\r\n--\(boundary)--\r\n"
        }
        func key(_ body: String) -> FixtureKey { EssenceCase.essence(body, "/v1beta/openai/images/edits").key }
        #expect(key(body("f00")) == key(body("ba7")))
        #expect(key(body("f00")) != key(body("f00", "GIF")))
        #expect(key(body("f00").replacing("f00--", with: "")) != key(body("ba7").replacing("ba7--", with: "")))
    }

    @Test func `items of a form are sorted, other bytes are digested`() {
        func canonical(_ body: String) -> String { EssenceCase.canonical(EssenceCase.essence(body, "/v1/x")) }
        #expect(canonical("b=2&a=1+1%21") == #"{"=":["a=1 1!","b=2"]}"#)
        #expect(canonical("a b") == #"{"=":"sha256:\#(SHA256.hash(Array("a b".utf8)).hexEncoded)"}"#)
        #expect(canonical(#"{"a":"#) == #"{"=":"sha256:\#(SHA256.hash(Array(#"{"a":"#.utf8)).hexEncoded)"}"#)
        #expect(canonical("") == "{}")
    }

    @Test func `a piece of a file is its bytes, gathered or passed on, at its offset`() {
        let lines = #"{"request":{"contents":[]}}"#
        let fields: Fields = ["X-Goog-Upload-Command": "upload, finalize", "X-Goog-Upload-Offset": "0", "Content-Type": "application/json"]
        func essence(_ body: String, _ fields: Fields, streamed: String? = nil) -> Essence {
            EssenceCase.essence(body, "/upload/v1beta/files?upload_id=a", fields: fields, streamed: streamed)
        }
        let gathered = essence(lines, fields)
        let hash = SHA256.hash(Array(lines.utf8)).hexEncoded
        #expect(
            EssenceCase.canonical(gathered)
                == ##"{"#":{"x-goog-upload-command":"upload, finalize","x-goog-upload-offset":"0"},"=":"sha256:\##(hash)"}"##)
        #expect(essence("", fields, streamed: hash).key == gathered.key)
        #expect(essence("", fields, streamed: SHA256.hash([]).hexEncoded).key == essence("", fields).key)
        var later = fields
        later.list[1].value = "8388608"
        #expect(essence(lines, later).key != gathered.key)
    }

    @Test(arguments: [
        (
            #"{"contents":[{"parts":[{"text":"a"}]},{"parts":[{"text":"b"},{"inlineData":{"data":"AAAA"}},{"text":"c"}]}]}"#,
            "/v1/models/m:generateContent", "b\nc"
        ),
        (#"{"generateContentRequest":{"contents":[{"parts":[{"text":"n"}]}]}}"#, "/v1/models/m:countTokens", "n"),
        (#"{"input":"a cat"}"#, "/v1beta/interactions", "a cat"),
        (#"{"input":[{"type":"text","text":"a"},{"type":"image","data":"AA"}]}"#, "/v1beta/interactions", "a"),
        (
            #"{"input":[{"type":"user_input","content":[{"type":"text","text":"x"}]},{"type":"user_input","content":[{"type":"text","text":"y"}]}]}"#,
            "/v1beta/interactions", "y"
        ),
        (
            #"{"messages":[{"role":"system","content":"s"},{"role":"user","content":[{"type":"text","text":"u"}]}]}"#,
            "/v1beta/openai/chat/completions", "u"
        ),
        (#"{"prompt":"p","n":1}"#, "/v1beta/openai/images/generations", "p"),
        (#"{"instances":[{"prompt":"i"}]}"#, "/v1/models/imagen-4:predict", "i"),
        ("", "/v1beta/files", ""), (#"{"contents":[]}"#, "/v1/models/m:generateContent", ""),
        (#"{"contents":7}"#, "/v1/models/m:generateContent", ""),
    ])
    func `the prompt is the texts of the last turn`(body: String, path: String, prompt: String) {
        #expect(EssenceCase.essence(body, path).prompt == prompt)
    }

    @Test func `and ends after 200 characters`() {
        let text = String(repeating: "å", count: 201)
        #expect(EssenceCase.essence(#"{"input":"\#(text)"}"#, "/v1beta/interactions").prompt == text.dropLast())
    }
}
