import HTTP
import Testing

@testable import GeminiAPI
@testable import Scenario

/// Each condition held against one request: whether it holds, and what is said if not.
struct EngineConditionTests {
    private static let inquiry: Inquiry = {
        var inquiry = Inquiry(number: 1, session: "blue-7")
        (inquiry.operation, inquiry.model, inquiry.key) = (.stream, "gemini-3-pro-image", "f00d")
        inquiry.fields = ["X-Trace": "abc", "X-Trace": "def", "x-goog-api-key": "AIzaSECRET"]
        inquiry.credential = Credential(inquiry.fields, Target("/"))
        inquiry.prompt = "a red bicycle"
        inquiry.imageTypes = ["image/png", "image/webp"]
        (inquiry.aspect, inquiry.imageSize, inquiry.modalities) = ("16:9", "4k", ["IMAGE"])
        (inquiry.turns, inquiry.hasSignature, inquiry.bytes) = (3, true, 500)
        inquiry.sdk = ("google-genai-sdk", "3.4.0")
        let body = #"{"generation_config":{"seed":7,"flag":true},"contents":[{"role":"user"},{"role":"model"}],"none":null}"#
        inquiry.json = { try? JSON(Array(body.utf8)) }
        return inquiry
    }()

    private static func globs(_ patterns: String...) -> [Glob] { patterns.map(Glob.init) }
    private static let digest = "1191409152a26c2e3a7b6e7e0fc0f0dbc04a0c2aef096f8e20239abd84a7c3c6"

    private static let holding: [Condition.Test] = [
        .operation([.generate, .stream]), .model(globs("x", "gemini-3*-image*")), .apiKey(globs("AIza*")), .session(globs("blue-?")),
        .header("x-trace", .present), .header("x-other", .absent), .header("x-trace", .value(globs("d*"))),
        .promptContains(["green", "red"]), .promptMatches(["^a (red|green)"]), .promptEquals(["a red bicycle"]),
        .promptHash(digest, isPrefix: false), .promptHash(String(digest.uppercased().prefix(5)), isPrefix: true),
        .images(.init(2, 2)), .imageType(globs("*/webp")), .aspect(["1:1", "16:9"]), .imageSize(["4K"]), .modalities(["TEXT", "image"]),
        .turns(.init(3, nil)), .hasSignature(true), .requestBytes(.init(nil, 500)), .sdkName(globs("google-*")),
        .sdkVersion(globs("3.*")), .attempt([.init(1, 1), .init(4, nil)]), .state(["storm"]), .state(["weather.storm"]),
        .json(path: "generationConfig.seed", globs("7")), .json(path: "generation_config.flag", globs("true")),
        .json(path: "contents[1].role", globs("model")), .json(path: "none", globs("null")),
        .rule(globs("x")), .fault(globs("x")), .faultClass(["x"]), .not(When([Condition("rule", .rule(globs("x")))])),
        .not(When([Condition("model", .model(globs("gemini*"))), Condition("turns", .turns(.init(9, nil)))])),
    ]

    private static let failing: [(Condition.Test, String)] = [
        (.operation([.generate, .count]), #"wants "generate" or "count", has "stream""#),
        (.model(globs("gemini-2*")), #"wants "gemini-2*", has "gemini-3-pro-image""#),
        (.apiKey(globs("AIzaOTHER")), "wants another key, has the one called f00d"),
        (.session(globs("red")), #"wants "red", has "blue-7""#),
        (.header("x-other", .present), "wants x-other, has none"),
        (.header("x-trace", .absent), "wants no x-trace, has one"),
        (.header("x-goog-api-key", .value(globs("AIzaX"))), "wants another value of x-goog-api-key"),
        (.header("x-other", .value(globs("*"))), "wants x-other, has none"),
        (.promptContains(["Red"]), #"wants "Red", has "a red bicycle""#),
        (.promptMatches(["^red"]), #"wants "^red", has "a red bicycle""#),
        (.promptEquals(["a red"]), #"wants "a red", has "a red bicycle""#),
        (.promptHash("beef", isPrefix: true), "wants sha256:beef*"),
        (.promptHash(String(digest.prefix(63)), isPrefix: false), "wants sha256:\(digest.prefix(63))"),
        (.images(.init(3, 5)), "wants 3 to 5, has 2"), (.images(.init(1, 1)), "wants 1, has 2"),
        (.imageType(globs("image/jpeg")), #"wants "image/jpeg", has "image/png, image/webp""#),
        (.aspect(["1:1"]), #"wants "1:1", has "16:9""#), (.imageSize(["1K", "2K"]), #"wants "1K" or "2K", has "4k""#),
        (.modalities(["TEXT"]), #"wants "TEXT", has "IMAGE""#), (.turns(.init(nil, 2)), "wants at most 2, has 3"),
        (.hasSignature(false), "wants no thought signature, has one"), (.requestBytes(.init(501, nil)), "wants at least 501, has 500"),
        (.clientDeadline(.init(nil, 100)), "wants at most 100, has none"), (.sdkName(globs("x")), #"wants "x", has "google-genai-sdk""#),
        (.sdkVersion(globs("1.*")), #"wants "1.*", has "3.4.0""#),
        (.attempt([.init(2, 2), .init(5, nil)]), "wants 2 or at least 5, has 1"),
        (.state(["fine", "other.storm"]), #"wants "fine" or "other.storm", has "weather.storm""#),
        (.json(path: "generationConfig.seed", globs("8")), #"wants "8", has "7""#),
        (.json(path: "contents[2].role", globs("*")), #"wants "*", has none"#),
        (.json(path: "contents", globs("*")), #"wants "*", has none"#),
        (.not(When([Condition("model", .model(globs("gemini-3*")))])), #"wants anything but "gemini-3*", has "gemini-3-pro-image""#),
    ]

    @Test(arguments: holding.indices) func `holds`(index: Int) {
        var facts = Facts(Self.inquiry, attempt: 1, places: [.init(machine: "weather", state: "storm")])
        #expect(facts.firstMiss(When([Condition("c", Self.holding[index])])) == nil, "\(Self.holding[index])")
    }

    @Test(arguments: failing.indices) func `fails, and says why`(index: Int) {
        var facts = Facts(Self.inquiry, attempt: 1, places: [.init(machine: "weather", state: "storm")])
        let rule = Rule("r", .always(.pass)) { $0.when = When([Condition("c", Self.failing[index].0)]) }
        #expect(facts.firstMiss(rule.when) == 0)
        #expect(facts.nearMiss(rule, .condition(0)) == .init(rule: "r", condition: "c", reason: Self.failing[index].1))
    }

    @Test func `a request that has nothing meets nothing that asks for something`() {
        var facts = Facts(Inquiry(number: 1, session: ""), attempt: 1, places: [])
        let tests: [Condition.Test] = [
            .operation(Operation.allCases), .apiKey(Self.globs("*")), .imageType(Self.globs("*")), .aspect(["1:1"]), .modalities(["TEXT"]),
            .clientDeadline(.init(nil, nil)), .sdkName(Self.globs("*")), .state(["*"]), .json(path: "a", Self.globs("*")),
        ]
        for test in tests { #expect(facts.firstMiss(When([Condition("c", test)])) == 0, "\(test)") }
        #expect(facts.firstMiss(When([Condition("c", .imageSize(["1K"]))])) == nil, "what a request leaves out is 1K")
    }

    @Test func `the body is read once, and only if a condition asks`() {
        let reads = Counted()
        var inquiry = Self.inquiry
        inquiry.json = { [read = inquiry.json] in
            reads.step()
            return read()
        }
        var facts = Facts(inquiry, attempt: 1, places: [])
        _ = facts.meet(When([Condition("turns", .turns(.init(3, 3)))]))
        #expect(reads.count == 0)
        for _ in 0..<3 { _ = facts.meet(When([Condition("json.none", .json(path: "none", Self.globs("null")))])) }
        #expect(reads.count == 1)
    }
}
