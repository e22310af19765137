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

    func place(_ word: String) -> Int {
        // To compare a few short words is quicker than to hash one.
        if words.count <= Self.few, let place = words.firstIndex(of: word) { return place }
        return places[word] ?? Self.other
    }

    private static let few = 9

    subscript(_ place: Int) -> String { words[place] }
}
