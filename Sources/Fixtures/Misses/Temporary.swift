public import GeminiAPI
extension NearMiss {
    /// x
    public var text: String { name }
    /// x
    public var json: JSON { .string(name) }
}
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
