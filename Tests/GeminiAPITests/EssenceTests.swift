import Digest
import HTTP
import Testing

@testable import GeminiAPI

/// What a request is, however a client writes it.
struct EssenceTests {
    private static let path = "/v1beta/models/gemini-3-pro-image:generateContent"
    private static let (standard, url) = (EssenceCase.standard, EssenceCase.url)

    /// One edit as each client sends it (reference/client-traffic.md).
    private static let javaScript = """
        {"contents":[{"parts":[{"text":"make it red"},{"inlineData":{"mimeType":"image/png","data":"\(standard)"}}],"role":"user"}],
        "generationConfig":{"responseModalities":["TEXT","IMAGE"],"imageConfig":{"aspectRatio":"16:9","imageSize":"2K"},"temperature":0.7,"seed":0}}
        """

    @Test(arguments: [
        // google-genai for Python: url alphabet, mixed spelling.
        """
        {"generationConfig": {"temperature": 0.7, "seed": 0, "responseModalities": ["TEXT", "IMAGE"], "imageConfig": {"imageSize": "2K", "aspectRatio":
        "16:9"}}, "contents": [{"role": "user", "parts": [{"text": "make it red"}, {"inlineData": {"data": "\(url)", "mime_type": "image/png"}}]}]}
        """,
        // LiteLLM: snake_case, no role.
        """
        {"contents":[{"parts":[{"text":"make it red"},{"inline_data":{"mime_type":"image/png","data":"\(standard)"}}]}],"generation_config":
        {"response_modalities":["TEXT","IMAGE"],"image_config":{"aspect_ratio":"16:9","image_size":"2K"},"temperature":7e-1,"seed":"0"}}
        """,
        // google-generativeai: numbers for enums, the model in the body, all digits of a float.
        """
        {"model":"models/gemini-3-pro-image","contents":[{"parts":[{"text":"make it red"},{"inlineData":{"mimeType":"image/png","data":"\(standard)"}}],"role":"user"}],
        "generationConfig":{"responseModalities":[1,2],"imageConfig":{"aspectRatio":"16:9","imageSize":"2K"},"temperature":0.699999988079071,"seed":0.0}}
        """,
        // LangChain: an empty list of settings; instructor: an instruction that says nothing.
        """
        {"contents":[{"parts":[{"text":"make it red"},{"inlineData":{"mimeType":"image/png","data":"\(standard)"}}],"role":"user"}],"safetySettings":[],"tools":[{}],
        "systemInstruction":{"role":"system","parts":[{"text":""}]},"toolConfig":{},"labels":{"team":"a"},"cachedContent":null,
        "generationConfig":{"responseModalities":["text","image"],"imageConfig":{"aspectRatio":"16:9","imageSize":"2K"},"temperature":0.70,"seed":0,"responseMimeType":"","stopSequences":[],"thinkingConfig":{}}}
        """,
        // curl: one thing where a list belongs, no padding, escapes, another picture type.
        """
        {"contents":{"parts":[{"text":"m\\u0061ke it red"},{"inlineData":{"mimeType":"image/jpeg","data":"\(url.replacing("=", with: ""))"}},{"text":""}]},
        "generationConfig":{"responseModalities":["TEXT","IMAGE"],"imageConfig":{"aspectRatio":"16:9","imageSize":"2K"},"temperature":0.7,"seed":0}}
        """,
    ])
    func `the same edit in each client's form is one request`(body: String) {
        let (one, other) = (EssenceCase.essence(Self.javaScript), EssenceCase.essence(body))
        #expect(EssenceCase.canonical(one) == EssenceCase.canonical(other))
        #expect(one.key == other.key)
        #expect(other.prompt == "make it red")
    }

    @Test(arguments: [
        "/v1/models/gemini-3-pro-image:generateContent", "/models/gemini-3-pro-image:generateContent", "/s/mine\(path)",
        "/v1alpha/models/gemini-3-pro-image%3AgenerateContent?key=AIzaSyNobody&alt=json&prettyPrint=false",
        "\(path)?$alt=json;enum-encoding=int",
        "http://localhost:8080\(path)?access_token=ya29.x",
    ])
    func `version, session, credentials and the form of the answer are no part of it`(target: String) {
        #expect(EssenceCase.essence(Self.javaScript, target).key == EssenceCase.essence(Self.javaScript).key)
    }

    @Test func `paths of Vertex differ by project, location and API key, not in what they ask`() {
        let targets = [
            "/v1beta1/projects/a/locations/global/publishers/google/models/m:generateContent",
            "/v1/projects/b/locations/us-central1/publishers/google/models/m:generateContent",
            "/v1beta1/publishers/google/models/m:generateContent?$key=x",
        ]
        let body = #"{"contents":[{"parts":[{"text":"x"}]}],"model":"projects/a/locations/global/publishers/google/models/m"}"#
        #expect(Set(targets.map { EssenceCase.essence(body, $0).key }).count == 1)
        #expect(EssenceCase.essence(body, targets[0]).family == "vertex.generateContent")
        #expect(EssenceCase.essence(body, "/v1/models/m:generateContent").family == "generateContent")
        #expect(EssenceCase.essence("{}", "/").family == "vertex.generateContent")
        #expect(EssenceCase.essence("{}", "/?alt=sse").family == "vertex.streamGenerateContent")
    }

    @Test func `a stream is another method, its form is none`() {
        func stream(_ query: String) -> Essence {
            EssenceCase.essence(Self.javaScript, "/v1beta/models/gemini-3-pro-image:streamGenerateContent" + query)
        }
        #expect(stream("").key == stream("?alt=sse").key)
        #expect(stream("").key == stream("?%24alt=json%3Benum-encoding%3Dint").key)
        #expect(stream("").key != EssenceCase.essence(Self.javaScript).key)
    }

    @Test(arguments: [
        ("make it red", "make it Red"), ("make it red", "make it red "), ("16:9", "9:16"), ("2K", "4K"), (#","seed":0"#, ""),
        (#""seed":0"#, #""seed":1"#),
        ("0.7", "0.8"), (#""role":"user""#, #""role":"model""#), (#""TEXT","IMAGE""#, #""IMAGE""#),
        ("{\"contents\"", #"{"unheardOf":{"a":[]},"contents""#),
        ("{\"contents\"", #"{"tools":[{"googleSearch":{}}],"contents""#), ("{\"contents\"", #"{"tools":[{"codeExecution":{}}],"contents""#),
        ("{\"contents\"", #"{"systemInstruction":{"parts":[{"text":"be bold"}]},"contents""#),
        ("{\"contents\"", #"{"model":"models/other","contents""#),
        (#"{"text":"make it red"}"#, #"{"text":"make it"},{"text":" red"}"#),
        (#"{"text":"make it red"}"#, #"{"text":"make it red","thought":true}"#),
        (#"{"contents":["#, #"{"contents":[{"parts":[{"text":"hello"}]},"#), (#""seed":0"#, #""seed":0,"responseFormat":{"image":{}}"#),
        (#""mimeType":"image/png""#, #""mimeType":"audio/wav""#), (#""seed":0"#, #""seed":0,"topK":0"#), (#""seed":0"#, #""seed":"many""#),
        (standard, "A" + standard.dropFirst()), (standard, String(standard.dropLast(4))), (standard, "no base64"), ("}]", "}"),
    ])
    func `a difference in what is asked is another request`(old: String, new: String) {
        let changed = Self.javaScript.replacing(old, with: new)
        #expect(changed != Self.javaScript)
        #expect(EssenceCase.essence(changed).key != EssenceCase.essence(Self.javaScript).key)
    }

    @Test func `so are another model and another query item`() {
        let key = EssenceCase.essence(Self.javaScript).key
        #expect(EssenceCase.essence(Self.javaScript, "/v1beta/models/gemini-3.1-flash-image:generateContent").key != key)
        #expect(EssenceCase.essence(Self.javaScript, Self.path + "?fields=candidates").key != key)
    }

    @Test func `the canonical form is this, on every machine`() {
        let essence = EssenceCase.essence(
            #"{"generation_config":{"seed":1.50e1,"responseModalities":[2],"newField":{"b_c":null,"a_b":1.0}},"contents":{"parts":[{"fileData":{"fileUri":"#
                + #""https://generativelanguage.googleapis.com/v1beta/files/a1b2","mimeType":"image/png"}},{"inlineData":{"data":"AA=="}}]}}"#,
            "/v1/models/m:generateContent?fields=a&z=1&z=0", fields: ["Range": "bytes=0-1", "X-Other": "1"])
        let zero = SHA256.hash([0]).hexEncoded
        let canonical =
            ##"{"#":{"range":"bytes=0-1"},"?":{"fields":"a","z":["1","0"]},"contents":[{"parts":[{"fileData":{"fileUri":"files/a1b2","mimeType":"image/png"}},"##
            + #"{"inlineData":{"data":"sha256:\#(zero)"}}],"role":"user"}],"generationConfig":{"newField":{"aB":1},"responseModalities":["IMAGE"],"seed":15}}"#
        #expect(EssenceCase.canonical(essence) == canonical)
        #expect(essence.key.description == SHA256.hash(Array("generateContent\nm\n\(canonical)".utf8)).hexEncoded)
    }

    @Test func `a secret that strays into a request is no part of it, nor shown`() {
        func essence(_ key: String) -> Essence {
            let body = #"{"contents":[{"parts":[{"text":"my key is \#(key)"}]}],"unheardOf":{"access_token":"\#(key)","x":["\#(key)"]}}"#
            return EssenceCase.essence(body, Self.path + "?fields=\(key)", fields: ["x-goog-api-key": key])
        }
        let (one, other) = (essence("correct-horse-battery"), essence("AIzaSy0123456789012345678901234567890AB"))
        #expect(one.key == other.key)
        #expect(one.prompt == "my key is REDACTED")
        #expect(!EssenceCase.canonical(one).contains("horse") && !EssenceCase.canonical(other).contains("AIza"))
    }

    @Test(arguments: [
        "", "nonsense", #"{"contents":[}"#, #"{"a":1} x"#, "[]", "7", #"{"contents":7,"generationConfig":"x"}"#,
        #"{"contents":[null,[],"x"]}"#,
    ])
    func `a body in which something is wrong has a form, and no other body has it`(body: String) {
        let all = [
            "", "nonsense", #"{"contents":[}"#, #"{"a":1} x"#, "[]", "7", #"{"contents":7,"generationConfig":"x"}"#,
            #"{"contents":[null,[],"x"]}"#,
        ]
        #expect(all.filter { EssenceCase.essence($0).key == EssenceCase.essence(body).key } == [body])
        #expect(
            body != "nonsense"
                || EssenceCase.canonical(EssenceCase.essence(body)) == #"{"=":"sha256:\#(SHA256.hash(Array(body.utf8)).hexEncoded)"}"#)
    }
}
