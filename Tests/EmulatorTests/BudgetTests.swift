import GeminiAPI
import HTTP
import Scenario
import Testing

@testable import Emulator

/// Money in the corridor: a picture of gemini-2.5-flash-image costs some 3.9 cents.
@Suite struct BudgetTests {
    private static let path = "/v1beta/models/gemini-2.5-flash-image:generateContent"

    private static func corridor(budget: Allowance = Allowance(), _ change: (inout Scenario) -> Void = { _ in }) -> Corridor {
        var configuration = Configuration()
        configuration.budget = budget
        var scenario = Scenario()
        change(&scenario)
        return Corridor(configuration, scenario: scenario)
    }

    /// The statuses of so many pictures.
    private static func draw(_ corridor: Corridor, _ count: Int, _ session: String = "default") async throws -> [Int] {
        var statuses: [Int] = []
        for _ in 0..<count {
            let body = #"{"contents": [{"parts": [{"text": "a red bicycle"}]}]}"#
            statuses.append(try await corridor.send("POST", "/s/\(session)\(path)", body).status)
        }
        return statuses
    }

    private static func verdicts(_ corridor: Corridor) -> [String] {
        corridor.emulator.worlds.reports.flatMap { report in report.verdicts.map { "\(report.session) \($0.id) \($0.passed)" } }
    }

    private static func budgets(_ corridor: Corridor, _ session: String = "default") -> [String] {
        guard case .array(let list)? = corridor.emulator.worlds.world(session).stateJSON["budgets"] else { return [] }
        return list.map { "\($0["kind"]?.text ?? "") \($0["scope"]?.text ?? "")" }
    }

    @Test func `a spend cap answers as the live service does, and fails nothing`() async throws {
        let corridor = Self.corridor { $0.spendCap.session = 70_000_000 }
        #expect(try await Self.draw(corridor, 3) == [200, 200, 429])
        #expect(corridor.exchanges[2].rules == ["spend_cap"] && corridor.exchanges[2].faults == ["spend-cap"])
        #expect(try await Self.draw(corridor, 1, "other") == [200], "each session has its own")
        #expect(corridor.emulator.worlds.passed(corridor.emulator.worlds.reports))
        #expect(Self.budgets(corridor) == ["spend_cap session"])
    }

    @Test func `a budget answers the same and fails the session, which its report says`() async throws {
        let corridor = Self.corridor { $0.budget.session = 70_000_000 }
        #expect(try await Self.draw(corridor, 4) == [200, 200, 429, 429])
        #expect(try await Self.draw(corridor, 1, "other") == [200])
        #expect(corridor.exchanges[2].rules == ["budget"])
        #expect(Self.verdicts(corridor) == ["default budget false", "other budget true"])
        let summary = try #require(corridor.emulator.worlds.report(of: "default").verdicts.first).summary
        #expect(summary.hasPrefix("a budget of 0.07 USD for each session: session default spent 0.077"))
        #expect(summary.hasSuffix(" USD and 2 requests were refused"))
        #expect(!corridor.emulator.worlds.passed(corridor.emulator.worlds.reports))
    }

    @Test func `a budget of all is spent by all, and begins anew with the scenario`() async throws {
        let corridor = Self.corridor { $0.budget.all = 70_000_000 }
        _ = try await Self.draw(corridor, 1, "a")
        _ = try await Self.draw(corridor, 1, "b")
        #expect(try await Self.draw(corridor, 1, "c") == [429])
        corridor.emulator.worlds.reset("a")
        #expect(try await Self.draw(corridor, 1, "a") == [429], "what is spent stays spent when one session begins anew")
        corridor.emulator.worlds.reset()
        #expect(try await Self.draw(corridor, 1, "a") == [200])
        #expect(corridor.emulator.worlds.passed(corridor.emulator.worlds.reports))
    }

    @Test func `the flag's budget of all is the run's: neither a reset nor another scenario gives it back or forgets it`() async throws {
        let corridor = Self.corridor(budget: Allowance(all: 70_000_000))
        let worlds = corridor.emulator.worlds
        #expect(try await Self.draw(corridor, 3, "a") == [200, 200, 429])
        worlds.reset()
        #expect(try await Self.draw(corridor, 1, "b") == [429])
        worlds.load(Scenario())
        #expect(try await Self.draw(corridor, 1, "c") == [429])
        worlds.load(Scenario(), for: "d")
        #expect(try await Self.draw(corridor, 1, "d") == [429])
        #expect(Self.budgets(corridor, "d") == ["budget run"])
        worlds.reset()
        #expect(!worlds.passed(worlds.reports))
        #expect(Self.verdicts(corridor) == ["a", "b", "c", "d"].map { "\($0) budget-run false" })
    }

    @Test func `the flag's budget of each session holds beside any scenario's: the smaller stops first`() async throws {
        let corridor = Self.corridor(budget: Allowance(session: 70_000_000)) { $0.budget.session = 30_000_000 }
        #expect(try await Self.draw(corridor, 2) == [200, 429])
        var larger = Scenario()
        larger.budget.session = 5_000_000_000
        corridor.emulator.worlds.load(larger)
        #expect(try await Self.draw(corridor, 3) == [200, 200, 429])
        corridor.emulator.worlds.load(Scenario(), for: "own")
        #expect(try await Self.draw(corridor, 3, "own") == [200, 200, 429])
        corridor.emulator.worlds.reset("own")
        #expect(try await Self.draw(corridor, 1, "own") == [200])
    }

    @Test func `nothing is judged for want of a budget`() async throws {
        let corridor = Self.corridor()
        _ = try await Self.draw(corridor, 1)
        #expect(corridor.emulator.worlds.world("default").isQuiet)
        #expect(Self.verdicts(corridor).isEmpty && Self.budgets(corridor).isEmpty)
    }
}
