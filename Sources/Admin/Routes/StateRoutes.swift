internal import Emulator
internal import GeminiAPI
internal import Scenario

extension Route {
    /// Counters, buckets, machines and arms.
    static let state = [
        Route("GET", "/state", "counters, buckets, machines and arms of the session") { (question) throws(Refusal) in
            Answer(state(of: try question.world()))
        },
        Route("POST", "/state", "take a machine to another state") { (question) throws(Refusal) in
            let world = try question.world()
            let order = try question.object("machine", "state")
            guard let id = order["machine"]?.text, let target = order["state"]?.text else {
                throw Refusal(400, "name a machine and one of its states: {\"machine\": \"outage\", \"state\": \"down\"}")
            }
            let machine = try machine(id, in: world.scenario)
            guard machine.states.contains(where: { $0.name == target }) else {
                throw Refusal(400, "machine '\(id)' has no state '\(target)': it has \(machine.states.map(\.name).joined(separator: ", "))")
            }
            guard world.go(id, to: target) else {
                throw Refusal(409, "from where machine '\(id)' is, no exit to '\(target)' says `admin: true`: add it to the scenario")
            }
            return Answer(state(of: world))
        },
    ]

    private static func machine(_ id: String, in scenario: Scenario) throws(Refusal) -> Machine {
        if let machine = scenario.machines.first(where: { $0.id == id }) { return machine }
        let ids = scenario.machines.map(\.id)
        throw Refusal(400, "the scenario has no machine '\(id)': it has \(ids.isEmpty ? "none" : ids.joined(separator: ", "))")
    }

    private static func state(of world: World) -> JSON {
        let head: [(String, JSON)] = [("session", .string(world.name)), ("scenario", .string(world.scenario.name))]
        return .object(head + (world.stateJSON.members ?? []))
    }
}
