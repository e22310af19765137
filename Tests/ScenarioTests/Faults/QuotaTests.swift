import Foundation
import GeminiAPI
import HTTP
import Testing

@testable import Scenario

struct QuotaTests {
    private static func violation(_ bucket: Limit.Bucket, _ value: Int, _ delay: Duration) -> Verdict.Violation {
        Verdict.Violation(limit: "flash", bucket: bucket, value: value, retryDelay: delay)
    }

    private static let full = [
        violation(.rpm, 10, .nanoseconds(34_286_670_503)), violation(.tpm, 250_000, .seconds(51)), violation(.rpd, 100, .seconds(40_000)),
    ]

    private func context(_ violations: [Verdict.Violation]) -> FaultContext {
        var context = Answers.context()
        context.violations = violations
        return context
    }

    // failures.md, section 4 (continue#12785), and recorded-traffic.md, section 8.
    @Test func `a daily quota reads as it was reported`() throws {
        let substitute = try Answers.substitute("quota-rpd", ["quota_model": .text("gemini-2.5-flash")])
        #expect(
            try Answers.text(substitute)
                == Answers.event(
                    #"{"error":{"code":429,"message":"You exceeded your current quota, please check your plan and billing details. For more information on this error, head to: https://ai.google.dev/gemini-api/docs/rate-limits. To monitor your current usage, head to: https://ai.dev/rate-limit. \n* Quota exceeded for metric: generativelanguage.googleapis.com/generate_content_free_tier_requests, limit: 20, model: gemini-2.5-flash\nPlease retry in 22.991448336s.","status":"RESOURCE_EXHAUSTED","details":[{"@type":"type.googleapis.com/google.rpc.Help","links":[{"description":"Learn more about Gemini API quotas","url":"https://ai.google.dev/gemini-api/docs/rate-limits"}]},{"@type":"type.googleapis.com/google.rpc.QuotaFailure","violations":[{"quotaMetric":"generativelanguage.googleapis.com/generate_content_free_tier_requests","quotaId":"GenerateRequestsPerDayPerProjectPerModel-FreeTier","quotaDimensions":{"location":"global","model":"gemini-2.5-flash"},"quotaValue":"20"}]},{"@type":"type.googleapis.com/google.rpc.RetryInfo","retryDelay":"22s"}]}}"#
                ))
        #expect(substitute.retryDelay == .seconds(22))
        #expect(substitute.extra == Fields())
    }

    @Test(arguments: [1, 2, 3])
    func `each full bucket is told, the longest delay`(count: Int) throws {
        let substitute = try Answers.substitute("quota-rpm", [:], context(Array(Self.full.prefix(count))))
        guard case .json(let json) = substitute.body else { return #expect(Bool(false), "no JSON") }
        try expectGolden(String(decoding: JSONWriter.text(json, .pretty), as: UTF8.self) + "\n", "quota-\(count)-full.json")
        #expect(substitute.retryDelay == .seconds([35, 51, 40_000][count - 1]))
    }

    @Test func `a paid quota tells paid names`() throws {
        let text = try Answers.text("quota-paid-rpm", [:], context(Self.full))
        #expect(!text.contains("free_tier") && !text.contains("FreeTier"))
        #expect(text.contains(#""quotaId": "GenerateContentPaidTierInputTokensPerModelPerMinute""#))
    }

    @Test func `the model is called by its internal name`() throws {
        #expect(try Answers.text("quota-rpm").contains(#""model": "gemini-2.5-flash-preview-image""#))
        #expect(QuotaModel.name(of: "gemini-3-pro-image-preview") == "gemini-3-pro")
        #expect(QuotaModel.name(of: "gemini-2.0-flash") == "gemini-2.0-flash")
    }

    @Test(
        arguments: [
            (.nanoseconds(22_991_448_336), "22.991448336s", "22s"), (.seconds(5), "5.000000000s", "5s"),
            (.microseconds(900_200), "900.2ms", "0s"),
            (.milliseconds(7), "7ms", "0s"), (.zero, "0ms", "0s"), (.seconds(40_025), "40025.000000000s", "40025s"),
        ] as [(Duration, String, String)])
    func `sentence and RetryInfo tell the same delay, each in its form`(delay: Duration, sentence: String, info: String) throws {
        let text = try Answers.text("quota-rpm", ["retry_delay": .duration(delay)])
        #expect(text.contains("Please retry in \(sentence).\""))
        #expect(text.contains("\"retryDelay\": \"\(info)\""))
    }

    @Test(arguments: [
        (Duration.milliseconds(58_300), "59.300000000s", "59s"), (.seconds(5), "5.000000000s", "5s"),
        (.milliseconds(7), "1.007000000s", "1s"),
    ])
    func `whoever waits the whole seconds of RetryInfo gets through a full bucket`(wait: Duration, sentence: String, info: String) throws {
        let text = try Answers.text("quota-rpm", [:], context([Self.violation(.rpm, 10, wait)]))
        #expect(text.contains("Please retry in \(sentence).\""))
        #expect(text.contains("\"retryDelay\": \"\(info)\""))
    }

    @Test func `RetryInfo has nine decimals on request`() throws {
        let substitute = try Answers.substitute("quota-rpm", ["precision": .text("nanos")])
        #expect(Answers.text(substitute).contains(#""retryDelay": "22.991448336s""#))
        #expect(substitute.retryDelay == .nanoseconds(22_991_448_336))
    }

    @Test func `a scenario's own delay beats the bucket's`() throws {
        let substitute = try Answers.substitute("quota-rpm", ["retry_delay": .duration(.seconds(5))], context(Self.full))
        #expect(substitute.retryDelay == .seconds(5))
    }

    @Test func `a limit of zero has no value, and its violations come in an order of the seed`() throws {
        var orders: Set<String> = []
        for seed in 0..<20 {
            var context = Answers.context()
            context.seed = UInt64(seed)
            let text = try Answers.text("quota-free-zero", [:], context)
            #expect(text == (try Answers.text("quota-free-zero", [:], context)))
            #expect(text.components(separatedBy: "limit: 0, model").count == 4 && !text.contains("quotaValue"))
            orders.insert(text)
        }
        #expect(orders.count == 6 || orders.count == 5)
        let still = try Answers.text("quota-free-zero", ["shuffle": .flag(false)])
        #expect(try #require(still.range(of: "PerMinute-FreeTier")).lowerBound < #require(still.range(of: "PerDayPer")).lowerBound)
    }

    @Test func `Retry-After is there only on request, rounded up`() throws {
        #expect(try Answers.substitute("quota-rpm", ["retry_after_header": .flag(true)]).extra["Retry-After"] == "23")
        #expect(try Answers.substitute("overloaded-503", ["retry_after_header": .flag(true)]).extra["Retry-After"] == "30")
    }

    @Test func `details are left out on request`() throws {
        let none = try Answers.substitute("quota-rpm", ["error_details": .text("none")])
        #expect(!Answers.text(none).contains(#""details""#))
        #expect(none.retryDelay == nil)
        let alone = try Answers.substitute("quota-rpm", ["error_details": .text("retry-info-only")])
        #expect(
            Answers.text(alone).hasSuffix(#""details": [{"@type": "type.googleapis.com/google.rpc.RetryInfo","retryDelay": "22s"}]}}"#))
        #expect(alone.retryDelay == .seconds(22))
    }

    @Test func `the shape of 2025 has no list and no values`() throws {
        let text = try Answers.text("quota-2025-shape", [:], context(Self.full))
        #expect(
            text.contains(
                #"rate-limits.","status": "RESOURCE_EXHAUSTED","details": [{"@type": "type.googleapis.com/google.rpc.QuotaFailure""#))
        #expect(!text.contains("quotaValue"))
    }

    /// Compares with Golden/NAME; under PLANTAIN_GOLDEN=write, writes it.
    private func expectGolden(_ text: String, _ name: String) throws {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().appending(path: "Golden/\(name)")
        if ProcessInfo.processInfo.environment["PLANTAIN_GOLDEN"] == "write" { return try Data(text.utf8).write(to: file) }
        #expect(try String(contentsOf: file, encoding: .utf8) == text)
    }
}
