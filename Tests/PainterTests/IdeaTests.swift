import Testing

@testable import Painter

@Suite struct IdeaTests {
    @Test func `colours belong to the nouns they stand before`() {
        let idea = Idea(of: "a crimson bike by an azure gate at dawn")
        #expect(idea.names == ["bicycle", "gate"])
        #expect(idea.colors == [["crimson"], ["azure"]])
        #expect(idea.subjects[0].relation == Relation(kind: .beside, other: 1))
        #expect(idea.time == .dawn)
        #expect(Idea(of: "a black cat with green eyes").colors == [["black"]])
        #expect(Idea(of: "a woman in a red dress").colors == [["red"]])
        #expect(Idea(of: "the cat is black and the dog is white").colors == [["black"], ["white"]])
    }

    @Test func `counts, materials and sizes belong to the noun`() {
        let boat = Idea(of: "two small red wooden boats").subjects[0]
        #expect((boat.count, boat.size, boat.material) == (2, .small, .wood))
        #expect(boat.colors.map(\.name) == ["red"])
        #expect(Idea(of: "a flock of birds").subjects[0].count > 3)
        #expect(Idea(of: "a pair of glasses").subjects[0].count == 1)
        #expect(Idea(of: "a 3 year old boy").subjects[0].count == 1)
        #expect(Idea(of: "Three fluffy orange kittens in a wicker basket, photorealistic").subjects.map(\.count) == [3, 1])
    }

    @Test func `hats and scarves are worn, umbrellas held`() {
        let dog = Idea(of: "a dog wearing sunglasses and a yellow scarf, holding a red umbrella").subjects[0]
        #expect(dog.wears == ["sunglasses", "scarf"])
        #expect(dog.holds == ["umbrella"])
        #expect(dog.tints.mapValues(\.name) == ["scarf": "yellow", "umbrella": "red"])
    }

    @Test func `what must not be shown is not shown`() {
        let idea = Idea(of: "a beach with no people, without clouds")
        #expect(idea.subjects.isEmpty)
        #expect(idea.without == ["people", "clouds"])
        #expect(idea.place == .beach)
        #expect(idea.weather == .clear)
    }

    @Test func `words joined by a hyphen are one adjective`() {
        let idea = Idea(of: "A photorealistic close-up portrait of an elderly Japanese ceramicist with deep, sun-etched wrinkles")
        #expect(idea.names == ["old man"])
        #expect((idea.style, idea.genre, idea.framing) == (.photo, .portrait, .closeUp))
    }

    @Test func `surroundings are read wherever they stand`() {
        let storm = Idea(of: "Dragon flying over a medieval castle during a thunderstorm, oil painting")
        #expect((storm.weather, storm.style) == (.storm, .oil))
        #expect(storm.subjects[0].relation == Relation(kind: .above, other: 1))
        let village = Idea(of: "snowy village at dusk with lit windows")
        #expect((village.place, village.time, village.weather) == (.village, .dusk, .snow))
        let leaf = Idea(
            of: """
                a minimalist composition featuring a single, delicate red maple leaf positioned in the bottom-right of the frame; the background is a \
                vast, empty off-white canvas
                """)
        #expect(leaf.subjects[0].position == Position(across: .right, down: .bottom))
        #expect(leaf.colors == [["red"]])
        #expect(leaf.backdrop.map(\.name) == ["off white"])
        #expect(leaf.style == .minimalist)
    }

    @Test func `foreground and background are told apart`() {
        let idea = Idea(of: "In the foreground a red fox, in the background a lighthouse, golden hour")
        #expect(idea.subjects.map(\.depth) == [.foreground, .background])
        #expect(idea.time == .goldenHour)
    }

    @Test func `an astronaut on a planet is not in the sky`() {
        let idea = Idea(of: "A cinematic wide shot of a lone astronaut walking on a red desert planet, two moons in the sky")
        #expect(idea.names == ["astronaut", "moon"])
        #expect(idea.subjects[1].count == 2)
        #expect((idea.place, idea.placeColor?.name, idea.framing) == (.desert, "red", .wide))
    }

    @Test(arguments: [
        ("logo for a coffee shop called 'Bean There'", ["Bean There"]), ("poster, text “BLUE NOTES 2026”", ["BLUE NOTES 2026"]),
        ("a sign that says OPEN LATE in an alley", ["OPEN LATE"]), ("the dogs' bowl and the cat's toy", []),
        ("Movie poster titled «The Last Voyage»", ["The Last Voyage"]), ("看板「ようこそ」", ["ようこそ"]), ("a 'cat' and a \"dog\"", ["cat", "dog"]),
        ("album cover called Midnight Drive, synthwave", ["Midnight Drive"]),
    ]) func `quoted words are lettering, in every kind of marks`(prompt: String, lettering: [String]) {
        #expect(Idea(of: prompt).lettering == lettering)
    }

    @Test func `a chart's labels and numbers are data`() {
        let chart = Idea(of: "bar chart of sales: Q1 12, Q2 18.5, Q3 9, Q4 24")
        #expect(chart.genre == .chart)
        #expect(chart.data.map(\.label) == ["Q1", "Q2", "Q3", "Q4"])
        #expect(chart.data.map(\.hundredths) == [1200, 1850, 900, 2400])
        let pie = Idea(of: "pie chart showing 40% rent, 30% food and 30% savings")
        #expect(pie.data.map(\.figure) == ["40%", "30%", "30%"])
        #expect(pie.data.map(\.label) == ["rent", "food", "savings"])
        #expect(Idea(of: "infographic of the water cycle in 5 steps").parts == 5)
    }

    @Test(arguments: [
        ("a set of four icons: sun, moon, star, cloud", 4), ("4 variations of a lighthouse", 4), ("create 3 different images of a cat", 3),
        ("two versions", 2), ("a set of four", 4), ("a picture of three cats", 1), ("a four-panel comic about a robot", 1),
        ("a set of tools on a table", 1), ("two photographs on a wall", 1), ("20 images of a fox", 10),
    ]) func `pictures are counted, things are not`(prompt: String, pictures: Int) {
        #expect(Idea(of: prompt).pictures == pictures)
    }

    @Test func `the members of a listed series show one thing each`() {
        let idea = Idea(of: "a set of four icons: sun, moon, star, cloud")
        #expect((0..<4).map { idea.member($0).names } == [["sun"], ["moon"], ["star"], ["cloud"]])
        #expect(idea.member(0).pictures == 1)
        #expect(Idea(of: "3 variations of a cat").member(2).names == ["cat"])
    }

    @Test func `a topic that nobody draws is kept, other unknown words are not`() {
        let idea = Idea(of: "A zorblax floating above a frobnicated table")
        #expect(idea.subjects.map(\.word) == ["zorblax", "table"])
        #expect(idea.names == [nil, "table"])
    }

    @Test(arguments: [
        "ein rotes Fahrrad", "una bicicleta roja", "un vélo rouge", "uma bicicleta vermelha", "una bicicletta rossa", "赤い自転車", "红色的自行车",
    ])
    func `everyday words of other languages are understood`(prompt: String) {
        let idea = Idea(of: prompt)
        #expect(idea.names == ["bicycle"])
        #expect(idea.colors == [["red"]])
    }

    @Test(arguments: [
        "", " ", "🐱", "'", "\"\"", "a a a", "of of of", "no", "in the in the", "- - -", "1 2 3", "and", "\u{301}\u{301}", "without",
    ])
    func `every prompt has an idea`(prompt: String) {
        #expect(Idea(of: prompt) == Idea(of: prompt))
        #expect(Idea(of: prompt).subjects.count < 3)
    }

    @Test func `relations never make a ring, whatever the words`() {
        let words = [
            "a cat", "the dog", "on", "behind", "a table", "and", "between", "with", "the cat", ",", ".", "red", "holding", "is", "of",
            "under",
        ]
        var dice = Dice(7, for: "prompts")
        for _ in 0..<2000 {
            let idea = Idea(of: (0..<dice.roll(1...14)).map { _ in dice.pick(words) }.joined(separator: " "))
            for start in idea.subjects.indices {
                var (at, steps) = (start, 0)
                while let next = idea.subjects[at].relation?.other, steps <= idea.subjects.count { (at, steps) = (next, steps + 1) }
                #expect(steps <= idea.subjects.count)
            }
        }
    }
}

extension Idea {
    /// Read with a small catalogue, so that the drawings may change.
    init(of prompt: String, after history: [String] = []) { self.init(prompt: prompt, history: history, nouns: .few) }

    var names: [String?] { subjects.map(\.name) }
    var colors: [[String]] { subjects.map { $0.colors.map(\.name) } }
}

extension Nouns {
    static let few = Nouns(
        [
            "bicycle": ["bike"], "gate": [], "cat": ["kitten"], "dog": ["puppy"], "woman": ["people", "person"], "man": [], "old man": [],
            "boat": [],
            "bird": [], "glasses": [], "child": ["boy"], "basket": [], "sunglasses": [], "scarf": [], "umbrella": [], "hat": [],
            "dragon": [],
            "castle": [], "leaf": [], "fox": [], "lighthouse": [], "astronaut": [], "moon": [], "coffee": [], "sun": [], "star": [],
            "cloud": [],
            "robot": [], "table": [], "door": [], "chair": [], "rabbit": [], "planet": [],
        ].flatMap { name, others in ([name] + others).map { (noun: $0, drawing: name) } })
}
