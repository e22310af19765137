internal import YAML

/// Reads scenario files.
public enum ScenarioReader {
    /// Reads a file's bytes; finds everything that is wrong with it at once.
    /// - Parameter path: for messages of the scenario.
    public static func read(
        _ bytes: [UInt8], path: String?, catalogue: FaultCatalogue = .standard
    ) throws(ScenarioProblems) -> Scenario {
        var reading = try Reading(bytes, catalogue)
        var scenario = reading.scenario()
        scenario.path = path
        scenario.text = String(decoding: bytes, as: UTF8.self)
        if !reading.problems.isEmpty { throw ScenarioProblems(reading.problems) }
        return scenario
    }

    /// Reads an effect as the admin API and the request header write it: `overloaded-503`, or flow YAML `{fault: …, with: {…}}`.
    public static func effect(_ text: String, catalogue: FaultCatalogue = .standard) throws(ScenarioProblems) -> Effect {
        var reading = try Reading(Array(text.utf8), catalogue, isFile: false)
        return try reading.part(.reference("effect")) { $0.effect($1) }
    }

    /// Reads what the admin API arms: `{"fault": "overloaded-503", "times": 2}`; `fault` may be a whole effect. States that `when` names
    /// are not looked for: they are the scenario's.
    public static func arm(_ bytes: [UInt8], catalogue: FaultCatalogue = .standard) throws(ScenarioProblems) -> Arm {
        var reading = try Reading(bytes, catalogue, isFile: false)
        return try reading.part(Grammar.arm) { $0.arm($1) }
    }

    /// `--chaos smoke`: of a hundred requests seventy pass, the faults of the preset share the rest evenly. Nil if there is no such preset.
    public static func chaos(preset: String, catalogue: FaultCatalogue = .standard) -> Scenario? {
        guard let faults = catalogue.presets.first(where: { $0.name == preset })?.faults, !faults.isEmpty else { return nil }
        let weight = 30 / Double(faults.count)
        let broken = faults.map { Plan.Weight(weight, Effect([FaultOrder(catalogue.entry($0)?.name ?? $0)])) }
        var scenario = Scenario()
        scenario.name = "chaos-\(preset)"
        scenario.seed = 1
        scenario.rules = [Rule(id: preset, plan: .weights([Plan.Weight(70, .pass)] + broken))]
        return scenario
    }
}
