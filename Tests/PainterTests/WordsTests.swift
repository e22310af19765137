import Testing

@testable import Painter

@Suite struct WordsTests {
    @Test(arguments: [
        ("kittens", "kitten"), ("boxes", "box"), ("cherries", "cherry"), ("wolves", "wolf"), ("knives", "knife"), ("tomatoes", "tomato"),
        ("houses", "house"),
        ("women", "woman"), ("mice", "mouse"), ("geese", "goose"), ("bushes", "bush"), ("horses", "horse"), ("shoes", "shoe"),
        ("leaves", "leaf"),
    ]) func `plurals have their singular`(plural: String, singular: String) { #expect(Plural.singulars(of: plural).contains(singular)) }

    @Test(arguments: ["glass", "bus", "dress", "chess", "cactus", "gas", "is", "princess"]) func `what only looks like a plural is none`(
        word: String
    ) {
        #expect(Plural.singulars(of: word).isEmpty)
    }

    @Test func `tokens are words without case, accents and apostrophes`() {
        let tokens = Tokenizer("A cat's Café, d’or: “Hello, you” - 12.5 close-up 3D").tokens
        #expect(tokens.filter(\.isWord).map(\.key) == ["a", "cat", "cafe", "or", "close", "up", "3d"])
        #expect(tokens.filter { $0.kind == .quotation }.map(\.key) == ["Hello, you"])
        #expect(tokens.filter(\.isJoined).map(\.key) == ["up"])
        #expect(Tokenizer("cafe\u{301}").tokens.map(\.key) == Tokenizer("CAFÉ").tokens.map(\.key))
    }

    @Test func `only the first 4000 scalars count`() {
        let long = String(repeating: "a red cat. ", count: 1000)
        #expect(Idea(of: long) == Idea(of: String(long.unicodeScalars.prefix(4000)) + " and a dog"))
    }

    @Test func `colours have shades`() throws {
        let teal = try #require(Lexicon.color(named: "teal")), dark = try #require(Lexicon.color(named: "dark teal"))
        let pale = try #require(Lexicon.color(named: "pale crimson"))
        #expect(dark.color.brightness < teal.color.brightness)
        #expect(pale.color.brightness > 120 && pale.color.red > pale.color.blue)
        #expect(Lexicon.color(named: "zorblax") == nil)
    }

    @Test func `every case of every list has a word`() {
        func heads(_ table: String) -> Set<String> { Set(PhraseTable<Never>.lines(table).map { String($0.head) }) }
        #expect(heads(PlaceWords.always).union(heads(PlaceWords.inside)) == Set(Place.allCases.map(\.rawValue)))
        #expect(heads(SkyWords.times) == Set(TimeOfDay.allCases.map(\.rawValue)))
        #expect(heads(SkyWords.weathers) == Set(Weather.allCases.map(\.rawValue)))
        #expect(heads(SkyWords.seasons) == Set(Season.allCases.map(\.rawValue)))
        #expect(heads(SkyWords.lights) == Set(Light.allCases.map(\.rawValue)))
        #expect(heads(MannerWords.styles) == Set(Style.allCases.map(\.rawValue)))
        #expect(heads(MannerWords.genres) == Set(Genre.allCases.map(\.rawValue)).subtracting(["scene"]))
        #expect(heads(MannerWords.framings) == Set(Framing.allCases.map(\.rawValue)))
        #expect(heads(GrammarWords.relations) == Set(Relation.Kind.allCases.map(\.rawValue)))
    }
}
