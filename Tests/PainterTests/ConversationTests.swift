import Testing

@testable import Painter

@Suite struct ConversationTests {
    @Test func `the same at night keeps everything but the time`() {
        let first = "A red bicycle leaning against a blue door, soft morning light"
        var expected = Idea(of: first)
        expected.time = .night
        #expect(expected.light == .soft)
        #expect(Idea(of: "the same at night", after: [first]) == expected)
        #expect(Idea(of: "Make it night", after: [first]) == expected)
    }

    @Test(arguments: [
        ("make it white", ["cat", "chair"], [["white"], ["red"]]), ("make the chair green", ["cat", "chair"], [["black"], ["green"]]),
        ("now add a dog", ["cat", "chair", "dog"], [["black"], ["red"], []]),
        ("replace the cat with a rabbit", ["rabbit", "chair"], [[], ["red"]]),
        ("a dog instead", ["dog", "chair"], [[], ["red"]]), ("remove the chair", ["cat"], [["black"]]),
        ("in watercolor", ["cat", "chair"], [["black"], ["red"]]),
        ("a dog in a park", ["dog"], [[]]),
    ]) func `an instruction changes what it names`(instruction: String, names: [String], colors: [[String]]) {
        let idea = Idea(of: instruction, after: ["a black cat on a red chair"])
        #expect(idea.names == names)
        #expect(idea.colors == colors)
    }

    @Test func `what replaces a thing stands where it stood`() {
        let idea = Idea(of: "replace the cat with a rabbit", after: ["a black cat on a red chair"])
        #expect(idea.subjects[0].relation == Relation(kind: .on, other: 1))
    }

    @Test func `a hat that is added is put on`() {
        let idea = Idea(of: "the same with a red hat", after: ["a black cat"])
        #expect(idea.subjects[0].wears == ["hat"])
        #expect(idea.subjects[0].tints["hat"]?.name == "red")
    }

    @Test func `a conversation goes on over many turns, and begins anew with a new scene`() {
        #expect(Idea(of: "now in winter", after: ["a cat", "make it red", "add a dog"]).colors == [["red"], []])
        #expect(Idea(of: "make it blue", after: ["a cat", "a lighthouse by the sea"]).names == ["lighthouse"])
    }
}
