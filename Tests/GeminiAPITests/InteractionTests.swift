import HTTP
import Testing

@testable import GeminiAPI

@Suite struct InteractionTests {
    private static func text(_ json: JSON) -> String { String(decoding: JSONWriter.text(json, .compact), as: UTF8.self) }

    private static var reply: Reply {
        var usage = Usage()
        (usage.promptText, usage.promptImage, usage.candidatesText, usage.candidatesImage, usage.thoughts) = (7, 258, 30, 1120, 64)
        let picture = Reply.Part(.inline(mimeType: "image/jpeg", .bytes([1, 2, 3])), signature: .bytes([4, 5, 6]))
        let thought = Reply.Part(.text("planning"), isThought: true)
        return Reply(
            candidates: [Reply.Candidate(parts: [thought, picture])], usage: usage, modelVersion: "gemini-3-pro-image",
            responseID: "HN2XapOEKtL8nsEP27CN0Q0")
    }
    private static let interaction = Interaction(
        answer: "HN2XapOEKtL8nsEP27CN0Q0", model: "gemini-3-pro-image", tier: .standard, created: 1_795_262_400_345_678)

    @Test func `an id holds the response's id twice, and the time in that`() {
        let recorded = "v1_ChdqS0FzYXBYY0hPZWsxTWtQdTZhbXNBcxIXaktBc2FwWGNIT2VrMU1rUHU2YW1zQXM"
        #expect(InteractionID.make("jKAsapXcHOek1MkPu6amsAs") == recorded)
        #expect(InteractionID.seconds(recorded) == 1_781_309_580)
    }

    @Test(arguments: [
        "v1_bogus", "", "v1_", "v2_ChdqS0FzYXBYY0hPZWsxTWtQdTZhbXNBcxIXaktBc2FwWGNIT2VrMU1rUHU2YW1zQXM", "v1_../../etc",
        "v1_ChdqS0FzYXBYY0hPZWsxTWtQdTZhbXNBcxIXaktBc2FwWGNIT2VrMU1rUHU2YW1zQXA",
    ])
    func `what is no name of an interaction is none`(id: String) { #expect(InteractionID.seconds(id) == nil) }

    @Test func `the whole has its keys in the recorded order`() {
        #expect(
            Self.text(Self.interaction.json(Self.reply))
                == #"{"id":"v1_ChdITjJYYXBPRUt0TDhuc0VQMjdDTjBRMBIXSE4yWGFwT0VLdEw4bnNFUDI3Q04wUTA","status":"completed","usage":{"total_tokens":1479,"total_input_tokens":265,"input_tokens_by_modality":[{"modality":"text","tokens":7},{"modality":"image","tokens":258}],"total_cached_tokens":0,"total_output_tokens":1150,"output_tokens_by_modality":[{"modality":"image","tokens":1120}],"total_tool_use_tokens":0,"total_thought_tokens":64},"created":"2026-11-21T12:00:00Z","updated":"2026-11-21T12:00:00Z","service_tier":"standard","steps":[{"signature":"BAUG","summary":[{"text":"planning","type":"text"}],"type":"thought"},{"content":[{"mime_type":"image/jpeg","data":"AQID","type":"image"}],"type":"model_output"}],"object":"interaction","model":"gemini-3-pro-image"}"#
        )
    }

    @Test func `the events are the steps of the whole, in the recorded order`() {
        let events = InteractionEvent.events(of: Self.interaction.json(Self.reply))
        #expect(
            events.map(\.name) == [
                "interaction.created", "interaction.status_update", "step.start", "step.delta", "step.delta", "step.stop", "step.start",
                "step.delta", "step.stop", "interaction.completed",
            ])
        #expect(events.allSatisfy { $0.json.members?.last?.0 == "event_type" && $0.json["event_type"]?.text == $0.name })
        #expect(events.map(\.hasImage) == [false, false, false, false, false, false, false, true, false, false])
        #expect(
            Self.text(events[4].json) == #"{"index":0,"delta":{"signature":"BAUG","type":"thought_signature"},"event_type":"step.delta"}"#)
        #expect(
            Self.text(events[7].json)
                == #"{"index":1,"delta":{"mime_type":"image/jpeg","data":"AQID","type":"image"},"event_type":"step.delta"}"#)
        #expect(events[9].json["interaction"]?["steps"] == nil)
        #expect(events[9].json["interaction"]?["usage"] != nil)
    }

    @Test func `resumable events have ids, and event_type last`() {
        let events = InteractionEvent.events(of: Self.interaction.json(Self.reply), identified: true)
        #expect(Self.text(events[5].json) == #"{"index":0,"event_id":"event_5","event_type":"step.stop"}"#)
        #expect(InteractionEvent.place(after: "event_5", of: events.count) == 6)
        #expect(InteractionEvent.place(after: "event_10", of: events.count) == nil)
        #expect(InteractionEvent.place(after: "x", of: events.count) == nil)
    }

    @Test func `two signed parts are two thoughts and two outputs`() {
        var reply = Self.reply
        reply.candidates[0].parts = [
            Reply.Part(.text("Here: "), signature: .bytes([1])),
            Reply.Part(.inline(mimeType: "image/jpeg", .bytes([1])), signature: .bytes([2])),
        ]
        let steps = Self.interaction.json(reply)["steps"]?.elements ?? []
        #expect(steps.compactMap { $0["type"]?.text } == ["thought", "model_output", "thought", "model_output"])
        reply.candidates[0].parts = [Reply.Part(.text("Here: ")), Reply.Part(.inline(mimeType: "image/png", .bytes([1])))]
        let unsigned = Self.interaction.json(reply)["steps"]?.elements ?? []
        #expect(unsigned.compactMap { $0["type"]?.text } == ["model_output"])
        #expect(unsigned.first?["content"]?.elements?.count == 2)
    }

    @Test func `what a fault does to generateContent's usage, it does to this one's`() {
        var reply = Self.reply
        reply.rewrites = [{ .object(($0.members ?? []).filter { $0.0 != "usageMetadata" } + [("futureField", .bool(true))]) }]
        let json = Self.interaction.json(reply)
        #expect(json["usage"] == nil)
        #expect(json["futureField"]?.flag == true)
    }

    @Test(arguments: [
        ("INVALID_ARGUMENT", "invalid_request"), ("NOT_FOUND", "not_found"), ("PERMISSION_DENIED", "permission_denied"),
        ("UNAUTHENTICATED", "authentication"), ("RESOURCE_EXHAUSTED", "rate_limit_exceeded"), ("UNAVAILABLE", "service_unavailable"),
        ("INTERNAL", "api_error"), ("DEADLINE_EXCEEDED", "deadline_exceeded"), ("FAILED_PRECONDITION", "failed_precondition"),
    ])
    func `a status has its code word`(status: String, code: String) {
        let error = Dialect.interactions.error(APIError(400, status, "why").body)
        #expect(Self.text(error) == #"{"error":{"message":"why","code":"\#(code)"}}"#)
    }

    @Test(
        arguments: [
            (#"{"candidates":[{"content":{},"finishReason":"IMAGE_RECITATION","index":0}]}"#, "image_recitation"),
            (#"{"promptFeedback":{"blockReason":"PROHIBITED_CONTENT"}}"#, "prohibited_content"),
            (#"{"promptFeedback":{"blockReason":"OTHER"}}"#, "content_blocked"),
            (#"{"candidates":[{"finishReason":"NO_IMAGE"}]}"#, "no_image"),
            (#"{"candidates":[{"finishReason":"MAX_TOKENS"}]}"#, nil), (#"{"candidates":[]}"#, nil), ("{}", nil),
        ] as [(String, String?)])
    func `a block is an error of 400`(google: String, code: String?) throws {
        let refusal = Interaction.refusal(try JSON(Array(google.utf8)))
        #expect(refusal?.code == code.map { _ in 400 })
        #expect(refusal.flatMap { Dialect.interactions.error($0.body)["error"]?["code"]?.text } == code)
    }
}
