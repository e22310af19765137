extension ScenarioReader {
    public static func chaos(preset: String) -> Scenario? { nil }
}
