/// How many pieces an English word is, judged by its looks: the vocabulary holds the twenty to thirty thousand commonest words
/// whole, long ones among them if they are built as common words are. Rarer words are cut in two or three.
struct EnglishWord {
    /// In lower case, ASCII letters only.
    let text: String

    init(_ text: String) { self.text = text }

    var pieces: Int { listed ?? compound ?? shaped }

    /// Words whose looks mislead, and their plurals and participles.
    private var listed: Int? {
        if let pieces = RareWords.pieces[text] { return pieces }
        for (ending, spelling) in Self.inflections where text.utf8.count > ending.utf8.count + 3 && text.hasSuffix(ending) {
            if let pieces = RareWords.pieces[String(text.dropLast(ending.utf8.count)) + spelling] { return pieces }
        }
        return nil
    }

    /// `hyperrealistic`, `cottagecore`, `cartoonish`: a part that goes with anything, and the rest.
    private var compound: Int? {
        for part in Self.firstParts where text.hasPrefix(part) && text.utf8.count >= part.utf8.count + 5 {
            return 1 + EnglishWord(String(text.dropFirst(part.utf8.count))).pieces
        }
        for part in Self.lastParts where text.hasSuffix(part) && text.utf8.count >= part.utf8.count + 5 {
            return 1 + EnglishWord(String(text.dropLast(part.utf8.count))).pieces
        }
        return nil
    }

    private var shaped: Int {
        let length = text.utf8.count
        let isRegular = Self.endings.contains { text.hasSuffix($0) }
        let whole =
            switch length {
            case ...11: 1
            case 12...14: isRegular ? 1 : 2
            case 15...17: 2
            default: (length + 5) / 6
            }
        return whole + (length <= 11 && looksOdd ? 1 : 0)
    }

    /// Letters that seldom meet in a common word.
    private var looksOdd: Bool {
        let letters = Array(text.utf8)
        guard letters.count >= 4, let last = letters.last else { return false }
        if "jqv".utf8.contains(last) || last == UInt8(ascii: "u") && !["eau", "ou"].contains(where: text.hasSuffix) { return true }
        for (first, second) in zip(letters, letters.dropFirst()) {
            if Self.oddPairs.contains([first, second]) || first == UInt8(ascii: "q") && second != UInt8(ascii: "u") { return true }
        }
        // Six consonants in a row, or nothing else; y counts as a vowel.
        let consonants = letters.split { "aeiouy".utf8.contains($0) }.map(\.count)
        return consonants.contains { $0 >= 6 } || consonants.first == letters.count
    }

    private static let inflections = [("s", ""), ("es", ""), ("ies", "y"), ("ed", ""), ("ed", "e"), ("ing", ""), ("ing", "e"), ("ly", "")]
    private static let firstParts = ["hyper", "ultra", "retro", "mega", "multi", "pseudo", "neo", "crypto", "electro"]
    private static let lastParts = ["punk", "core", "wave", "scape", "esque", "like", "ish", "themed", "toned"]
    private static let endings = [
        "tion", "tions", "sion", "sions", "ment", "ments", "ness", "able", "ible", "ally", "ical", "ically", "istic", "istics", "graphy",
        "grapher",
        "graphic", "graphs", "ology", "logical", "ing", "ings", "ed", "ance", "ence", "ency", "ity", "ities", "ious", "eous", "uous",
        "ative", "ional",
        "ately", "ively", "ously", "ently", "ural", "ular", "ary", "ory", "ship", "ships", "hood", "land", "ture", "tures", "ers", "ists",
        "ant", "ents", "ent",
    ]
    private static let oddPairs: Set<[UInt8]> = Set(
        [
            "aa", "ii", "uu", "jj", "bq", "zh", "vr", "wz", "qa", "dz", "gj", "vj", "mj", "fj", "cz", "sz", "kv", "zk", "zb", "gk", "jk",
            "jm", "yj", "uw", "iy",
        ].map { Array($0.utf8) })
}
