import Testing

@testable import GeminiAPI

@Suite struct InteractionRequestTests {
    private static func request(_ body: String) -> InteractionRequest { InteractionRequest(Array(body.utf8)) }
    private static func refusal(_ members: String) -> String? {
        request(#"{"model": "gemini-3-pro-image", "input": "a red bicycle"\#(members)}"#).refusal?.message
    }

    @Test(arguments: [
        (#""a red bicycle""#, 1), (#"{"type": "text", "text": "a red bicycle"}"#, 1),
        (#"[{"type": "text", "text": "a red"}, {"type": "text", "text": "bicycle"}]"#, 1),
        (
            #"[{"type": "user_input", "content": "a cat"}, {"type": "model_output", "content": [{"type": "text", "text": "here"}]}, {"type": "user_input", "content": [{"type": "text", "text": "red"}]}]"#,
            3
        ),
    ])
    func `an input has four forms`(input: String, turns: Int) throws {
        let request = Self.request(#"{"model": "gemini-3-pro-image", "input": \#(input)}"#)
        #expect(request.refusal == nil)
        #expect(request.generate["contents"]?.elements?.count == turns)
    }

    @Test func `the older list of turns is refused in the service's words`() {
        let request = Self.request(#"{"model": "gemini-3-pro-image", "input": [{"role": "user", "content": "a red bicycle"}]}"#)
        #expect(request.refusal?.message == "When using the steps-based API version, use step_list input format instead of turn_list.")
        #expect(request.refusal?.code == 400)
    }

    @Test(arguments: [
        (
            #", "response_format": {"type": "image", "mime_type": "image/png"}"#,
            "The value 'image/png' is not supported for 'response_format.mime_type'. Supported values: 'image/jpeg'."
        ),
        (
            #", "response_format": {"type": "image", "image_size": "8K"}"#,
            "The value '8K' is not supported for 'response_format.image_size'. Supported values: '512', '1K', '2K', '4K'."
        ),
        (
            #", "response_format": [{"type": "text"}, {"type": "image", "aspect_ratio": "5:3"}]"#,
            "The value '5:3' is not supported for 'aspect_ratio' at 'response_format[1]'. Supported values: '1:1', '2:3', '3:2', '3:4', '4:3', '4:5', '5:4', '9:16', '16:9', '21:9', '1:8', '8:1', '1:4', '4:1'."
        ),
        (
            #", "tools": [{"type": "invalid_tool_type_xyz"}]"#,
            "The value 'invalid_tool_type_xyz' is not supported for 'type' at 'tools[0]'. Supported values: 'function', 'code_execution', 'mcp_server', 'filesystem', 'google_maps', 'google_search', 'bash', 'computer_use', 'file_search', 'url_context'."
        ),
        (
            #", "generation_config": {"thinking_level": "extreme"}"#,
            "The value 'extreme' is not supported for 'generation_config.thinking_level'. Supported values: 'minimal', 'low', 'medium', 'high', 'xhigh'."
        ),
        (#", "generation_config": {"negative_prompt": "x"}"#, "Unknown parameter 'generation_config.negative_prompt'."),
        (#", "generationConfig": {}"#, "Unknown parameter 'generationConfig'."),
        (#", "stream": "yes""#, "The value for 'stream' must be a boolean."),
        (#", "generation_config": {"seed": 1.5}"#, "The value for 'generation_config.seed' must be an integer."),
    ])
    func `what is wrong is said where it stands`(members: String, message: String) { #expect(Self.refusal(members) == message) }

    @Test func `an unknown parameter has a code of its own`() throws {
        let refusal = try #require(Self.request(#"{"model": "m", "input": "x", "size": 1}"#).refusal)
        #expect(
            String(decoding: JSONWriter.text(Dialect.interactions.error(refusal.body), .compact), as: UTF8.self)
                == #"{"error":{"message":"Unknown parameter 'size'.","code":"parameter_unknown"}}"#)
    }

    @Test(arguments: [
        (#"{"input": "x"}"#, "Missing required parameter 'model'."), (#"{"model": "m"}"#, "Missing required parameter 'input'."),
        (#"{"model": "m", "input": []}"#, "Missing required parameter 'input'."),
        (#"{"model": "m", "input": 5}"#, "The value for 'input' must be a string, an object or an array."),
        (#"{"agent": "deep-research", "input": "x"}"#, "plantain: agents are not emulated: name a 'model' instead of an 'agent'"),
        ("[1]", "The value for the request must be an object."),
    ])
    func `what must be there is missed`(body: String, message: String) { #expect(Self.request(body).refusal?.message == message) }

    @Test func `everything with a counterpart is translated`() throws {
        let body = #"""
            {"model": "models/gemini-3.1-flash-image", "input": [{"type": "text", "text": "paint"}, {"type": "image", "mime_type": "image/png", "data": "AAAA"}, {"type": "image", "uri": "files/x", "mime_type": "image/png"}],
             "system_instruction": "be bold", "response_format": [{"type": "text"}, {"type": "image", "aspect_ratio": "16:9", "image_size": "2K"}],
             "generation_config": {"thinking_level": "high", "thinking_summaries": "auto", "seed": 7, "max_output_tokens": 100, "stop_sequences": ["x"], "image_config": {"aspect_ratio": "1:1"}},
             "tools": [{"type": "google_search", "search_types": ["image_search"]}], "service_tier": "flex"}
            """#
        let request = Self.request(body)
        #expect(request.model == "gemini-3.1-flash-image")
        #expect(
            String(decoding: JSONWriter.text(request.generate, .compact), as: UTF8.self)
                == #"{"contents":[{"role":"user","parts":[{"text":"paint"},{"inlineData":{"mimeType":"image/png","data":"AAAA"}},{"fileData":{"mimeType":"image/png","fileUri":"files/x"}}]}],"systemInstruction":{"parts":[{"text":"be bold"}]},"generationConfig":{"responseModalities":["TEXT","IMAGE"],"imageConfig":{"aspectRatio":"16:9","imageSize":"2K"},"seed":7,"maxOutputTokens":100,"stopSequences":["x"],"thinkingConfig":{"thinkingLevel":"HIGH","includeThoughts":true}},"tools":[{"googleSearch":{"searchTypes":{"imageSearch":{}}}}],"serviceTier":"flex"}"#
        )
        #expect(request.isInterleaved)
    }

    @Test func `a thought's signature goes to the pictures after it`() {
        let steps = #"""
            [{"type": "user_input", "content": "a cat"}, {"type": "thought", "signature": "c2ln"},
             {"type": "model_output", "content": [{"type": "image", "mime_type": "image/jpeg", "data": "AAAA"}]}, {"type": "google_search_result", "call_id": "x", "result": []},
             {"type": "user_input", "content": [{"type": "text", "text": "make it red"}]}]
            """#
        let turns = InteractionTurns.turns(of: Self.request(#"{"model": "m", "input": \#(steps)}"#).steps)
        #expect(
            String(decoding: JSONWriter.text(.array(turns), .compact), as: UTF8.self)
                == #"[{"role":"user","parts":[{"text":"a cat"}]},{"role":"model","parts":[{"inlineData":{"mimeType":"image/jpeg","data":"AAAA"},"thoughtSignature":"c2ln"}]},{"role":"user","parts":[{"text":"make it red"}]}]"#
        )
    }

    @Test(arguments: [
        ("gemini-3.1-flash-image", #""background": true"#, "Model 'gemini-3.1-flash-image' does not support background interactions."),
        (
            "gemini-3.1-flash-image", #""generation_config": {"thinking_level": "low"}"#,
            "Thinking level LOW is not supported for this model."
        ),
        (
            "gemini-3-pro-image", #""generation_config": {"thinking_level": "minimal"}"#,
            "'minimal' is not a supported thinking level for this model. Allowed values are: low, high."
        ),
        ("gemini-3-pro-image", #""response_format": {"type": "image", "delivery": "inline"}"#, "Image delivery mode is not supported."),
    ])
    func `image models have their limits`(id: String, member: String, message: String) throws {
        let model = try #require(Catalogue.gemini.model(id))
        let request = Self.request(#"{"model": "\#(id)", "input": "x", \#(member)}"#)
        #expect(request.refusal == nil)
        #expect(request.refusal(of: model)?.message == message)
    }

    @Test func `the nearest model is suggested`() {
        let refusal = Catalogue.gemini.interactionModelNotFound("gemini-9-ultra-image", version: "v1")
        #expect(refusal.message == "Model 'gemini-9-ultra-image' not found. Did you mean 'gemini-3-pro-image'?")
        #expect(refusal.code == 404)
        #expect(Catalogue.gemini.interactionModelNotFound("zzzzzzzzzzzzzzz", version: "v1").message == "Model 'zzzzzzzzzzzzzzz' not found.")
    }
}
