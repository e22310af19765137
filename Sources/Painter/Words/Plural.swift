/// Singulars of nouns as they stand in prompts.
enum Plural {
    private static let irregular: [String: String] = [
        "men": "man", "women": "woman", "children": "child", "people": "person", "persons": "person", "mice": "mouse", "geese": "goose",
        "feet": "foot",
        "teeth": "tooth", "oxen": "ox", "leaves": "leaf", "loaves": "loaf", "wolves": "wolf", "knives": "knife", "wives": "wife",
        "lives": "life",
        "halves": "half", "calves": "calf", "shelves": "shelf", "scarves": "scarf", "hooves": "hoof", "elves": "elf", "thieves": "thief",
        "dwarves": "dwarf", "selves": "self", "cacti": "cactus", "fungi": "fungus", "octopi": "octopus", "dice": "die", "koi": "koi",
        "buses": "bus",
        "gases": "gas", "lenses": "lens", "irises": "iris", "cookies": "cookie", "movies": "movie", "zombies": "zombie", "pies": "pie",
        "ties": "tie",
        "fairies": "fairy", "brownies": "brownie", "selfies": "selfie", "hippies": "hippie", "shoes": "shoe", "canoes": "canoe",
        "horseshoes": "horseshoe",
        "axes": "axe", "caves": "cave", "gloves": "glove", "olives": "olive", "waves": "wave", "beehives": "beehive", "bees": "bee",
        "cactuses": "cactus",
    ]
    /// Words that end like plurals and are none.
    private static let singular: Set<String> = [
        "bus", "cactus", "dress", "glass", "grass", "cross", "chess", "compass", "mattress", "princess", "octopus", "hibiscus", "lens",
        "iris", "moss",
        "atlas", "canvas", "christmas", "paris", "jeans", "swiss", "gas", "brass", "bass", "waitress", "actress", "goddess", "fortress",
        "walrus",
        "platypus", "crocus", "lotus", "asparagus", "circus", "venus", "uranus", "mars", "tennis", "news", "bonus", "campus", "this", "is",
        "was", "its",
    ]

    /// "children": a plural that tables may have as a word of its own.
    static func isIrregular(_ word: String) -> Bool { irregular[word].map { $0 != word } ?? false }

    /// What `word` may be the plural of, the likeliest first; empty if it is none.
    static func singulars(of word: String) -> [String] {
        if let one = irregular[word] { return one == word ? [] : [one] }
        guard word.utf8.count > 3, word.utf8.last == 0x73, !singular.contains(word), !word.hasSuffix("ss") else { return [] }
        let stem = String(word.dropLast())
        guard stem.hasSuffix("e") else { return [stem] }
        let short = String(stem.dropLast())
        if short.hasSuffix("i") { return [String(short.dropLast()) + "y", stem] }
        if short.hasSuffix("v") { return [stem, String(short.dropLast()) + "f", String(short.dropLast()) + "fe"] }
        let hisses = short.hasSuffix("s") || short.hasSuffix("x") || short.hasSuffix("z") || short.hasSuffix("ch") || short.hasSuffix("sh")
        return hisses || short.hasSuffix("o") ? [short, stem] : [stem, short]
    }
}
