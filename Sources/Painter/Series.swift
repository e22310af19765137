extension Painter {
    /// The most pictures one answer has.
    public static let longestSeries = 10

    /// How many pictures a prompt asks for: "a set of four icons" is four, everything that says nothing is one.
    /// - Parameter history: what the same user said before, oldest first.
    public static func pictures(wantedBy prompt: String, history: [String]) -> Int {
        min(max(Idea(prompt: prompt, history: history).pictures, 1), longestSeries)
    }
}
