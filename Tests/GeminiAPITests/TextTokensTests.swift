import Testing

@testable import GeminiAPI

struct TextTokensTests {
    @Test func `recorded prompts are met within ten percent on the mean, the worst within a fifth`() {
        let errors = RecordedPrompts.all.map { abs(Double(TextTokens.count(prompt: [$0.text]) - $0.tokens)) / Double($0.tokens) }
        #expect(errors.reduce(0, +) / Double(errors.count) <= 0.1)
        #expect(errors.max() ?? 1 <= 0.2)
    }

    /// Without the one for the beginning. Where the count is known it is the live one; the rest follow the same habits.
    @Test(arguments: [
        ("Hi", 1), ("Say hello", 2), ("1+1", 3), ("What is 1+1?", 7), (" 100", 4), ("a b c", 3), ("two-sentence", 3), ("don't", 3),
        ("it’s", 3), ("hello.", 2),
        ("hello...", 2), ("**bold**", 3), ("a (b)", 4), (#"{"is_fruit": bool}."#, 7), ("a\n\n\nb", 3), ("a\r\nb", 3), ("a    b", 3),
        ("a\t\tb", 3), ("a \nb", 4), ("a ", 2),
        ("https://example.com", 5), ("aspectRatio", 2), ("image_size", 3), ("16:9", 4), ("4K", 2), ("$5", 2), ("", 0), ("   ", 1),
        ("\n", 1),
    ])
    func `counts by the habits of the vocabulary`(text: String, tokens: Int) {
        #expect(TextTokens.count(text) == tokens)
    }

    @Test func `the beginning counts once for a whole request, and for nothing if there is nothing`() {
        #expect(TextTokens.count(prompt: ["Hi"]) == 2)
        #expect(TextTokens.count(prompt: ["Hi", "Hi", ""]) == 3)
        #expect(TextTokens.count(prompt: []) == 0)
        #expect(TextTokens.count(prompt: ["", ""]) == 0)
    }

    @Test func `is the same whatever form a letter is composed in, roughly, and never less than one a word`() {
        #expect(TextTokens.count("cafe\u{301}") == TextTokens.count("café"))
        #expect(TextTokens.count("猫") == 1)
        #expect(TextTokens.count("кот") == 1)
        #expect(TextTokens.count("ñ") == 1)
    }

    /// Characters a token: what is known of the vocabulary's reach in other scripts.
    @Test(
        arguments: [
            ("一只戴着红色帽子的猫坐在窗台上看着外面的雪", 1.2...2.0), ("赤い帽子をかぶった猫が窓辺に座って雪を見ている", 1.2...2.0), ("빨간 모자를 쓴 고양이가 창가에 앉아 있다", 1.2...2.6),
            ("Рыжий кот в красной шляпе сидит у окна и смотрит на снег", 2.5...4.5), ("قطة ترتدي قبعة حمراء تجلس عند النافذة", 2.0...4.0),
            ("Un gato con sombrero rojo sentado junto a la ventana mirando la nieve", 3.0...5.5),
            ("Eine Katze mit rotem Hut sitzt am Fenster und betrachtet den Schnee", 3.0...5.5),
            ("A cat with a red hat sitting by the window watching the snow fall outside", 4.0...6.0),
        ] as [(String, ClosedRange<Double>)])
    func `other scripts take more tokens a character`(text: String, reach: ClosedRange<Double>) {
        #expect(reach.contains(Double(text.count) / Double(TextTokens.count(text))))
    }

    @Test func `a long run of anything is counted, and no stack overflows`() {
        for text in ["a", "'", " ", "\n", "7", "a b", "猫", "aB", "{\"a\":1},", "hyper", "ish", "e\u{301}", "🍌"] {
            #expect(TextTokens.count(String(repeating: text, count: 200_000 / text.utf8.count)) > 0)
        }
    }
}
