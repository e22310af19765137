import Testing

@testable import Painter

/// Whatever a prompt says, it is read to its end: a server that a sentence can stop is none.
@Suite struct ReadingTests {
    @Test func `a noun that begins with a pose is a thing and no end`() {
        let idea = Idea(prompt: "three kids flying kites on a beach")
        #expect(idea.subjects.contains { $0.name == "kite" })
        #expect(idea.place == .beach)
        #expect(Idea(prompt: "a flying kite").subjects.map(\.name) == ["kite"])
    }

    @Test func `every noun is read, alone, counted, coloured and in company`() {
        for noun in Catalogue.nouns {
            // Some are places, styles or words for pictures before they are things.
            #expect(Idea(prompt: "three red \(noun)s").subjects.count <= 3, "\(noun)")
            _ = Idea(prompt: "a girl flying a \(noun) beside two sleeping \(noun)s, with a \(noun) of \(noun)")
        }
    }

    @Test func `4,000 sentences of known words in no order are read`() {
        var words = Catalogue.nouns
        let tables = [
            GrammarWords.poses, GrammarWords.relations, GrammarWords.sizes, GrammarWords.depths, GrammarWords.positions, PlaceWords.always,
            PlaceWords.inside, SkyWords.times, SkyWords.weathers, MannerWords.styles, MannerWords.genres, MannerWords.framings,
            ColorWords.colors, ColorWords.shades, ColorWords.materials, ThingWords.kinds,
        ]
        for table in tables {
            for (head, entries) in PhraseTable<Int>.lines(table) { words += [String(head)] + entries.map(String.init) }
        }
        let joints = ["a", "the", "and", "with", "in", "of", "on", ",", "three", "no", "is", "wearing", "holding", "made of", "\"a\"", "-"]
        var dice = Dice(7, for: "sentences")
        for _ in 0..<4000 {
            let sentence = (0..<dice.roll(2...14)).map { _ in dice.chance(1, in: 3) ? dice.pick(joints) : dice.pick(words) }
            let idea = Idea(prompt: sentence.joined(separator: " "), history: dice.chance(1, in: 8) ? ["a red fox in the snow"] : [])
            #expect(idea.subjects.count <= 48)
        }
    }

    @Test func `ships are at sea and planets in space, unless the prompt says where`() {
        #expect(Idea(prompt: "a pirate ship in a storm").scenery == .sea)
        #expect(Idea(prompt: "an astronaut floating above the earth").scenery == .space)
        #expect(Idea(prompt: "a ship on a white background").scenery == nil)
        #expect(Idea(prompt: "a ship in the harbour").scenery == .harbour)
        #expect(Idea(prompt: "a cat").scenery == nil)
    }
}
