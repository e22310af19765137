import GeminiAPI
import Testing

@testable import Scenario

/// How long answers take.
struct EngineLatencyTests {
    /// Sorted, in seconds.
    private static func draws(_ distribution: Latency.Distribution, median: Duration = .zero) -> [Double] {
        (0..<10_000).map { distribution.draw(seed: $0, "ttfb", median: median) / .seconds(1) }.sorted()
    }

    @Test func `a fixed latency is what it says`() {
        #expect(Latency.Distribution.fixed(.milliseconds(8)).draw(seed: 1, "x") == .milliseconds(8))
        #expect(Latency.Distribution.fixed(.seconds(-1)).draw(seed: 1, "x") == .zero)
    }

    @Test func `uniform fills its range evenly`() {
        let draws = Self.draws(.uniform(.seconds(2), .seconds(6)))
        #expect(draws[0] >= 2 && draws[9999] <= 6)
        for part in [0.1, 0.5, 0.9] { #expect(abs(draws[Int(part * 10_000)] - (2 + 4 * part)) < 0.1) }
    }

    @Test func `normal has its mean and deviation, and is cut at zero`() {
        let draws = Self.draws(.normal(mean: .seconds(10), deviation: .seconds(2)))
        #expect(abs(draws.reduce(0, +) / 10_000 - 10) < 0.1)
        #expect(abs(draws[1587] - 8) < 0.15)
        #expect(abs(draws[9772] - 14) < 0.25)
        let cut = Self.draws(.normal(mean: .zero, deviation: .seconds(1)))
        #expect(cut[0] == 0 && cut[4000] == 0 && cut[6000] > 0)
    }

    @Test func `percentiles go through both and end at the most`() {
        let draws = Self.draws(.percentiles(p50: .seconds(8), p95: .seconds(20), max: .seconds(25)))
        #expect(abs(draws[5000] - 8) < 0.3)
        #expect(abs(draws[9500] - 20) < 1)
        #expect(draws[9999] == 25)
        #expect(draws[0] > 0)
        // Symmetric in the logarithm: the fifth percentile is as far below.
        #expect(abs(draws[500] - 3.2) < 0.2)
    }

    @Test func `percentiles that do not spread are the median, cut at the most`() {
        let flat = Latency.Distribution.percentiles(p50: .seconds(3), p95: .seconds(3), max: nil)
        #expect(flat.draw(seed: 1, "x") == .seconds(3))
        #expect(Latency.Distribution.percentiles(p50: .seconds(3), p95: .seconds(2), max: .seconds(1)).draw(seed: 1, "x") == .seconds(1))
        #expect(Latency.Distribution.percentiles(p50: .zero, p95: .seconds(2), max: nil).draw(seed: 1, "x") == .zero)
    }

    @Test func `the profile spreads round its median, and of pauses knows nothing`() {
        let draws = Self.draws(.profile, median: .seconds(10))
        #expect(abs(draws[5000] - 10) < 0.2)
        #expect(abs(draws[9500] - 15) < 0.4)
        #expect(draws[9999] <= 30)
        #expect(Latency.Distribution.profile.draw(seed: 1, "gap") == .zero)
    }

    @Test(
        arguments: [
            ("gemini-2.5-flash-image", "1K", .generate, 6303), ("gemini-2.5-flash-image", "4K", .generate, 6303),
            ("gemini-3-pro-image-preview", "4K", .generate, 34_600), ("gemini-3.1-flash-image", "2K", .generate, 18_000),
            ("gemini-3.1-flash-lite-image", "1K", .generate, 3078), ("imagen-4.0-generate-001", "1K", .predict, 7204),
            ("imagen-4.0-fast-generate-001", "1K", .predict, 2300), ("gemini-3-pro", "1K", .generate, 1300),
            ("gemini-3-pro-image", "4K", .count, 60), ("", "1K", .files, 200),
        ] as [(String, String, Operation, Int)])
    func `the profile has the medians of the live service`(model: String, size: String, operation: Operation, median: Int) {
        var inquiry = Inquiry(number: 1, session: "")
        (inquiry.model, inquiry.imageSize, inquiry.operation) = (model, size, operation)
        #expect(LatencyProfile(inquiry).ttfb == .milliseconds(median))
        #expect(LatencyProfile(inquiry).total == .milliseconds(median))
    }

    @Test func `a stream of 2,5 begins long before its picture is there`() {
        var inquiry = Inquiry(number: 1, session: "")
        (inquiry.model, inquiry.operation, inquiry.isStream) = ("gemini-2.5-flash-image", .stream, true)
        #expect(LatencyProfile(inquiry).ttfb == .milliseconds(886))
        #expect(LatencyProfile(inquiry).total == .milliseconds(6303))
    }

    @Test func `the whole never takes less than its first byte`() {
        let latency = Latency(ttfb: .uniform(.seconds(1), .seconds(9)), total: .uniform(.seconds(2), .seconds(10)))
        var client = EngineCase(Rule("a", .always(.pass)) { $0.latency = latency })
        let verdicts = (0..<300).map { _ in client.ask() }
        #expect(verdicts.allSatisfy { $0.total.unsafelyUnwrapped >= $0.ttfb.unsafelyUnwrapped })
        #expect(verdicts.contains { $0.total == $0.ttfb } && verdicts.contains { $0.total != $0.ttfb })
        #expect(Set(verdicts.map(\.ttfb)).count == 300)
    }

    @Test func `effect, rule and defaults, in this order`() {
        var effect = Effect.pass
        effect.latency = Latency(total: .fixed(.seconds(1)))
        var scenario = EngineCase.scenario([
            Rule("a", .sequence([effect, .pass], after: .pass)) { ($0.maxHits, $0.latency) = (2, Latency(ttfb: .fixed(.seconds(2)))) }
        ])
        scenario.defaults.latency = Latency(ttfb: .fixed(.seconds(3)), total: .fixed(.seconds(4)))
        scenario.rules.append(Rule("none", .always(.pass)))
        var client = EngineCase(scenario)
        let verdicts = (0..<3).map { _ in client.ask() }
        #expect(verdicts.map(\.ttfb) == [nil, .seconds(2), .seconds(3)], "one of them whole, never a mixture")
        #expect(verdicts.map(\.total) == [.seconds(1), nil, .seconds(4)])
    }

    @Test func `the pace of streams is of streams only, and their first byte gives way to a rule's latency`() {
        var scenario = EngineCase.scenario([
            Rule("a", .always(.pass)) { ($0.maxHits, $0.latency) = (1, Latency(ttfb: .fixed(.seconds(2)))) }
        ])
        scenario.defaults.latency = Latency(ttfb: .fixed(.seconds(3)), total: .fixed(.seconds(9)))
        scenario.defaults.stream = .init(ttfb: .fixed(.seconds(1)), gap: .fixed(.seconds(5)), packet: .bytes(7))
        var client = EngineCase(scenario)
        #expect(client.ask { $0.isStream = true }.ttfb == .seconds(2))
        let stream = client.ask { $0.isStream = true }
        #expect(stream.ttfb == .seconds(1))
        #expect(stream.total == .seconds(9))
        #expect(stream.gap == .fixed(.seconds(5)))
        #expect(stream.packet == .bytes(7))
        let unary = client.ask()
        #expect(unary.ttfb == .seconds(3))
        #expect(unary.gap == nil && unary.packet == nil)
    }
}
