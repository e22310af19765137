extension Painter {
    /// The most pictures one answer has.
    public static let longestSeries = 10

    /// How many pictures a prompt asks for: "a set of four icons" is four, everything that says nothing is one.
    /// - Parameter history: what the same user said before, oldest first.
    public static func pictures(wantedBy prompt: String, history: [String]) -> Int {
<<<<<<< HEAD
        min(max(Idea(prompt: prompt, history: history).pictures, 1), longestSeries)
=======
        // Nobody asks for a series that far down.
        let words = prompt.prefix(4000).lowercased().split { !$0.isLetter && !$0.isNumber }
        guard let set = words.firstIndex(of: "set"), words.dropFirst(set + 1).first == "of" else { return 1 }
        let rest = words.dropFirst(set + 2)
        guard let count = rest.first.flatMap({ numerals[String($0)] ?? Int($0) }), rest.dropFirst().first == "images" else { return 1 }
        return min(max(count, 1), longestSeries)
>>>>>>> serve
    }
}
