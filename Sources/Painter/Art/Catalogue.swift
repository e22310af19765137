/// All drawings, by the nouns that mean them.
enum Catalogue {
    /// The plain name of the drawing that a singular noun means, in lower case: `bike` is a `bicycle`.
    static func drawing(named noun: String) -> String? { index[noun] }

    /// The header of a drawing, by its plain name.
    static func card(_ name: String) -> Drawing.Card? { cards[name]?.card }

    /// A drawing by its plain name.
    static subscript(_ name: String) -> Drawing? {
        guard let file = cards[name]?.file else { return nil }
        return try? SVGReader.drawing(DrawingFile.bytes(file))
    }

    /// Plain names, in order.
    static let names = cards.keys.sorted()

    /// All nouns, in order.
    static let nouns = index.keys.sorted()

    private static let cards: [String: (card: Drawing.Card, file: Int)] = {
        var cards: [String: (card: Drawing.Card, file: Int)] = [:]
        for file in 0..<DrawingFile.count {
            guard let card = try? SVGReader.card(DrawingFile.header(file)), let name = card.names.first else { continue }
            cards[name] = (card, file)
        }
        return cards
    }()

    private static let index: [String: String] = {
        var index: [String: String] = [:]
        // Of two drawings that claim a noun the one whose plain name comes first has it; a plain name is always its own.
        for name in cards.keys.sorted() {
            for noun in cards[name]?.card.names ?? [] where index[noun] == nil || noun == name { index[noun] = name }
        }
        return index
    }()
}
