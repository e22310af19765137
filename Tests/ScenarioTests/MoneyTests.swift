import GeminiAPI
import Testing

@testable import Scenario

/// Amounts, and who may spend how much.
struct MoneyTests {
    @Test(arguments: [
        ("5", 5_000_000_000), ("0", 0), ("0.50", 500_000_000), ("0.1", 100_000_000), (".5", 500_000_000), ("5.", 5_000_000_000),
        ("0.000000001", 1), ("0.0000000004", 0), ("0.0000000005", 1), ("2.5e-3", 2_500_000), ("25E-10", 3), ("1e-99", 0),
        ("999999999.999999999", 999_999_999_999_999_999), ("0.145", 145_000_000), ("1.005", 1_005_000_000),
    ])
    func `an amount is exact to a nano-dollar`(text: String, nano: Int) { #expect(Dollars.nano(text) == nano) }

    @Test(arguments: ["", ".", "x", "-1", "+1", "1e3", "1.2.3", "1e", "e", "1000000000", "٣", "1 ", "0x1", "inf"])
    func `what is no amount is none`(text: String) { #expect(Dollars.nano(text) == nil) }

    @Test(arguments: [(0, "0"), (1, "0.000000001"), (38_700_000, "0.0387"), (5_000_000_000, "5"), (-1_500_000_000, "-1.5")])
    func `an amount is told without zeros at its end`(nano: Int, text: String) {
        #expect(Dollars.text(nano) == text)
        if nano >= 0 { #expect(Dollars.nano(text) == nano) }
    }

    @Test func `a limit is reached when as much is spent, and nothing is refused before`() {
        var purse = Purse(.session, budget: 100)
        purse.spend(99, by: "a")
        #expect(purse.refusal == nil && !purse.isOverrun)
        purse.spend(1, by: "a")
        #expect(purse.refusal == Purse.Refusal(limit: .budget, scope: .session))
        #expect(!purse.isOverrun, "to spend all of it is no mistake")
        purse.refuse(for: .budget, "a")
        #expect(purse.isOverrun)
    }

    @Test func `sums that do not fit stay at the limit`() {
        var purse = Purse(.session, budget: 100)
        for _ in 0..<2 { purse.spend(.max, by: "a") }
        #expect(purse.spent == .max)
        #expect(purse.shares["a"]?.spent == .max)
    }

    @Test func `more than the budget is an overrun, though nothing was refused`() {
        var purse = Purse(.all, budget: 100)
        purse.spend(101, by: "a")
        #expect(purse.isOverrun)
    }

    @Test func `a spend cap refuses and fails nothing; where both are reached the budget refuses`() {
        var purse = Purse(.session, spendCap: 100)
        purse.spend(150, by: "a")
        #expect(purse.refusal == Purse.Refusal(limit: .spendCap, scope: .session))
        purse.refuse(for: .spendCap, "a")
        #expect(!purse.isOverrun && purse.verdict(for: "a", []) == nil)
        var both = Purse(.session, budget: 100, spendCap: 90)
        both.spend(90, by: "a")
        #expect(both.refusal?.limit == .spendCap)
        both.spend(10, by: "a")
        #expect(both.refusal?.limit == .budget)
    }

    @Test func `a budget of nothing refuses the first request, and without limits nothing is refused`() {
        #expect(Purse(.run, budget: 0).refusal?.limit == .budget)
        var purse = Purse(.run)
        purse.spend(.max / 2, by: "a")
        #expect(purse.isBoundless && purse.refusal == nil && !purse.isOverrun)
    }

    @Test func `the report says who spent how much of what, and fails those who had a part in it`() throws {
        var purse = Purse(.all, budget: 1_000_000_000)
        purse.spend(300_000_000, by: "a")
        let kept = try #require(purse.verdict(for: "a", []))
        #expect(kept.passed && kept.evidence.isEmpty && kept.id == "budget-all")
        #expect(kept.summary == "a budget of 1 USD for all sessions together: they spent 0.3 USD and no request was refused")
        purse.spend(800_000_000, by: "b")
        purse.refuse(for: .budget, "a")
        purse.refuse(for: .budget, "c")
        let refused = Observation.seen(7, 2, fault: "quota-rpm") { $0.refusal = Purse.Refusal(limit: .budget, scope: .all) }
        let other = Observation.seen(8, 2, fault: "quota-rpm") { $0.refusal = Purse.Refusal(limit: .spendCap, scope: .all) }
        let broken = try #require(purse.verdict(for: "a", [refused, other]))
        #expect(!broken.passed)
        #expect(broken.summary == "a budget of 1 USD for all sessions together: they spent 1.1 USD and 2 requests were refused")
        #expect(
            broken.evidence == [
                "session b spent 0.8 USD and no request was refused", "session a spent 0.3 USD and 1 request was refused",
                "session c spent 0 USD and 1 request was refused", "#7 at 2.000 s was answered 429 (quota-rpm)",
            ])
        #expect(try #require(purse.verdict(for: "d", [])).passed)
    }

    @Test func `a session's own budget names the session, and its failed entry stands in every form of the report`() {
        var purse = Purse(.session, budget: 250_000_000)
        purse.spend(270_000_000, by: "s")
        let report = Judge(Scenario(), entry: JudgeCase.entry).report(
            session: "s", start: LimitCase.noon, [.seen(1, 0)], failures: [], purses: [purse, Purse(.all), Purse(.run)])
        let sentence = "a budget of 0.25 USD for each session: session s spent 0.27 USD and no request was refused"
        #expect(!report.passed && report.verdicts.map(\.summary) == [sentence])
        #expect(report.text.contains("  FAIL  budget  \(sentence)"))
        #expect(Report.junit([report]).contains(#"name="budget">"#) && Report.junit([report]).contains("failures=\"1\""))
        #expect(String(decoding: JSONWriter.text(report.json, .compact), as: UTF8.self).contains(#""id":"budget","passed":false"#))
    }

    @Test func `more sessions than can be named are counted all the same`() {
        var purse = Purse(.run, budget: 1)
        for number in 0..<1500 { purse.spend(1, by: "s\(number)") }
        #expect(purse.spent == 1500 && purse.sessions.count == 1000)
    }

    @Test func `the admin API tells limit, spent and refused in exact dollars`() {
        var purse = Purse(.session, budget: 250_000_000, spendCap: 100_000_001)
        purse.spend(100_000_001, by: "a")
        purse.refuse(for: .spendCap, "a")
        #expect(
            purse.json.map { String(decoding: JSONWriter.text($0, .compact), as: UTF8.self) } == [
                #"{"kind":"budget","scope":"session","limit":0.25,"spent":0.100000001,"refused":0}"#,
                #"{"kind":"spend_cap","scope":"session","limit":0.100000001,"spent":0.100000001,"refused":1}"#,
            ])
    }

    @Test func `reports of one run tell the parts of its budget once`() {
        var purse = Purse(.run, budget: 1)
        for name in ["a", "b", "c"] { purse.spend(1_000_000_000, by: name) }
        let reports = ["a", "b", "c"].map { name in
            var report = Report(session: name)
            report.verdicts = [purse.verdict(for: name, [])].compactMap { $0 }
            return report
        }
        let lines = Report.text(reports).split(separator: "\n")
        #expect(lines.count { $0.contains("FAIL  budget-run") } == 3)
        #expect(lines.count { $0.contains("session b spent 1 USD") } == 1)
        #expect(Report.text([reports[1]]) == reports[1].text)
    }
}
