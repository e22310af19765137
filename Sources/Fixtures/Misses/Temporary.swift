public import GeminiAPI
extension FixtureStore {
    /// x
    public func cached(_ entry: FixtureEntry, _ layout: Layout) -> PreparedAnswer? { nil }
    /// x
    public func turn(_ answers: [FixtureEntry], seen: Int) -> FixtureEntry? { answers.last }
}
extension FixtureStore {
    /// x
    public var suggestedInterval: Duration { .milliseconds(300) }
}
