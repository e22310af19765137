/// The nouns that drawings have.
struct Nouns: Sendable {
    private var table = PhraseTable<String>()
    private var drawings: Set<String> = []

    /// Pairs of a noun, singular and in lower case, and the drawing that shows it.
    init(_ nouns: some Sequence<(noun: String, drawing: String)>) {
        for (noun, drawing) in nouns {
            table.add(noun, drawing) { first, _ in first }
            drawings.insert(drawing)
        }
    }

    /// The longest noun that stands at `start`.
    func longest(_ tokens: [Token], at start: Int) -> PhraseTable<String>.Match? { table.longest(tokens, at: start) }

    /// The first of `names` that there is.
    func first(of names: [String]) -> String? {
        for name in names {
            if drawings.contains(name) { return name }
            let tokens = Tokenizer(name).tokens
            if !tokens.isEmpty, let match = table.longest(tokens, at: 0), match.count == tokens.count { return match.value }
        }
        return nil
    }

    /// Any of `names` that there are; the same for the same hash.
    func any(of names: [String], hash: UInt64) -> String? {
        let drawn = names.compactMap { first(of: [$0]) }
        return drawn.isEmpty ? nil : drawn[Int(Dice.scramble(hash) % UInt64(drawn.count))]
    }

    /// Those of the catalogue.
    static let drawn = Nouns(Catalogue.nouns.compactMap { noun in Catalogue.drawing(named: noun).map { (noun: noun, drawing: $0) } })
}
