import GeminiAPI
import Testing

@testable import Scenario

struct LimitPropertyTests {
    private typealias Case = LimitCase

    /// Random times, often the same, often just at the end of a minute.
    private static func times(_ dice: inout Dice, _ count: Int) -> [Duration] {
        var now = Duration.zero
        return (0..<count).map { _ in
            switch dice.draw(0...5) {
            case 0: break
            case 1: now += .seconds(60)
            case 2: now += .nanoseconds(Int64(dice.draw(1...999_999_999)))
            default: now += .milliseconds(Int64(dice.draw(0...20_000)))
            }
            return now
        }
    }

    @Test(arguments: 0..<60)
    func `a sliding minute lets through as many as it says, neither more nor fewer`(seed: Int) {
        var dice = Dice(seed: UInt64(seed), "sliding")
        let (requests, tokens) = (dice.draw(1...8), dice.draw(50...400))
        var limiter = Limiter([Case.limit([.rpm: requests, .tpm: tokens], counts: false)])
        var passed: [(at: Duration, tokens: Int)] = []
        for time in Self.times(&dice, 400) {
            let inquiry = Case.inquiry(tokens: dice.draw(0...tokens / 3))
            let recent = passed.filter { $0.at > time - .seconds(60) }
            let fits = recent.count < requests && recent.reduce(inquiry.promptTokens) { $0 + $1.tokens } <= tokens
            #expect(limiter.refusals(time, inquiry).isEmpty == fits)
            if fits { passed.append((time, inquiry.promptTokens)) }
        }
        #expect(passed.count > 20)
    }

    @Test(arguments: 0..<60)
    func `a sliding minute that counts refused requests does so`(seed: Int) {
        var dice = Dice(seed: UInt64(seed), "counting")
        let (requests, images) = (dice.draw(1...6), dice.draw(4...12))
        var limiter = Limiter([Case.limit([.rpm: requests, .ipm: images])])
        var seen: [(at: Duration, images: Int)] = []
        for time in Self.times(&dice, 400) {
            let inquiry = Case.inquiry(images: dice.draw(0...4))
            let recent = seen.filter { $0.at > time - .seconds(60) }
            let full = recent.reduce(inquiry.images) { $0 + $1.images } > images && inquiry.images > 0
            #expect(limiter.refusals(time, inquiry).isEmpty == (recent.count < requests && !full))
            seen.append((time, inquiry.images))
        }
    }

    @Test(arguments: [Limit.Window.sliding, .fixed, .tokenBucket(burst: nil), .tokenBucket(burst: 3)], [true, false])
    func `who waits exactly as long as told passes, and who waits less does not`(window: Limit.Window, counts: Bool) throws {
        var refused = 0
        for seed in 0..<40 {
            var dice = Dice(seed: UInt64(seed), "waiting")
            let buckets: [Limit.Bucket: Int] = [
                .rpm: dice.draw(2...8), .tpm: dice.draw(50...400), .ipm: dice.draw(3...9), .rpd: dice.draw(5...90),
            ]
            var limiter = Limiter([Case.limit(buckets, window, counts: counts)])
            for time in Self.times(&dice, 120) {
                let inquiry = Case.inquiry(tokens: dice.draw(0...(buckets[.tpm] ?? 0)), images: dice.draw(0...3))
                let found = limiter.admit(inquiry, at: Case.moment(time)) { _ in true }
                guard let wait = found.violations.map(\.retryDelay).max() else { continue }
                refused += 1
                var (enough, short) = (limiter, limiter)
                #expect(enough.refusals(time + wait, inquiry) == [])
                // Daily resets go by whole microseconds.
                #expect(short.refusals(time + wait - .microseconds(1), inquiry) != [])
            }
        }
        #expect(refused > 200)
    }
}
