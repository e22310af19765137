internal import GeminiAPI

extension ScenarioReader {
    /// Reads what the admin API arms: `{"fault": "overloaded-503", "times": 2}`.
    public static func arm(_ bytes: [UInt8]) throws(ScenarioProblems) -> Arm {
        func problem(_ message: String) -> ScenarioProblems { ScenarioProblems([ScenarioProblem(line: 1, column: 1, message)]) }
        guard let members = (try? JSON(bytes))?.members else {
            throw problem("the order is no JSON object: {\"fault\": NAME, \"times\": 2}")
        }
        let object = JSON.object(members)
        if let other = members.first(where: { !["fault", "times"].contains($0.0) }) { throw problem("unknown key '\(other.0)'") }
        guard let name = object["fault"]?.text, !name.isEmpty else { throw problem("'fault' is missing; `plantain faults` lists them") }
        guard let count = object["times"] else { return Arm(Effect([FaultOrder(name)])) }
        guard let times = count.integer, times > 0 else { throw problem("times is a whole number from 1") }
        return Arm(Effect([FaultOrder(name)]), times: times)
    }
}
