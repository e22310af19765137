/// Words that count.
enum Numerals {
    /// "three", "a dozen"; in German, French, Spanish, Portuguese and Italian by way of `Foreign`.
    static let exact: [String: Int] = [
        "one": 1, "single": 1, "lone": 1, "solitary": 1, "two": 2, "both": 2, "twin": 2, "three": 3, "four": 4, "five": 5, "six": 6,
        "seven": 7,
        "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "dozen": 12, "fifteen": 15, "twenty": 20, "fifty": 50, "hundred": 100,
    ]

    /// "several": as many as can be told apart, and look like it.
    static let vague: [String: Int] = [
        "some": 3, "few": 3, "several": 4, "many": 8, "various": 4, "multiple": 4, "numerous": 8, "countless": 12, "dozens": 12,
        "hundreds": 12,
        "thousands": 12, "lots": 8, "plenty": 8,
    ]

    /// "a pair of", "a flock of": as vague as the thing is.
    static let units: [String: Int] = [
        "pair": 2, "couple": 2, "duo": 2, "trio": 3, "quartet": 4, "handful": 4, "family": 4, "litter": 4, "stack": 4, "pile": 6, "heap": 8,
        "row": 5,
        "line": 5, "group": 5, "team": 5, "gang": 5, "circle": 6, "bunch": 6, "cluster": 6, "pack": 5, "pride": 4, "herd": 7, "flock": 9,
        "colony": 9,
        "crowd": 10, "army": 12, "swarm": 12, "shoal": 9, "school": 9, "fleet": 5, "convoy": 4, "collection": 6, "assortment": 6,
        "variety": 6,
        "selection": 6, "range": 5, "lot": 8, "set": 4, "series": 4, "sequence": 4, "batch": 4, "number": 4, "dozen": 12, "field": 9,
        "piece": 1, "slice": 1, "scoop": 1, "loaf": 1, "drop": 1, "bit": 1,
    ]

    /// Of these a number follows: "a set of four".
    static let sets: Set<String> = ["set", "series", "collection", "sequence", "batch", "pack", "group", "selection", "variety"]

    /// All numerals, in the order of no table: nothing depends on it.
    static let words = exact.merging(vague) { exact, _ in exact }

    /// What digits count; nil if that is nothing to count with.
    static func value(of token: Token) -> Int? { token.number.flatMap { (1...100).contains($0) ? $0 : nil } }
}
