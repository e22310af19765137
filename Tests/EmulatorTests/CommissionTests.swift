import GeminiAPI
import HTTP
import Painter
import Testing

@testable import Emulator

/// What the painter is told of a request.
struct CommissionTests {
    private let key = CanonicalKeySample.key

    private func commission(
        _ contents: String, config: String = "{}", on path: String = "v1beta", by configuration: Configuration = .init()
    )
        throws -> Commission
    {
        let target = Target("/\(path)/models/gemini-3-pro-image:generateContent")
        let body = Array("{\"contents\": [\(contents)], \"generationConfig\": \(config)}".utf8)
        let call = Call(
            Request(Head(method: "POST", target: target.path), body: body), route: Route(method: "POST", path: target.path), target: target)
        let model = try #require(Catalogue.gemini.model("gemini-3-pro-image"))
        return Commission(try #require(call.generate), model, inputs: [], configuration)
    }

    private static func turn(_ text: String, _ role: String = "user") -> String {
        "{\"role\": \"\(role)\", \"parts\": [{\"text\": \"\(text)\"}]}"
    }

    @Test func `what was said last is the prompt, what the user said before its history`() throws {
        let turns = [Self.turn("a house"), Self.turn("Certainly.", "model"), Self.turn("in a forest"), Self.turn("Sure.", "model")]
        let brief = try commission((turns + [Self.turn("the same at night")]).joined(separator: ",")).brief(0, key)
        #expect(brief.prompt == "the same at night")
        #expect(brief.history == ["a house", "in a forest"])
        #expect(brief.turn == 3)
    }

    @Test func `a turn that is only a picture repeats the wish before it`() throws {
        let picture = #"{"role": "user", "parts": [{"inlineData": {"mimeType": "image/png", "data": "aGVsbG8="}}]}"#
        let brief = try commission([Self.turn("a house"), Self.turn("make it blue"), picture].joined(separator: ",")).brief(0, key)
        #expect(brief.prompt == "make it blue" && brief.history == ["a house"])
    }

    @Test func `a first request has no history, no variation and the whole key`() throws {
        let brief = try commission(Self.turn("a house")).brief(0, key)
        #expect(brief.history.isEmpty && brief.turn == 1 && brief.variation == 0 && brief.member == nil)
        #expect(brief.seed == key.seed && brief.key.count == 64)
        #expect(brief.caption == .strip && brief.detail == .textured && brief.quality == nil && brief.bytes == nil)
    }

    @Test func `seeds, members of a series and other tries are laid out differently`() throws {
        let series = try commission(Self.turn("a set of three images of a house"))
        #expect(series.count == 3)
        let seeded = try commission(Self.turn("a house"), config: #"{"seed": 7}"#)
        let other = try commission(Self.turn("a castle"), config: #"{"seed": 7}"#)
        let briefs = (0..<4).map { series.brief($0, key) } + (0..<2).map { seeded.brief($0, key) }
        #expect(Set(briefs.map(\.variation)).count == 6)
        #expect(briefs.map(\.member) == [1, 2, 3, nil, nil, nil])
        #expect(seeded.brief(0, key).variation == other.brief(0, key).variation)
    }

    @Test(arguments: [(85, 85), (0, 1), (400, 100)])
    func `Vertex chooses the quality of its JPEGs`(asked: Int, quality: Int) throws {
        let config = "{\"imageConfig\": {\"imageOutputOptions\": {\"mimeType\": \"image/jpeg\", \"compressionQuality\": \(asked)}}}"
        let path = "v1/projects/p/locations/global/publishers/google"
        #expect(try commission(Self.turn("a house"), config: config, on: path).brief(0, key).quality == quality)
    }

    @Test func `caption and detail are the server's`() throws {
        var configuration = Configuration()
        (configuration.caption, configuration.detail) = (.off, .photo)
        let brief = try commission(Self.turn("a house"), by: configuration).brief(0, key)
        #expect(brief.caption == .off && brief.detail == .photo)
    }
}

private enum CanonicalKeySample {
    static let key: CanonicalKey = {
        let call = Call(
            Request(Head(method: "POST", target: "/"), body: Array(#"{"contents": []}"#.utf8)),
            route: Route(method: "POST", path: "/v1beta/models/gemini-3-pro-image:generateContent"), target: Target("/"))
        guard let request = call.generate, let model = Catalogue.gemini.model("gemini-3-pro-image") else { preconditionFailure("no model") }
        return CanonicalKey(request, model: model, size: nil, sizeName: "1K")
    }()
}
