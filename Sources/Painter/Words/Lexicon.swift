/// All words that mean something to the painter but for the nouns of its drawings.
enum Lexicon {
    /// The senses of phrases.
    static let phrases: PhraseTable<[Sense]> = {
        var builder = Builder()
        builder.build()
        return builder.table
    }()

    /// CSS names and everyday ones, with "dark", "light", "pale" and their like before them.
    static func color(named name: String) -> NamedColor? {
        let tokens = Tokenizer(name).tokens
        var (at, shades) = (0, [(Color, Int)]())
        while at < tokens.count, let match = phrases.longest(tokens, at: at) {
            at += match.count
            for case .color(let color) in match.value where at == tokens.count {
                return NamedColor(
                    name: tokens.map(\.key).joined(separator: " "), color: shades.reduce(color) { $0.mixed(with: $1.0, $1.1) })
            }
            for case .shade(let color, let part) in match.value { shades.append((color, part)) }
        }
        return nil
    }

    private struct Builder {
        typealias Table = PhraseTable<[Sense]>
        var table = Table()

        mutating func add(_ phrase: some StringProtocol, _ sense: Sense) { table.add(String(phrase), [sense], join: +) }

        mutating func list(_ words: String, _ sense: Sense) {
            for word in Table.list(words) { add(word, sense) }
        }

        /// Lines whose head is a case.
        mutating func cases<Case: RawRepresentable<String>>(_ words: String, _ sense: (Case) -> Sense) {
            for (head, entries) in Table.lines(words) {
                guard let value = Case(rawValue: String(head)) else { preconditionFailure("no case \(head)") }
                for entry in entries { add(entry, sense(value)) }
            }
        }

        /// Lines whose heads are nouns, and whose entries are drawings.
        mutating func nouns(_ words: String, _ sense: ([String]) -> Sense) {
            for (head, entries) in Table.lines(words) {
                for noun in Table.list(head) { add(noun, sense(entries.map(String.init))) }
            }
        }

        mutating func build() {
            cases(PlaceWords.always, Sense.place)
            cases(PlaceWords.inside, Sense.inside)
            list(PlaceWords.adverbs, .somewhere)
            cases(SkyWords.times, Sense.time)
            cases(SkyWords.weathers, Sense.weather)
            cases(SkyWords.seasons, Sense.season)
            cases(SkyWords.lights, Sense.gleam)
            cases(SkyWords.lit, Sense.light)
            for (head, entries) in Table.lines(SkyWords.signs) {
                for entry in entries { add(entry, .sky(Sky.named[String(head)] ?? [])) }
            }
            list(SkyWords.elements, .element)
            list(SkyWords.glow, .glow)
            cases(MannerWords.styles, Sense.style)
            cases(MannerWords.flavors, Sense.flavor)
            cases(MannerWords.genres, Sense.genre)
            cases(MannerWords.framings, Sense.framing)
            list(MannerWords.pictures, .picture)
            colors()
            grammar()
            for words in ThingWords.likenesses { nouns(words, Sense.like) }
            nouns(ThingWords.kinds, Sense.kind)
            nouns(ThingWords.motifs, Sense.motif)
            nouns(ThingWords.costumes, Sense.costume)
            list(ThingWords.garments, .garment)
            list(ThingWords.gear, .gear)
            list(ThingWords.vessels, .vessel)
        }

        private mutating func grammar() {
            cases(GrammarWords.sizes, Sense.size)
            cases(GrammarWords.poses, Sense.pose)
            cases(GrammarWords.depths, Sense.depth)
            cases(GrammarWords.relations, Sense.relation)
            for (head, entries) in Table.lines(GrammarWords.positions) {
                let words = head.split(whereSeparator: \.isWhitespace).map(String.init)
                guard let down = Position.Down(rawValue: words[0]), let across = Position.Across(rawValue: words[1]) else { continue }
                for entry in entries { add(entry, .position(Position(across: across, down: down))) }
            }
            list(GrammarWords.wearing, .wearing)
            list(GrammarWords.negations, .negation)
            list(GrammarWords.determiners, .determiner)
            for (word, count) in Numerals.words { add(word, .number(count)) }
            for (word, count) in Numerals.units { add(word, .unit(count)) }
            list(GrammarWords.parts, .part)
            list(GrammarWords.coats, .coat)
            list(GrammarWords.grounds, .ground)
            list(GrammarWords.hues, .hue)
            list(GrammarWords.hinges, .hinge)
            list(GrammarWords.panels, .panel)
            list(GrammarWords.empty, .empty)
        }

        private mutating func colors() {
            for (head, entries) in Table.lines(ColorWords.colors) {
                for name in Table.list(head) { add(name, .color(Color(hex: entries[0]))) }
            }
            for (head, entries) in Table.lines(ColorWords.shades) {
                let words = entries[0].split(whereSeparator: \.isWhitespace)
                add(head, .shade(Color(hex: words[0]), part: Int(words[1]) ?? 0))
            }
            for (head, entries) in Table.lines(ColorWords.palettes) {
                let names = Table.list(head)
                let colors = entries[0].split(whereSeparator: \.isWhitespace).map {
                    NamedColor(name: String(names[0]), color: Color(hex: $0))
                }
                for name in names { add(name, .palette(colors)) }
            }
            for (head, entries) in Table.lines(ColorWords.materials) {
                let words = entries[0].split(whereSeparator: \.isWhitespace)
                guard let material = Material(rawValue: String(words[0])) else { preconditionFailure("no material \(words[0])") }
                for name in Table.list(head) { add(name, .material(material, Color(hex: words[1]))) }
            }
        }
    }
}

extension Color {
    /// Written as in CSS, without the `#`.
    fileprivate init(hex: Substring) { self.init(UInt32(hex, radix: 16) ?? 0) }
}

extension Sky {
    static let named: [String: Sky] = [
        "rainbow": .rainbow, "lightning": .lightning, "stars": .stars, "aurora": .aurora, "moon": .moon, "sun": .sun,
        "fireworks": .fireworks,
        "meteors": .meteors,
    ]
}
