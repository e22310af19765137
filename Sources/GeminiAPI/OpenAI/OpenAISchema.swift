extension Schema {
    /// The body of chat/completions. Names: Google's reference of the layer (ai.google.dev/api/compatibility, ai.google.dev/gemini-api/docs/openai);
    /// `frequency_penalty` and `seed` are unknown to it (public notes). That `user`, `parallel_tool_calls` and `tool_choice` are
    /// taken is a guess.
    static let openAI = Schema(
        """
        message ChatCompletionsRequest {
          string model;
          repeated Struct messages;
          optional bool stream;
          optional StreamOptions stream_options;
          repeated Struct tools;
          optional Value tool_choice;
          optional bool parallel_tool_calls;
          repeated string modalities;
          optional int32 n;
          optional Value stop;
          optional int32 max_completion_tokens;
          optional int32 max_tokens;
          optional float temperature;
          optional float top_p;
          optional Struct response_format;
          optional Struct audio;
          optional string reasoning_effort;
          optional string service_tier;
          optional string user;
          optional ExtraBody extra_body;
        }
        message StreamOptions {
          bool include_usage;
        }
        message ExtraBody {
          optional GoogleExtras google;
        }
        message GoogleExtras {
          optional Struct thinking_config;
          optional string cached_content;
          optional Struct image_config;
          repeated Struct safety_settings;
          repeated Struct tools;
          optional string thought_tag_marker;
        }
        """)
}

extension Message {
    /// A field of any JSON.
    func json(_ name: String) -> JSON? { if case .json(let value) = self[name] { value } else { nil } }
    /// A list of such.
    func jsons(_ name: String) -> [JSON] { (list(name) ?? []).compactMap { if case .json(let value) = $0 { value } else { nil } } }
    /// A list of texts.
    func strings(_ name: String) -> [String] { (list(name) ?? []).compactMap { if case .string(let value) = $0 { value } else { nil } } }
}
