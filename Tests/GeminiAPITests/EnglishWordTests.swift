import Testing

@testable import GeminiAPI

struct EnglishWordTests {
    @Test(arguments: [
        "a", "cat", "bicycle", "illustrated", "programming", "relativity", "explanation", "background", "photography", "illustration",
        "architecture", "professional",
        "atmospheric", "composition", "contemporary", "strawberry", "watercolor", "lighthouse", "butterfly", "landscape", "entertainment",
        "understanding", "environment",
        "helpful", "exhibit", "majestic", "trekking", "bureau", "queen", "unique", "strengths", "flourish", "establish", "majestically",
    ])
    func `a common word is one piece, however long`(word: String) {
        #expect(EnglishWord(word).pieces == 1)
    }

    @Test(arguments: [
        ("axolotl", 3), ("axolotls", 3), ("pelican", 2), ("pelicans", 2), ("photorealistic", 2), ("hyperrealistic", 2), ("cartoonish", 2),
        ("cottagecore", 2), ("solarpunk", 2),
        ("dreamlike", 2), ("multicolored", 2), ("chiaroscuro", 3), ("peonies", 2), ("iridescent", 2),
    ])
    func `a rare or built one is two or three`(word: String, pieces: Int) {
        #expect(EnglishWord(word).pieces == pieces)
    }

    @Test func `what is no word at all grows with its length`() {
        #expect(EnglishWord(String(repeating: "abcde", count: 20)).pieces > 10)
        #expect(EnglishWord("qzkvjq").pieces == 2)
    }
}
