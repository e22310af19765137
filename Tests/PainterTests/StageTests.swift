import Testing

@testable import Painter

@Suite struct StageTests {
    private func picture(_ prompt: String, _ width: Int = 480, _ height: Int = 480, history: [String] = [], variation: UInt64 = 0) throws
        -> Raster
    {
        var brief = Brief(prompt: prompt, model: "m", width: width, height: height, seed: prompt.utf8.reduce(7) { $0 &* 31 &+ UInt64($1) })
        brief.history = history
        brief.variation = variation
        brief.caption = .off
        brief.detail = .flat
        return try Raster(decoding: ByteSource(brief.painted()))
    }

    private func share(_ picture: Raster, _ isWanted: (Int, Int, Int) -> Bool) -> Int {
        let count = (0..<picture.columns * picture.rows).count { index in
            isWanted(Int(picture.pixels[index * 3]), Int(picture.pixels[index * 3 + 1]), Int(picture.pixels[index * 3 + 2]))
        }
        return count * 1000 / (picture.columns * picture.rows)
    }

    private func red(_ picture: Raster) -> Int { share(picture) { r, g, b in r > g + 60 && r > b + 60 } }
    private func blue(_ picture: Raster) -> Int { share(picture) { r, g, b in b > r + 70 && b > g + 20 } }

    @Test func `a red bicycle by a blue door shows red, and blue that another colour takes away`() throws {
        let door = try picture("A red bicycle leaning against a blue door, plain white background")
        #expect(red(door) > 5)
        #expect(blue(door) > 20)
        let green = try picture("A green bicycle leaning against a yellow door, plain white background")
        #expect(red(green) < red(door) && blue(green) < blue(door) / 3)
    }

    @Test func `the same at night is the same scene, darker`() throws {
        let day = try picture("A red bicycle leaning against a blue door in a street")
        let night = try picture("the same at night", history: ["A red bicycle leaning against a blue door in a street"])
        let (light, dark) = (day.fields(24, 24), night.fields(24, 24))
        #expect(dark.reduce(0, +) < light.reduce(0, +) * 0.7)
        let other = try picture("a dog in a forest").fields(24, 24)
        #expect(correlation(edges(day), edges(night)) > correlation(edges(day), edges(try picture("a dog in a forest"))) + 0.15)
        #expect(other != light)
    }

    /// Where brightness changes, so that two lights on one scene can be compared.
    private func edges(_ picture: Raster) -> [Double] {
        let fields = picture.fields(48, 48)
        return fields.indices.dropLast(48).map { abs(fields[$0] - fields[$0 + 48]) > 6 ? 1 : 0 }
    }

    @Test func `more of them are more of their colour`() throws {
        let one = try picture("an orange cat on a plain white background")
        let five = try picture("five orange cats on a plain white background")
        #expect(one.pixels != five.pixels)
        #expect(red(one) > 20 && red(five) > 20)
    }

    @Test func `a hat changes the head and nothing below`() throws {
        let (bare, hatted) = try (
            picture("a cat on a plain white background"), picture("a cat wearing a black top hat on a plain white background")
        )
        #expect(share(hatted) { r, g, b in max(r, g, b) < 70 } > share(bare) { r, g, b in max(r, g, b) < 70 })
    }

    @Test(arguments: Genre.allCases) func `every kind of picture can be painted in every shape`(genre: Genre) throws {
        for (width, height) in [(1, 1), (64, 512), (512, 64), (200, 200), (9, 300)] {
            var idea = Idea(prompt: "a red cat and a blue house with the text \"HELLO WORLD\"")
            idea.genre = genre
            let studio = Studio(width: width, height: height, layout: 3, seed: 4, prompt: "a map of a red cat", faces: Studio.Faces())
            _ = try Painted(width, height, studio.composition(idea))
            idea.subjects = []
            idea.lettering = []
            _ = try Painted(width, height, studio.composition(idea))
        }
    }

    @Test(arguments: Relation.Kind.allCases) func `things stand to each other in every way without leaving the frame`(kind: Relation.Kind)
        throws
    {
        var (cat, box) = (Subject("cat", word: "cat"), Subject("basket", word: "basket"))
        if Catalogue["basket"] == nil { box = Subject("house", word: "house") }
        cat.relation = Relation(kind: kind, other: 1)
        cat.count = 3
        var dice = Dice(1, for: "test")
        let actors = [cat, box].enumerated().compactMap { index, subject in
            Catalogue[subject.name ?? ""].map { Actor(subject, index: index, $0, isMirrored: false) }
        }
        var host = Troupe(actors[1], &dice)
        host.take(Troupe(actors[0], &dice), kind, &dice)
        #expect(host.members.count == 4)
        #expect(host.bounds.width < (actors[0].width * 3 + actors[1].width) * 2)
        let layers = Casting(400, 300, Backdrop(behind: [], horizon: 150, floor: 260, light: Lighting()), nil, nil).place([host], &dice)
        #expect(layers.count == 1)
    }

    @Test func `what nobody drew has a stand-in, another for each word`() throws {
        let words = ["flumph", "quaddle", "zork"]
        let drawings = words.compactMap { Standin.drawing(for: Subject(nil, word: $0)) }
        #expect(drawings.count == 3)
        #expect(Set(drawings.map { "\($0.pieces.map(\.fill))" }).count > 1)
    }

    @Test func `another variation of the same words is laid out otherwise`() throws {
        let pictures = try (0..<3).map { try picture("a cat, a dog and a house in a park", variation: $0).pixels }
        #expect(Set(pictures).count == 3)
    }

    @Test func `quoted words are set large`() throws {
        let (bare, titled) = try (picture("a plain white background"), picture("\"MIDNIGHT VOYAGE\" on a plain white background"))
        #expect(share(titled) { r, g, b in max(r, g, b) < 90 } > share(bare) { r, g, b in max(r, g, b) < 90 } + 5)
    }

    @Test func `a title is broken between words and fits its box`() {
        let faces = Studio.Faces()
        let box = Box(x: 10, y: 20, width: 300, height: 120)
        let title = Title("MIDNIGHT VOYAGE", in: box, faces[.bold], .black)
        #expect(title.rows.lowerBound >= 20 && title.rows.upperBound <= 140)
        #expect(title.rows.count > 60)
    }
}
