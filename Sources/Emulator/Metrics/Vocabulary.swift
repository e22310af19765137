/// A closed set of label values. The empty word is `none`, and every word outside the set is `other`: what a client writes never
/// becomes a label.
struct Vocabulary: Sendable {
    private let words: [String]
    private let places: [String: Int]

    /// - Parameter aliases: other spellings of words of the set.
    init(_ words: [String], aliases: [(String, of: String)] = []) {
        self.words = ["other", "none"] + words
        var places = Dictionary(self.words.enumerated().map { ($1, $0) }) { first, _ in first }
        for alias in aliases { places[alias.0] = places[alias.of] }
        places[""] = Self.none
        places["other"] = Self.other
        self.places = places
    }

    static let other = 0
    static let none = 1

    func place(_ word: String) -> Int { places[word] ?? Self.other }

    subscript(_ place: Int) -> String { words[place] }
}
