import Fixtures
import Foundation
import HTTP
import Scenario
import TestKit
import Testing

@testable import Admin
@testable import Emulator

struct ExchangeRoutesTests {
    let control = Control()

    @Test func `a closer look tells request, answer, tokens and price, and never a key`() async throws {
        try await control.draw("a red bicycle", "a")
        let told = try await control.ask("GET", "/__admin/exchange?number=1")
        #expect(!told.text.contains("AIzaSecret"))
        #expect(told["session"] == "a")
        #expect(told["prompt"] == "a red bicycle")
        let request = try #require(told.json["request"] as? [String: Any])
        #expect(request["method"] as? String == "POST")
        #expect((request["text"] as? String)?.contains("a red bicycle") == true)
        #expect((request["fields"] as? [[String]])?.contains(["Content-Type", "application/json"]) == true)
        let answer = try #require(told.json["answer"] as? [String: Any])
        #expect(answer["status"] as? Int == 200)
        #expect((answer["text"] as? String)?.contains("(picture 0)") == true)
        let picture = try #require((answer["pictures"] as? [[String: Any]])?.first)
        #expect(picture["mimeType"] as? String == "image/jpeg")
        #expect(try #require(picture["width"] as? Int) > 500)
        let usage = try #require(told.json["usage"] as? [String: Int])
        #expect(usage["images"] == 1)
        #expect(try #require(usage["candidatesImage"]) > 1000)
        #expect((told.json["price"] as? [String: Any])?["image"] as? Double == 120)
        let timing = try #require(told.json["timing"] as? [String: Any])
        #expect(timing["arrived"] as? Double == 0)
        #expect(timing["due"] is NSNull)
    }

    @Test func `the request's body comes as it came`() async throws {
        try await control.draw("a red bicycle")
        let told = try await control.ask("GET", "/__admin/exchange/request?number=1")
        #expect(told.text == #"{"contents":[{"parts":[{"text":"a red bicycle"}]}]}"#)
        #expect(told.fields["content-type"] == "application/json; charset=UTF-8")
    }

    @Test func `a body that says it is a page is none here`() async throws {
        _ = try await control.ask(
            "POST", "/v1beta/models/gemini-3-pro-image:generateContent", "<script>alert(1)</script>",
            fields: ["x-goog-api-key": "test", "Content-Type": "text/html"])
        let told = try await control.ask("GET", "/__admin/exchange/request?number=1")
        #expect(told.fields["content-type"] == "text/plain; charset=UTF-8")
        #expect(told.fields["x-content-type-options"] == "nosniff")
        #expect(told.fields["content-security-policy"] == "default-src 'none'; frame-ancestors 'none'")
    }

    @Test func `a picture comes as it was sent, or small`() async throws {
        let answer = try await control.draw("a red bicycle")
        let file = try await control.ask("GET", "/__admin/exchange/picture?number=1&index=0")
        #expect(file.fields["content-type"] == "image/jpeg")
        #expect(answer.text.contains(Data(file.body).base64EncodedString()))
        let small = try await control.ask("GET", "/__admin/exchange/picture?number=1&index=0&width=96")
        #expect(small.fields["content-type"] == "image/png")
        #expect(small.body.count < 40_000)
        // The width stands in bytes 16 to 19 of a PNG.
        #expect(small.body[16..<20].reduce(0) { $0 << 8 | Int($1) } == 96)
    }

    @Test(arguments: [
        ("/exchange", 400), ("/exchange?number=0", 400), ("/exchange?number=2", 404), ("/exchange/request?number=2", 404),
        ("/exchange/picture?number=1&index=1", 404), ("/exchange/picture?number=1&of=request", 404),
        ("/exchange/picture?number=1&of=both", 400), ("/exchange/picture?number=1&width=15", 400),
        ("/exchange/picture?number=1&width=1025", 400),
    ])
    func `what is not there is refused with what to do`(path: String, status: Int) async throws {
        try await control.draw("a red bicycle")
        let told = try await control.ask("GET", "/__admin\(path)")
        #expect(told.status == status)
        #expect(told.error.count > 20)
    }

    @Test func `a picture there never was is told from one that is not kept`() async throws {
        try await control.draw("a red bicycle")
        #expect(
            try await control.ask("GET", "/__admin/exchange/picture?number=1&index=9").error
                == "the answer of exchange 1 has 1 picture: index is 0")
        #expect(
            try await control.ask("GET", "/__admin/exchange/picture?number=1&of=request").error
                == "the request of exchange 1 has no picture")
        _ = try await control.ask("POST", "/v1beta/models/gemini-3-pro-image:generateContent", "{", fields: ["x-goog-api-key": "test"])
        #expect(try await control.ask("GET", "/__admin/exchange/picture?number=2").error == "the answer of exchange 2 has no picture")
    }

    @Test func `an exchange becomes a fixture, once`() async throws {
        let scratch = Scratch()
        var archive = Archive()
        archive.store = FixtureStore(folders: [scratch.path], cacheBytes: 1 << 20) { Issue.record("\($0)") }
        let control = Control(archive: archive)
        try await control.draw("a red bicycle")
        let saved = try await control.ask("POST", "/__admin/fixtures", #"{"exchange": 1, "name": "red-bicycle"}"#)
        #expect(saved.status == 201)
        let name = try #require(saved["fixture"])
        #expect(name.hasPrefix("red-bicycle/"))
        try await control.draw("a red bicycle")
        let again = try await control.ask("GET", "/__admin/exchange?number=2")
        #expect(again["source"] == "fixture")
        #expect(again["fixture"] == name)
        let second = try await control.ask("POST", "/__admin/fixtures", #"{"exchange": 2}"#)
        #expect(second.status == 409)
        #expect(second.error.contains("red-bicycle"))
    }

    @Test func `a fixture that stands is not lost, and one that stands before another is named`() async throws {
        let scratch = Scratch()
        var archive = Archive()
        archive.store = FixtureStore(folders: [scratch.path], cacheBytes: 1 << 20) { Issue.record("\($0)") }
        let control = Control(archive: archive)
        for _ in 0..<2 { try await control.draw("a red bicycle") }
        let first = try await control.ask("POST", "/__admin/fixtures", #"{"exchange": 1, "name": "evil"}"#)
        #expect(first.status == 201 && first["answers"] == first["fixture"])
        let same = try await control.ask("POST", "/__admin/fixtures", #"{"exchange": 2, "name": "evil"}"#)
        #expect(same.status == 409 && same.error.contains("evil/"))
        let other = try await control.ask("POST", "/__admin/fixtures", #"{"exchange": 2, "name": "my-fox"}"#)
        #expect(other.status == 201 && other["fixture"]?.hasPrefix("my-fox/") == true)
        try await control.draw("a red bicycle")
        #expect(try await control.ask("GET", "/__admin/exchange?number=3")["fixture"] == other["answers"])
    }

    @Test func `what a fault or a refusal answered is not saved`() async throws {
        let scratch = Scratch()
        var archive = Archive()
        archive.store = FixtureStore(folders: [scratch.path], cacheBytes: 1 << 20) { Issue.record("\($0)") }
        var scenario = Scenario()
        scenario.rules = [Rule(id: "it", plan: .always(Effect([FaultOrder("overloaded-503")])))]
        let control = Control(scenario, archive: archive)
        try await control.draw("a red bicycle")
        try await control.draw("a red bicycle", model: "no-such-model")
        let faulty = try await control.ask("POST", "/__admin/fixtures", #"{"exchange": 1}"#)
        #expect(faulty.status == 409 && faulty.error.contains("overloaded-503"), "\(faulty.text)")
        let refused = try await control.ask("POST", "/__admin/fixtures", #"{"exchange": 2}"#)
        #expect(refused.status == 409 && refused.error.contains("refused"), "\(refused.text)")
    }

    @Test(arguments: [
        (#"{"exchange": 1}"#, 409, "--fixtures"), (#"{"exchange": 9}"#, 404, "9"), (#"{"name": "x"}"#, 400, "exchange is a number"),
        (#"{"exchange": 1, "nam": "x"}"#, 400, "nam"), ("[]", 400, "no object"),
    ])
    func `what can't be saved is refused with what to do`(body: String, status: Int, words: String) async throws {
        try await control.list()
        let told = try await control.ask("POST", "/__admin/fixtures", body)
        #expect(told.status == status)
        #expect(told.error.contains(words), "\(told.error)")
    }
}
