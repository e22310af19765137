public import GeminiAPI
extension NearMiss {
    /// x
    public var text: String { name }
    /// x
    public var json: JSON { .string(name) }
}
