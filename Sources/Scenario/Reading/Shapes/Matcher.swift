/// Holds texts against scalar shapes; keeps the patterns it has compiled.
struct Matcher {
    private var compiled: [String: Regex<AnyRegexOutput>] = [:]

    /// Whether `text` is one of the words, or what the pattern describes.
    mutating func takes(_ text: String, _ shape: ScalarShape) -> Bool {
        if shape.words.contains(text) { return true }
        guard let pattern = shape.pattern else { return false }
        if compiled[pattern] == nil { compiled[pattern] = try? Regex(pattern).matchingSemantics(.unicodeScalar) }
        return (try? compiled[pattern]?.wholeMatch(in: text)) != nil
    }
}
