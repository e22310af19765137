import Testing

@testable import Painter

@Suite struct InstructionTests {
    private static let red = EditColors.color(named: "red")!, blue = EditColors.color(named: "blue")!

    private static let sentences: [(String, [Operation])] = [
        ("make it night", [.look(.night)]), ("Make it a snowy winter evening", [.look(.snow), .look(.winter), .look(.sunset)]),
        ("turn the car blue", [.tint(blue, .subject)]), ("Make it red.", [.tint(red, .all)]), ("make the sky blue", [.tint(blue, .sky)]),
        ("change the red car to blue", [.tint(blue, .colored(red))]), ("in black and white", [.tone(.grayscale, 100)]),
        ("rotate by 15 degrees", [.turn(15)]), ("rotate 90° counterclockwise", [.turn(-90)]), ("crop to the left half", [.crop(.left)]),
        ("flip it upside down", [.flip(vertical: true)]), ("zoom out", [.zoom(62)]), ("Zoom in 2x", [.zoom(200)]),
        ("remove the background", [.removeBackground]), ("blur the background a bit", [.blur(.background, 50)]),
        ("put it on a beach", [.background("a beach")]), ("replace the background with a city at night", [.background("a city at night")]),
        ("on a white background", [.background("white")]), ("put a hat on the dog", [.add("a hat on the dog")]),
        ("add a red balloon and a kite", [.add("a red balloon"), .add("a kite")]),
        ("add rain and a warm glow", [.look(.rain), .tone(.warmer, 100), .tone(.dreamy, 100)]),
        ("remove the tree", [.remove("the tree")]), ("write \"Hello, World\" at the bottom in red", [.text("Hello, World", .bottom, red)]),
        ("add the caption Summer Sale at the top", [.text("Summer Sale", .top, nil)]),
        ("make it a sunset with the text 'MIDNIGHT VOYAGE'", [.look(.sunset), .text("MIDNIGHT VOYAGE", .middle, nil)]),
        ("in the style of Van Gogh", [.style(.vanGogh)]), ("as a watercolor, without changing the composition", [.style(.watercolor)]),
        ("make it night but keep the car red", [.look(.night)]), ("don't change anything else", [.unknown]), ("", [.unknown]),
        ("much brighter, slightly warmer", [.tone(.brighter, 165), .tone(.warmer, 50)]), ("less contrast", [.tone(.flat, 100)]),
        ("add a blue border", [.frame(blue)]), ("a storm with lightning", [.look(.storm)]),
    ]

    @Test(arguments: sentences.indices) func `sentences are read`(index: Int) {
        let (sentence, operations) = Self.sentences[index]
        #expect(Instruction(sentence).operations == operations, "\(sentence)")
    }

    @Test func `any text at all asks for something`() {
        var dice = Dice(3, for: "any text")
        let words = [
            "add", "the", "to", "'", "\"", "red", "background", "with", "90", "°", "rotate", "crop", "put", "it", "on", ",", "and", "text",
            "remove", "-",
        ]
        for _ in 0..<500 {
            let text = (0..<dice.roll(0...8)).map { _ in dice.pick(words) }.joined(separator: " ")
            #expect(!Instruction(text).operations.isEmpty, "\(text)")
        }
        #expect(!Instruction(String(repeating: "make it red and ", count: 100_000)).operations.isEmpty)
    }

    @Test(arguments: [
        ("put the product from the first image on the second", 2, Roles.placed([0], on: 1)),
        ("Put the dress from image 2 on the woman in image 1", 2, .placed([1], on: 0)),
        ("place the logo onto the shirt", 2, .placed([0], on: 1)),
        ("the first image in the style of the second", 2, .styled(0, like: 1)),
        ("apply the style of the first image to the second", 2, .styled(1, like: 0)),
        ("make a collage", 5, .collage), ("put all of them into the last picture", 3, .placed([0, 1], on: 2)),
    ]) func `several pictures have their parts`(prompt: String, count: Int, roles: Roles) {
        #expect(Roles(prompt, count: count) == roles)
    }
}
