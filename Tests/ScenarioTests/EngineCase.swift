import GeminiAPI

@testable import Scenario

/// An engine with a small catalogue, and a client that asks it.
struct EngineCase {
    var engine: Engine
    var shared: Machines
    /// What an empty purse says.
    var refusal: Purse.Refusal?
    private var number = 0

    init(_ scenario: Scenario) {
        engine = Engine(scenario, entry: Self.entry)
        shared = Machines(scenario, shared: true)
    }

    init(_ rules: Rule...) { self.init(Self.scenario(rules)) }

    /// Asks at so many seconds of the session; the request is `edit`ed first.
    mutating func ask(at seconds: Double = 0, _ edit: (inout Inquiry) -> Void = { _ in }) -> Verdict {
        number += 1
        var inquiry = Inquiry(number: number, session: "s")
        (inquiry.operation, inquiry.model, inquiry.body, inquiry.request) = (.generate, "m", "body \(number)", "request")
        edit(&inquiry)
        return engine.verdict(for: inquiry, at: Self.moment(seconds), shared: &shared, refusal: refusal)
    }

    /// The faults of so many requests in a row, `-` for none.
    mutating func faults(_ count: Int, at seconds: Double = 0, _ edit: (inout Inquiry) -> Void = { _ in }) -> [String] {
        (0..<count).map { _ in ask(at: seconds, edit).word }
    }

    /// The faults of a request at each of these seconds.
    mutating func faults(at seconds: Double...) -> [String] { seconds.map { ask(at: $0).word } }

    static func moment(_ seconds: Double) -> Moment {
        Moment(elapsed: .seconds(seconds), microseconds: 1_800_000_000_000_000 + Int64(seconds * 1e6))
    }

    static func scenario(_ rules: [Rule]) -> Scenario {
        var scenario = Scenario()
        scenario.rules = rules
        return scenario
    }

    /// Expectations about these requests. (Not in a file that imports Testing, which has an `Expectation` too.)
    static func expecting(_ whens: When...) -> Scenario {
        var scenario = Scenario()
        for when in whens {
            var expectation = Expectation(id: "e", claim: .identicalBodies)
            expectation.when = when
            scenario.expectations.append(expectation)
        }
        return scenario
    }

    static let entry: @Sendable (String) -> FaultEntry? = { name in
        var entry = FaultEntry(name: name)
        switch name {
        case "overloaded", "internal": entry.layer = .answer
        case "no-image": entry.layer = .shape
        case "html": entry.layer = .envelope
        case "done":
            entry.layer = .stream
            entry.needsStream = true
        case "drip": entry.layer = .timing
        case "reset": entry.layer = .transport
        default: return nil
        }
        return entry
    }
}

extension Verdict {
    /// `overloaded+reset`, `-` for none.
    var word: String { faults.isEmpty ? "-" : faults.map(\.name).joined(separator: "+") }
}

extension Effect {
    static func fault(_ names: String...) -> Effect { Effect(names.map { FaultOrder($0) }) }
}

extension Rule {
    /// A rule, changed by `edit`.
    init(_ id: String, _ plan: Plan, _ edit: (inout Rule) -> Void = { _ in }) {
        self.init(id: id, plan: plan)
        edit(&self)
    }
}

extension Machine.Exit {
    init(to target: String, _ edit: (inout Machine.Exit) -> Void) {
        self.init(to: target)
        edit(&self)
    }
}

extension Machine.State {
    init(_ name: String, _ plan: Plan, _ exits: Machine.Exit...) {
        self.init(name, plan: plan)
        self.exits = exits
    }
}
