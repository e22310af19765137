import Testing

@testable import GeminiAPI

/// Names the API does not have (wire facts 4.5; failures.md for the two bodies of real users).
struct UnknownNameTests {
    private static func unknown(_ name: String, at path: String = "", _ reason: String = "Cannot find field.") -> Problem {
        let place = path.isEmpty ? "" : " at '\(path)'"
        return Problem(field: path, description: "Invalid JSON payload received. Unknown name \"\(name)\"\(place): \(reason)")
    }

    @Test(arguments: [
        (#"{"prompt":"x"}"#, "prompt", ""),
        (#"{"generationConfig":{"negativePrompt":"x"}}"#, "negativePrompt", "generation_config"),
        (#"{"generation_config":{"numberOfImages":2}}"#, "numberOfImages", "generation_config"),
        (#"{"generationConfig":{"imageSize":"2K"}}"#, "imageSize", "generation_config"),
        (#"{"generationConfig":{"imageConfig":{"personGeneration":"ALLOW_ALL"}}}"#, "personGeneration", "generation_config.image_config"),
        (#"{"generationConfig":{"image_config":{"outputMimeType":"image/png"}}}"#, "outputMimeType", "generation_config.image_config"),
        (#"{"contents":[{"parts":[{"text":"x"}]},{"parts":[{"text":"x"},{"img":{}}]}]}"#, "img", "contents[1].parts[1]"),
        (#"{"contents":[{"parts":{"role":"user","text":"x"}}]}"#, "role", "contents[0].parts"),
        (#"{"contents":[{"parts":[{"inlineData":{"mimetype":"image/png"}}]}]}"#, "mimetype", "contents[0].parts[0].inline_data"),
        (#"{"safetySettings":[{"method":"SEVERITY"}]}"#, "method", "safety_settings[0]"),
        (#"{"Contents":[]}"#, "Contents", ""),
        (#"{"generationConfig":{"Image_Config":{}}}"#, "Image_Config", "generation_config"),
        (#"{"a\"b":1}"#, "a\"b", ""),
    ])
    func `are refused by the client's spelling, at the proto's path`(body: String, name: String, path: String) {
        #expect(Asked.problems(body) == [Self.unknown(name, at: path)])
    }

    @Test func `in a map count its entries`() {
        let body = #"{"tools":[{"functionDeclarations":[{"parameters":{"properties":{"a":"x","b":{"const":1},"c":{"type":"STRING"}}}}]}]}"#
        let schema = "tools[0].function_declarations[0].parameters.properties"
        #expect(
            Asked.problems(body) == [
                Problem(
                    field: schema + "[0].value",
                    description:
                        "Invalid value at '\(schema)[0].value' (type.googleapis.com/google.ai.generativelanguage.v1beta.Schema), \"x\""),
                Self.unknown("const", at: schema + "[1].value"),
            ])
    }

    @Test func `may hold anything, and what they hold is not looked into`() {
        #expect(Asked.problems(#"{"x":{"y":[1,{"z":null}],"w":"s"},"contents":[]}"#) == [Self.unknown("x")])
    }

    @Test func `are all reported, nested before outer`() {
        let body = #"{"foo":1,"generationConfig":{"bar":2,"imageConfig":{"baz":3}},"contents":[{"qux":4}]}"#
        #expect(
            Asked.problems(body) == [
                Self.unknown("baz", at: "generation_config.image_config"), Self.unknown("bar", at: "generation_config"),
                Self.unknown("qux", at: "contents[0]"), Self.unknown("foo"),
            ])
    }

    @Test func `make one message, joined by line feeds, and one violation each, with no field at the root`() {
        let error = Asked.refusal(#"{"generationConfig":{"bar":2},"foo":1}"#)
        let text = """
            {
              "error": {
                "code": 400,
                "message": "Invalid JSON payload received. Unknown name \\"bar\\" at 'generation_config': Cannot find field.\\nInvalid JSON payload received. Unknown name \\"foo\\": Cannot find field.",
                "status": "INVALID_ARGUMENT",
                "details": [
                  {
                    "@type": "type.googleapis.com/google.rpc.BadRequest",
                    "fieldViolations": [
                      {
                        "field": "generation_config",
                        "description": "Invalid JSON payload received. Unknown name \\"bar\\" at 'generation_config': Cannot find field."
                      },
                      {
                        "description": "Invalid JSON payload received. Unknown name \\"foo\\": Cannot find field."
                      }
                    ]
                  }
                ]
              }
            }
            """
        #expect(error.map { String(decoding: JSONWriter.text($0.body, .pretty), as: UTF8.self) } == text)
    }

    @Test(arguments: [#"[]"#, #"[{"contents":[]}]"#, #""x""#, "1", "true", "null"])
    func `a body that is no object has no name at all`(body: String) {
        #expect(Asked.problems(body) == [Self.unknown("", "Root element must be a message.")])
    }

    @Test(arguments: [
        (#"{"contents":[{"parts":[{"text":["x"]}]}]}"#, "text", "contents[0].parts[0]"),
        (#"{"generationConfig":[{}]}"#, "generationConfig", ""),
        (#"{"generationConfig":{"imageConfig":{"aspect_ratio":["1:1"]}}}"#, "aspect_ratio", "generation_config.image_config"),
    ])
    func `a list where one value belongs is refused as a name`(body: String, name: String, path: String) {
        #expect(Asked.problems(body) == [Self.unknown(name, at: path, "Proto field is not repeating, cannot start list.")])
    }
}
