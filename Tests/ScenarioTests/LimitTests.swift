import GeminiAPI
import Testing

@testable import Scenario

struct LimitTests {
    private typealias Case = LimitCase

    @Test func `a sliding minute lets a request through when the oldest leaves`() {
        var limiter = Limiter([Case.limit([.rpm: 2], counts: false)])
        #expect(limiter.refusals(0) == [] && limiter.refusals(10) == [])
        #expect(limiter.refusals(20) == ["rpm 40.000 s"])
        #expect(limiter.refusals(59.999) == ["rpm 0.001 s"])
        #expect(limiter.refusals(60) == [])
        #expect(limiter.refusals(60) == ["rpm 10.000 s"])
    }

    @Test func `refused requests count unless told otherwise, and the told time knows it`() {
        var limiter = Limiter([Case.limit([.rpm: 2])])
        #expect(limiter.refusals(0) == [] && limiter.refusals(10) == [])
        // 10 and 20 are in the bucket then: 10 must leave.
        #expect(limiter.refusals(20) == ["rpm 50.000 s"])
        #expect(limiter.refusals(60) == ["rpm 20.000 s"])
        #expect(limiter.refusals(79.999) == ["rpm 40.001 s"])
        #expect(limiter.refusals(120) == [])
    }

    @Test func `a refused request fills the limit's other buckets too, and the told time covers those`() {
        var limiter = Limiter([Case.limit([.rpm: 1, .ipm: 2])])
        #expect(limiter.refusals(0) == [])
        #expect(limiter.refusals(30) == ["rpm 60.000 s"])
        var tight = Limiter([Case.limit([.rpm: 2, .ipm: 5])])
        #expect(tight.refusals(0, Case.inquiry(images: 1)) == [] && tight.refusals(1, Case.inquiry(images: 1)) == [])
        // rpm has room at 61; the pictures of this very request leave at 62 only.
        #expect(tight.refusals(2, Case.inquiry(images: 3)) == ["rpm 60.000 s"])
    }

    @Test func `fixed minutes begin with the session's clock`() {
        var limiter = Limiter([Case.limit([.rpm: 1], .fixed)])
        #expect(limiter.refusals(59) == [])
        #expect(limiter.refusals(59.5) == ["rpm 0.500 s"])
        #expect(limiter.refusals(60) == [])
        #expect(limiter.refusals(60) == ["rpm 60.000 s"])
    }

    @Test func `a token bucket empties evenly and takes a burst`() {
        var limiter = Limiter([Case.limit([.rpm: 6], .tokenBucket(burst: 2), counts: false)])
        #expect(limiter.refusals(0) == [] && limiter.refusals(0) == [])
        #expect(limiter.refusals(4) == ["rpm 6.000 s"])
        #expect(limiter.refusals(10) == [])
        #expect(limiter.refusals(10) == ["rpm 10.000 s"])
        var minute = Limiter([Case.limit([.tpm: 600], .tokenBucket(burst: 2), counts: false)])
        #expect(minute.refusals(0, Case.inquiry(tokens: 600)) == [])
        #expect(minute.refusals(0, Case.inquiry(tokens: 10)) == ["tpm 1.000 s"])
    }

    @Test func `tokens and pictures are counted as many as they are, and none never refuses`() {
        var limiter = Limiter([Case.limit([.tpm: 100, .ipm: 3], counts: false)])
        #expect(limiter.refusals(0, Case.inquiry(tokens: 60, images: 2)) == [])
        #expect(limiter.refusals(1, Case.inquiry(tokens: 41, images: 2)) == ["tpm 59.000 s", "ipm 59.000 s"])
        #expect(limiter.refusals(1, Case.inquiry(tokens: 40, images: 1)) == [])
        #expect(limiter.refusals(2, Case.inquiry(tokens: 0, images: 0)) == [])
    }

    @Test(arguments: [Limit.Window.sliding, .tokenBucket(burst: nil)])
    func `what is larger than the bucket never passes and is told a minute`(window: Limit.Window) {
        var limiter = Limiter([Case.limit([.tpm: 100, .rpm: 5], window, counts: false)])
        for time in [0.0, 60, 3600] { #expect(limiter.refusals(time, Case.inquiry(tokens: 101)) == ["tpm 60.000 s"]) }
        #expect(limiter.refusals(3600, Case.inquiry(tokens: 100)) == [])
        var none = Limiter([Case.limit([.rpm: 0], window)])
        #expect(none.refusals(0) == ["rpm 60.000 s"] && none.refusals(60) == ["rpm 60.000 s"])
    }

    @Test func `the day ends in California, whatever the hour of the session`() {
        var limiter = Limiter([Case.limit([.rpd: 1])])
        #expect(limiter.refusals(0) == [])
        #expect(limiter.refusals(.seconds(3600)) == ["rpd 39600.000 s"])
        #expect(limiter.refusals(.seconds(43_199)) == ["rpd 1.000 s"])
        #expect(limiter.refusals(.seconds(43_200)) == [])
        var limit = Case.limit([.rpd: 0])
        limit.reset = Limit.DailyReset(second: 0, zone: "UTC")
        var utc = Limiter([limit])
        #expect(utc.refusals(0) == ["rpd 14400.000 s"])
    }

    @Test func `the zone's file is asked for by name`() {
        var limit = Case.limit([.rpd: 0])
        limit.reset = Limit.DailyReset(second: 0, zone: "Test/Zone")
        // A file of version 1 without changes, an hour east.
        let file: [UInt8] =
            Array("TZif".utf8) + [UInt8](repeating: 0, count: 16 + 16) + [0, 0, 0, 1, 0, 0, 0, 4] + [0, 0, 0x0E, 0x10, 0, 0]
            + Array("ABC\0".utf8)
        var limiter = Limiter([limit]) { $0 == "Test/Zone" ? file : nil }
        #expect(limiter.refusals(0) == ["rpd 10800.000 s"])
    }

    @Test func `buckets begin as full as preload says`() {
        var limit = Case.limit([.rpd: 100, .rpm: 10])
        limit.preload = [.rpd: 99, .rpm: 9]
        var limiter = Limiter([limit])
        #expect(limiter.refusals(10) == [])
        #expect(limiter.refusals(11) == ["rpd 43189.000 s", "rpm 49.000 s"])
        // Another key begins as full, and what a minute held at the start is gone by then.
        #expect(limiter.refusals(70, Case.inquiry(key: "other")) == [])
        #expect(limiter.refusals(71, Case.inquiry(key: "other")) == ["rpd 43129.000 s"])
    }

    @Test func `requests at once are given back exactly once`() {
        var limiter = Limiter([Case.limit([.concurrent: 2])])
        let first = limiter.admit(Case.inquiry(), at: Case.moment(.zero)) { _ in true }
        #expect(first.held.count == 1)
        #expect(limiter.refusals(1) == [])
        #expect(limiter.refusals(2) == ["concurrent 1.000 s"])
        limiter.settle(held: first.held, failed: true, at: Case.moment(.seconds(3)))
        limiter.settle(held: first.held, failed: false, at: Case.moment(.seconds(3)))
        #expect(limiter.refusals(4) == [])
        #expect(limiter.refusals(4) == ["concurrent 1.000 s"])
    }

    @Test(arguments: [Limit.Window.sliding, .fixed, .tokenBucket(burst: nil)])
    func `a request that failed is given back where failures do not count`(window: Limit.Window) {
        for counts in [false, true] {
            var limiter = Limiter([Case.limit([.rpm: 2, .rpd: 5, .tpm: 100], window, counts: counts)])
            #expect(limiter.refusals(0, Case.inquiry(tokens: 10)) == [])
            let ticket = limiter.admit(Case.inquiry(tokens: 20), at: Case.moment(.seconds(1))) { _ in true }
            limiter.settle(held: ticket.held, failed: true, at: Case.moment(.seconds(1)))
            limiter.settle(held: ticket.held, failed: true, at: Case.moment(.seconds(1)))
            #expect(limiter.refusals(1, Case.inquiry(tokens: 20)).isEmpty == !counts)
        }
        var limiter = Limiter([Case.limit([.rpm: 1], window, counts: false)])
        let ticket = limiter.admit(Case.inquiry(), at: Case.moment(.zero)) { _ in true }
        limiter.settle(held: ticket.held, failed: false, at: Case.moment(.seconds(1)))
        #expect(limiter.refusals(1) != [])
    }

    @Test func `what was given back late does not empty another minute or day`() {
        var limiter = Limiter([Case.limit([.rpm: 1], .fixed, counts: false)])
        let ticket = limiter.admit(Case.inquiry(), at: Case.moment(.seconds(59))) { _ in true }
        #expect(limiter.refusals(61) == [])
        limiter.settle(held: ticket.held, failed: true, at: Case.moment(.seconds(62)))
        #expect(limiter.refusals(62) == ["rpm 58.000 s"])
    }

    @Test(arguments: [
        ([Limit.Scope.apiKey, .model], 4), ([.apiKey], 2), ([.model], 2), ([.session], 1), ([], 1), ([.project], 2),
    ])
    func `a set of buckets belongs to what the scope names`(scope: [Limit.Scope], sets: Int) {
        var limit = Case.limit([.rpm: 1])
        limit.scope = scope
        var limiter = Limiter([limit])
        let passed = [("a", "x"), ("a", "y"), ("b", "x"), ("b", "y")].count { key, model in
            limiter.refusals(0, Case.inquiry(key: key, model: model)).isEmpty
        }
        #expect(passed == sets)
    }

    @Test func `two keys of one project share a bucket`() {
        var limit = Case.limit([.rpm: 1])
        limit.scope = [.project]
        var limiter = Limiter([limit])
        var (first, second) = (Case.inquiry(key: "a"), Case.inquiry(key: "b"))
        (first.project, second.project) = ("projects/p", "projects/p")
        #expect(limiter.refusals(0, first) == [] && limiter.refusals(0, second) != [])
    }

    @Test func `all full buckets of all limits are told, the longest first, and only of limits that apply`() {
        var (one, two, three) = (Case.limit([.ipm: 0, .rpm: 0]), Case.limit([.rpd: 0, .rpm: 7, .tpm: 0]), Case.limit([.rpm: 0]))
        (one.id, two.id, three.id) = ("one", "two", "three")
        two.retryDelay = [.rpd: .seconds(5)]
        var limiter = Limiter([one, two, three])
        let found = limiter.admit(Case.inquiry(tokens: 1), at: Case.moment(.zero)) { $0.id != "three" }
        #expect(found.violations.map { "\($0.limit) \($0.bucket)" } == ["two rpd", "one rpm", "two tpm", "one ipm"])
        #expect(found.violations.first?.retryDelay == .seconds(5))
        #expect(found.violations.first?.value == 0)
        #expect(found.held == [])
    }

    @Test func `a request one limit refuses is not counted by another that counts no failures`() {
        var (full, open) = (Case.limit([.rpm: 0]), Case.limit([.rpm: 1], counts: false))
        (full.id, open.id) = ("full", "open")
        var limiter = Limiter([full, open])
        #expect(limiter.refusals(0) == ["rpm 60.000 s"])
        let passed = limiter.admit(Case.inquiry(), at: Case.moment(.seconds(1))) { $0.id == "open" }
        #expect(passed.violations == [])
    }

    @Test func `a flood is remembered in no more entries than the bucket holds`() {
        var window = SlidingWindow(size: 10)
        for index in 0..<100_000 { window.add(1, at: Case.moment(.microseconds(Int64(index)))) }
        #expect(window.used(at: Case.moment(.seconds(1))) == 10)
        #expect(window.entries.count < 100)
    }

    @Test func `the state tells each set, each bucket, and when it is empty`() throws {
        var limit = Case.limit([.rpm: 10, .rpd: 100, .concurrent: 4])
        limit.preload = [.rpd: 97]
        var limiter = Limiter([limit])
        #expect(limiter.refusals(0) == [] && limiter.refusals(1.5) == [] && limiter.refusals(2, Case.inquiry(key: "b")) == [])
        let text = String(decoding: JSONWriter.text(limiter.state(at: Case.moment(.seconds(10))), .compact), as: UTF8.self)
        #expect(
            text == """
                [{"id":"flash","scope":{"api_key":"k","model":"m"},"buckets":[\
                {"bucket":"rpd","used":99,"limit":100,"resets":43190.000},{"bucket":"rpm","used":2,"limit":10,"resets":51.500},\
                {"bucket":"concurrent","used":2,"limit":4}]},\
                {"id":"flash","scope":{"api_key":"b","model":"m"},"buckets":[\
                {"bucket":"rpd","used":98,"limit":100,"resets":43190.000},{"bucket":"rpm","used":1,"limit":10,"resets":52.000},\
                {"bucket":"concurrent","used":1,"limit":4}]}]
                """)
        let later = String(decoding: JSONWriter.text(limiter.state(at: Case.moment(.seconds(90))), .compact), as: UTF8.self)
        #expect(later.contains(#"{"bucket":"rpm","used":0,"limit":10,"resets":0.000}"#))
    }
}
