/// Reads scenario files.
public enum ScenarioReader {
    /// Reads a file's bytes. - Parameter path: for messages.
    public static func read(_ bytes: [UInt8], path: String?) throws(ScenarioProblems) -> Scenario { Scenario() }

    /// Reads an effect as the admin API and the request header write it: `overloaded-503`, or flow YAML `{fault: …, with: {…}}`.
    public static func effect(_ text: String) throws(ScenarioProblems) -> Effect { Effect() }
}
