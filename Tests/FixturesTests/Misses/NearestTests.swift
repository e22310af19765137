import Foundation
import GeminiAPI
import HTTP
import Testing

@testable import Fixtures

/// Which fixtures come nearest to a request that none answers, and how that is told.
struct NearestTests {
    private static let recorded: [(String, Essence)] = [
        ("cat", Asked.prompt("a grey cat on a roof")),
        ("wide", Asked.prompt("a red bicycle by the sea", config: #""imageConfig":{"aspectRatio":"21:9"}"#)),
        ("blue", Asked.prompt("a blue bicycle by the sea")),
        ("stream", Asked.prompt("a red bicycle by the sea", config: "", "/v1beta/models/gemini-3-pro-image:streamGenerateContent")),
        ("other", Asked.prompt("a red bicycle by the sea", config: "", "/v1beta/models/gemini-3.1-flash-image:generateContent")),
        ("list", Asked.essence("", "/v1beta/models", method: "GET")),
    ]

    private static func entry(_ name: String, _ essence: Essence, turn: Int = 1, key: FixtureKey? = nil) -> FixtureEntry {
        FixtureEntry(
            name: name, folder: "/" + name, key: key ?? essence.key, turn: turn, then: .last, route: essence.family, model: essence.model,
            prompt: essence.prompt)
    }

    private static func nearest(_ asked: Essence, limit: Int = 3, among recorded: [(String, Essence)] = recorded) -> [NearMiss] {
        NearMiss.nearest(to: asked, among: recorded.map { entry($0.0, $0.1) }, limit: limit) { entry in
            recorded.first { $0.0 == entry.name }?.1
        }
    }

    @Test func `a setting is nearer than a word, a word than a model, a model than a stream, and that than another prompt`() {
        let names = Self.nearest(Asked.prompt("a red bicycle by the sea"), limit: 6).map(\.name)
        #expect(names == ["wide", "blue", "other", "stream", "cat", "list"])
    }

    @Test func `of thousands those are read that share words with the request`() {
        let crowd = (0..<3000).map { ("n\($0)", Asked.prompt("number \($0) of nothing in common")) }
        let near = Self.nearest(Asked.prompt("A red Bicycle by the lake"), among: crowd + Self.recorded)
        #expect(near.map(\.name) == ["blue", "wide", "other"])
        let japanese = crowd + [("ja", Asked.prompt("赤い自転車を描いて"))]
        #expect(Self.nearest(Asked.prompt("青い自転車を描いて"), limit: 1, among: japanese).map(\.name) == ["ja"])
    }

    @Test func `a request that is the same in everything says what became of its turns`() {
        let asked = Asked.prompt("x")
        let entries = (1...3).map { Self.entry("x-\($0)", asked, turn: $0) }
        let near = NearMiss.nearest(to: asked, among: entries, limit: 3) { _ in asked }
        #expect(near.map(\.name) == ["x-1"])
        #expect(near[0].differences == [])
        #expect(near[0].text.contains("turns are used up (then: end)"))
    }

    @Test func `a key that is not its request's is a difference`() throws {
        let (asked, wrong) = (Asked.prompt("x"), try #require(FixtureKey(String(repeating: "0", count: 64))))
        let near = NearMiss.nearest(to: asked, among: [Self.entry("x", asked, key: wrong)], limit: 3) { _ in asked }
        #expect(near[0].differences == [NearMiss.Difference(path: "key", asked: asked.key.description, recorded: wrong.description)])
    }

    @Test func `what cannot be read is passed over`() {
        #expect(NearMiss.nearest(to: Asked.prompt("x"), among: Self.recorded.map { Self.entry($0.0, $0.1) }, limit: 3) { _ in nil }.isEmpty)
        #expect(Self.nearest(Asked.prompt("x"), among: []).isEmpty)
    }

    @Test func `a store reads them from its folders`() throws {
        let root = FileManager.default.temporaryDirectory.path + "/plantain-nearest-\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: root) }
        for (name, ratio) in [("wide", "21:9"), ("square", "1:1")] {
            let body =
                #"{"contents":[{"parts":[{"text":"a red bicycle"}]}],"generationConfig":{"imageConfig":{"aspectRatio":"\#(ratio)"}}}"#
            let essence = Asked.essence(body)
            let request = RecordedRequest(method: "POST", target: Asked.generate, body: .json(try JSON(Array(body.utf8)), .compact))
            let fixture = Fixture(
                key: essence.key, route: essence.family, model: essence.model, prompt: essence.prompt, request: request,
                response: RecordedResponse(status: 200, fields: Fields(), body: .none))
            try FileManager.default.createDirectory(atPath: root + "/" + name, withIntermediateDirectories: true)
            try Data(FixtureFile.text(fixture)).write(to: URL(fileURLWithPath: root + "/" + name + "/" + FixtureFile.name))
        }
        let store = FixtureStore(folders: [root], cacheBytes: 0) { Issue.record("\($0)") }
        store.load()
        let near = store.nearest(to: Asked.prompt("a red bicycle", config: #""imageConfig":{"aspectRatio":"16:9"}"#), limit: 1)
        #expect(near.map(\.text) == ["square: generationConfig.imageConfig.aspectRatio: 16:9 asked, 1:1 recorded"])
    }

    @Test func `a near miss is one line, and JSON`() {
        let config = #""imageConfig":{"aspectRatio":"16:9","imageSize":"2K"},"seed":0,"topK":1"#
        let miss = NearMiss(
            name: "a-cat",
            differences: RequestComparison.differences(asked: Asked.prompt("a cat", config: config), recorded: Asked.prompt("a dog")))
        #expect(
            miss.text
                == "a-cat: contents[0].parts[0].text: a [-dog-] {+cat+}; generationConfig.imageConfig.aspectRatio: 16:9 asked, nothing recorded; "
                + "generationConfig.imageConfig.imageSize: 2K asked, nothing recorded; and 2 more")
        let one = NearMiss(name: "n", differences: [.init(path: "model", asked: nil, recorded: "b")])
        #expect(
            String(decoding: JSONWriter.text(one.json, .compact), as: UTF8.self)
                == #"{"name":"n","differences":[{"path":"model","recorded":"b"}],"text":"n: model: nothing asked, b recorded"}"#)
    }
}
