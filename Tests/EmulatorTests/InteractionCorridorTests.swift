import Files
import Foundation
import GeminiAPI
import HTTP
import Scenario
import Testing

@testable import Emulator

/// The Interactions API in the corridor: what is answered, what is kept, what goes wrong.
@Suite struct InteractionCorridorTests {
    private static let path = "/v1beta/interactions"
    private static let bicycle = #"{"model": "gemini-2.5-flash-image", "input": "a red bicycle", "response_format": {"type": "image"}}"#

    private static func always(_ name: String, _ parameters: [String: Parameter] = [:]) -> Scenario {
        var scenario = Scenario()
        scenario.rules = [Rule(id: "it", plan: .always(Effect([FaultOrder(name, parameters)])))]
        return scenario
    }

    private static func picture(_ answer: Corridor.Answer) -> Data? {
        let steps = answer.json["steps"] as? [[String: Any]] ?? []
        let contents = steps.flatMap { $0["content"] as? [[String: Any]] ?? [] }
        return contents.compactMap { $0["data"] as? String }.first.flatMap { Data(base64Encoded: $0) }
    }

    private static func id(_ answer: Corridor.Answer) -> String { answer.json["id"] as? String ?? "" }

    @Test func `a picture is that of generateContent, and is told again as it was`() async throws {
        let corridor = Corridor()
        let made = try await corridor.send("POST", Self.path, Self.bicycle)
        let generated = try await corridor.generate("gemini-2.5-flash-image", config: #"{"responseModalities": ["IMAGE"]}"#)
        #expect(made.status == 200)
        #expect(Self.picture(made) == generated.picture)
        let told = try await corridor.send("GET", "\(Self.path)/\(Self.id(made))?stream=false")
        #expect(told.body == made.body)
        let asked = try await corridor.send("GET", "\(Self.path)/\(Self.id(made))?include_input=true")
        #expect(asked.json["input"] as? String == "a red bicycle")
        #expect(corridor.exchanges.map(\.usage.images) == [1, 1, 0, 0])
    }

    @Test func `a stream is told again from any event on`() async throws {
        let corridor = Corridor()
        let streamed = try await corridor.send("POST", Self.path, Self.bicycle.dropLast() + #", "stream": true}"#)
        #expect(streamed.fields["Content-Type"] == "text/event-stream")
        #expect(streamed.text.hasSuffix("event: done\ndata: [DONE]\n\n"))
        let start = try #require(streamed.text.range(of: #""id":""#))
        let id = String(streamed.text[start.upperBound...].prefix { $0 != "\"" })
        let again = try await corridor.send("GET", "\(Self.path)/\(id)?stream=true")
        let pattern = #/"event_id":"event_\d+",/#
        #expect(again.text.replacing(pattern, with: "") == streamed.text)
        let rest = try await corridor.send("GET", "\(Self.path)/\(id)?stream=true&last_event_id=event_4")
        #expect(again.text.hasSuffix(rest.text) && rest.text.hasPrefix(#"event: interaction.completed"#))
        let unknown = try await corridor.send("GET", "\(Self.path)/\(id)?stream=true&last_event_id=x")
        #expect(unknown.status == 400)
    }

    @Test func `an edit works on the picture of the interaction before it`() async throws {
        let corridor = Corridor()
        let made = try await corridor.send("POST", Self.path, #"{"model": "gemini-3-pro-image", "input": "a red bicycle"}"#)
        let edit = #"{"model": "gemini-3-pro-image", "input": "make the sky green", "previous_interaction_id": "\#(Self.id(made))"}"#
        let edited = try await corridor.send("POST", Self.path, edit)
        #expect(edited.status == 200)
        let picture = try #require(Self.picture(made)).base64EncodedString()
        let chat = #"""
            {"contents": [{"role": "user", "parts": [{"text": "a red bicycle"}]}, {"role": "model", "parts": [{"inlineData": {"mimeType": "image/jpeg", "data": "\#(picture)"}, "thoughtSignature": "c2ln"}]},
             {"role": "user", "parts": [{"text": "make the sky green"}]}]}
            """#
        #expect(
            Self.picture(edited) == (try await corridor.send("POST", "/v1beta/models/gemini-3-pro-image:generateContent", chat)).picture)
        #expect(edited.json["previous_interaction_id"] as? String == Self.id(made))
        let third = try await corridor.send("POST", Self.path, edit.replacing(Self.id(made), with: Self.id(edited)))
        #expect(third.status == 200 && Self.picture(third) != Self.picture(edited))
    }

    @Test func `what is not stored, deleted or too old is not found`() async throws {
        let corridor = Corridor()
        let fleeting = try await corridor.send("POST", Self.path, Self.bicycle.dropLast() + #", "store": false}"#)
        #expect(Self.picture(fleeting) != nil)
        let made = try await corridor.send("POST", Self.path, Self.bicycle)
        #expect(try await corridor.send("DELETE", "\(Self.path)/\(Self.id(made))").text == "{}")
        // Of 2026-06-13; more than 55 days before.
        let old = "v1_ChdqS0FzYXBYY0hPZWsxTWtQdTZhbXNBcxIXaktBc2FwWGNIT2VrMU1rUHU2YW1zQXM"
        try await corridor.emulator.shelves.interactions.put(old, .object([("interaction", .object([("id", .string(old))]))]))
        for id in [Self.id(fleeting), Self.id(made), old] {
            for (verb, path) in [("GET", id), ("DELETE", id), ("POST", id + "/cancel")] {
                let answer = try await corridor.send(verb, "\(Self.path)/\(path)")
                #expect(answer.status == 404)
                #expect(answer.text == #"{"error":{"message":"Requested entity was not found.","code":"not_found"}}"#)
            }
            let chained = Self.bicycle.dropLast() + #", "previous_interaction_id": "\#(id)"}"#
            #expect(try await corridor.send("POST", Self.path, String(chained)).status == 404)
        }
        let bogus = try await corridor.send("GET", "\(Self.path)/v1_bogus")
        #expect(bogus.text == #"{"error":{"message":"Invalid interaction name: interactions/v1_bogus","code":"invalid_request"}}"#)
    }

    @Test func `interactions outlive the server`() async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "plantain-\(UUID())").path
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let made = try await Corridor(shelves: Shelves(folder)).send("POST", Self.path, Self.bicycle)
        let names = try FileManager.default.contentsOfDirectory(atPath: folder + "/interactions").sorted()
        #expect(names == [Self.id(made) + ".0", Self.id(made) + ".json"])
        let later = Corridor(shelves: Shelves(folder))
        #expect(try await later.send("GET", "\(Self.path)/\(Self.id(made))").body == made.body)
        #expect(try await later.send("POST", "\(Self.path)/\(Self.id(made))/cancel").status == 400)
        #expect(try await later.send("DELETE", "\(Self.path)/\(Self.id(made))").status == 200)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder + "/interactions").isEmpty)
    }

    @Test func `text comes before the picture where it is asked for`() async throws {
        let body =
            #"{"model": "gemini-3.1-flash-image", "input": "a red bicycle", "response_format": [{"type": "text"}, {"type": "image"}]}"#
        let steps = try await Corridor().send("POST", Self.path, body).json["steps"] as? [[String: Any]] ?? []
        #expect(steps.compactMap { $0["type"] as? String } == ["thought", "model_output", "thought", "model_output"])
        let alone = try await Corridor().send("POST", Self.path, #"{"model": "gemini-3.1-flash-image", "input": "a red bicycle"}"#)
        #expect((alone.json["steps"] as? [[String: Any]] ?? []).compactMap { $0["type"] as? String } == ["thought", "model_output"])
    }

    @Test(arguments: [
        ("image-safety", 400, "image_safety"), ("block-prohibited", 400, "prohibited_content"),
        ("image-recitation", 400, "image_recitation"),
        ("no-image", 400, "no_image"), ("overloaded-503", 503, "service_unavailable"), ("quota-paid-rpm", 429, "rate_limit_exceeded"),
        ("quota-paid-rpd", 429, "quota_exceeded"), ("key-invalid", 400, "invalid_request"),
    ])
    func `faults speak in words`(name: String, status: Int, code: String) async throws {
        let corridor = Corridor(scenario: Self.always(name))
        let answer = try await corridor.send("POST", Self.path, Self.bicycle)
        #expect(answer.status == status)
        #expect(answer.error["code"] as? String == code)
        #expect(!answer.text.contains("\n"))
        #expect(corridor.emulator.worlds.world("default").report.faults.map(\.fired) == [1])
    }

    @Test func `a block of a stream is a line that is no event`() async throws {
        let answer = try await Corridor(scenario: Self.always("block-prohibited")).send(
            "POST", Self.path, Self.bicycle.dropLast() + #", "stream": true}"#)
        #expect(answer.status == 200)
        let pieces = answer.text.components(separatedBy: "\n\n")
        #expect(pieces.count == 3)
        #expect(pieces[0].hasPrefix("event: interaction.created\n") && pieces[1].hasPrefix("event: interaction.status_update\n"))
        #expect(pieces[2].hasPrefix(#"{"error":{"message":""#) && pieces[2].hasSuffix(#""code":"prohibited_content"}}"# + "\n"))
    }

    @Test func `an error in the middle of a stream is an event`() async throws {
        let answer = try await Corridor(scenario: Self.always("stream-error-event")).send(
            "POST", Self.path, Self.bicycle.dropLast() + #", "stream": true}"#)
        let last = try #require(answer.text.components(separatedBy: "\n\n").dropLast().last)
        #expect(last.hasPrefix("event: error\ndata: {\"error\":{\"message\":\"") && last.hasSuffix("\"event_type\":\"error\"}"))
        #expect(!answer.text.contains("[DONE]"))
    }

    @Test(arguments: ["stream-duplicate", "stream-no-finish", "stream-comment", "stream-coalesced"])
    func `faults of events leave the others whole`(name: String) async throws {
        let body = Self.bicycle.dropLast() + #", "stream": true}"#
        let plain = try await Corridor().send("POST", Self.path, String(body)).text.components(separatedBy: "\n\n")
        let broken = try await Corridor(scenario: Self.always(name)).send("POST", Self.path, String(body)).text
        let kept = broken.replacing(": keep-alive\r\n\r\n", with: "").components(separatedBy: "\n\n")
        #expect(kept.allSatisfy(plain.contains))
        #expect(kept.contains("event: done\ndata: [DONE]"))
        switch name {
        case "stream-duplicate": #expect(kept.count == plain.count + 1)
        case "stream-no-finish": #expect(!kept.contains { $0.hasPrefix("event: interaction.completed") })
        default: #expect(kept == plain)
        }
    }

    @Test func `credentials come first, and a wrong key is refused in a word`() async throws {
        let none = try await Corridor().send("GET", "\(Self.path)/v1_bogus", fields: [:])
        #expect(none.status == 403)
        #expect(none.error["code"] as? String == "permission_denied")
        let vertex = try await Corridor().send(
            "POST", "/v1beta1/projects/p/locations/global/interactions", Self.bicycle, fields: ["Authorization": "Bearer x"])
        #expect(vertex.status == 200 && Self.picture(vertex) != nil)
    }
}

extension Corridor {
    fileprivate func send(_ method: String, _ target: String, _ body: Substring) async throws -> Answer {
        try await send(method, target, String(body))
    }
}
