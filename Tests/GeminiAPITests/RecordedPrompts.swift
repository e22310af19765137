/// Prompts with the promptTokenCount that the live service gave (recorded, 2025-03 to 2026-08; backends that count the beginning).
enum RecordedPrompts {
    static let all: [(text: String, tokens: Int)] = [
        (
            "If a magic mirror shows your future self, but only if you ask a question it cannot answer truthfully, what question do you ask to see your future, and what would the mirror reveal about the answer it gives?",
            44
        ),
        ("A pelican riding a bicycle with a pink helmet", 11),
        ("Talk about Canada in great details. Start with: Canada is", 13),
        ("Tell me a short story about a cat within 20 words.", 15),
        ("A cat with a cowboy hat, dancing in Rome.", 12),
        ("What is the sum of natural numbers from 1 to 100?", 17),
        ("Hi", 2),
        ("Generate an image of an axolotl", 9),
        ("Generate an illustrated two-sentence story about an axolotl.", 14),
        ("The quick brown fox jumps over the lazydog.", 12),
        ("Tell me a two-sentence story about an axolotl, no image please.", 18),
        (
            "Generate one square, white-background doodle with smooth, vibrantly colored image depicting A doodle animation on a white background of Cartoonish shiba inu with brown fur and a white belly, happily eating a pink ice-cream cone, subtle tail wag. Subtle motion but nothing else moves..\n\n*Mandatory Requirements (Compacted):**\n\n**Style:** ${style}.\n**Background:** Plain solid white (no background colors/elements). Absolutely no black background.\n**Content & Motion:** Clearly depict **A doodle animation on a white background of Cartoonish shiba inu with brown fur and a white belly, happily eating a pink ice-cream cone, subtle tail wag. Subtle motion but nothing else moves.** action with colored, moving subject (no static images). If there's an action specified, it should be the main difference between frames.\n**Format:** Square image (1:1 aspect ratio).\n**Cropping:** Absolutely no black bars/letterboxing; colorful doodle fully visible against white.\n**Output:** Actual image file for a smooth, colorful doodle-style image on a white background.",
            228
        ),
        ("Ruby is a programming language designed for developer happiness.", 11),
        (
            #"Is a banana a fruit? Do not include an explanation. Reply ONLY as JSON according to the provided schema: {"is_fruit": bool}."#,
            30
        ),
        ("Tell a joke in 10 words", 9),
        ("Explain the theory of relativity in great details.", 10),
        ("Say hello", 3),
        ("Say hello. Do not emit other words.", 10),
    ]
}
