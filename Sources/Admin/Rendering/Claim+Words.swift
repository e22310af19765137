internal import Scenario

extension Expectation {
    /// What is claimed, in a sentence without its stop.
    var words: String {
        let place = [during.map { "while \($0)" }, afterRule.map { "after rule \($0)" }, when.conditions.isEmpty ? nil : when.words]
        let about = place.compactMap { $0 }.joined(separator: "; ")
        return claim.words(per: scope.rawValue) + (about.isEmpty ? "" : " (\(about))")
    }
}

extension Expectation.Claim {
    fileprivate func words(per scope: String) -> String {
        switch self {
        case .delivered(let share?, _): "at least \(Plan.percent(share)) of requests get their answer whole in the end"
        case .delivered(nil, let min): "at least \(min ?? 0) requests get their answer whole in the end"
        case .attempts(let min, let max, let after, let untilReset):
            "\(Self.bounds(min, max)) attempts per \(scope)"
                + (after.isEmpty ? "" : " after \(after.joined(separator: " or "))") + (untilReset ? " until the daily reset" : "")
        case .gap(let gap): gap.words
        case .rate(let max): "never more than \(Plan.number(max)) requests a second"
        case .clientDeadline(let min, let max, let orAbsent):
            "the client's deadline is \(Self.bounds(min, max)) ms" + (orAbsent ? ", or there is none" : "")
        case .closedBy(let side, let within):
            "the \(side) ends the connection" + (within.map { " within \($0.words) of the answer's start" } ?? "")
        case .concurrentDuplicates(let max): "at most \(max) times is a body asked again while it is being answered"
        case .identicalBodies: "attempts of one request have the same body"
        case .crossTalk(let max): "at most \(max) requests name two sessions"
        }
    }

    private static func bounds(_ min: Int?, _ max: Int?) -> String {
        switch (min, max) {
        case (let min?, let max?): min == max ? "\(min)" : "\(min) to \(max)"
        case (let min?, nil): "at least \(min)"
        case (nil, let max?): "at most \(max)"
        case (nil, nil): "any number of"
        }
    }
}

extension Expectation.Gap {
    fileprivate var words: String {
        let least: String? =
            switch min {
            case .duration(let time): "last at least \(time.words)"
            case .retryInfo: "last as long as the answer asked for"
            case nil: nil
            }
        let rules = [least, growth.map { "grow \(Plan.number($0))-fold" }, jitter ? "differ" : nil].compactMap { $0 }
        let which = after.isEmpty ? "" : " after \(after.joined(separator: " or "))"
        return "pauses between attempts\(which) \(rules.isEmpty ? "are judged" : rules.joined(separator: ", "))"
    }
}
