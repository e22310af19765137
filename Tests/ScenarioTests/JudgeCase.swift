import Testing

@testable import Scenario
// Testing has an Expectation of its own.
import struct Scenario.Expectation

/// What tests of the judge say short.
enum JudgeCase {
    /// A catalogue of a few faults.
    static let entry: @Sendable (String) -> FaultEntry? = { name in
        let classes = ["overloaded-503": "server", "internal-500": "server", "quota-rpm": "quota", "quota-rpd": "quota", "stall": "timing"]
        let canonical = name == "busy" ? "overloaded-503" : name
        guard let faultClass = classes[canonical] else { return nil }
        var entry = FaultEntry(name: canonical)
        entry.faultClass = faultClass
        if canonical == "overloaded-503" { entry.aliases = ["busy"] }
        return entry
    }

    static func report(
        _ expectation: Expectation, _ observations: [Observation], _ change: (inout Scenario) -> Void = { _ in }
    ) -> Report {
        var scenario = Scenario()
        scenario.expectations = [expectation]
        change(&scenario)
        return Judge(scenario, entry: entry).report(session: "s", start: LimitCase.noon, observations, failures: [])
    }

    /// The verdict on one claim: nothing in it if it held, else its evidence.
    static func broken(
        _ claim: Expectation.Claim, _ observations: [Observation], _ change: (inout Expectation) -> Void = { _ in }
    ) -> [String]? {
        var expectation = Expectation(id: "it", claim: claim)
        change(&expectation)
        let verdict = report(expectation, observations).verdicts.first
        return verdict?.passed == true ? nil : verdict?.evidence
    }
}

extension Observation {
    /// An exchange that arrived at `at` seconds and took `lasted`; delivered, unless a fault says otherwise.
    static func seen(
        _ number: Int, _ at: Double, lasted: Double? = 0.1, _ request: String = "a", fault: String? = nil, told: Double? = nil,
        rules: [String] = ["r"], change: (inout Observation) -> Void = { _ in }
    ) -> Observation {
        func duration(_ seconds: Double) -> Duration { .microseconds(Int64((seconds * 1_000_000).rounded())) }
        var inquiry = Inquiry(number: number, session: "s")
        (inquiry.request, inquiry.body, inquiry.key, inquiry.model) = (request, "body of \(request)", "k", "m")
        var verdict = Verdict()
        verdict.rules = rules
        verdict.faults = fault.map { [FaultOrder($0)] } ?? []
        verdict.expectations = [0]
        var observation = Observation(inquiry, verdict, at: LimitCase.moment(duration(at)))
        observation.ended = lasted.map { duration(at + $0) }
        observation.retryDelay = told.map(duration)
        observation.isDelivered = fault == nil && lasted != nil
        observation.status = fault.flatMap { ["overloaded-503": 503, "internal-500": 500, "quota-rpm": 429, "quota-rpd": 429][$0] } ?? 200
        change(&observation)
        return observation
    }
}
