extension Idea {
    /// What `prompt` asks for, and where it speaks of "the same" or of "it", what `history` asked for before, oldest first.
    init(prompt: String, history: [String] = [], nouns: Nouns = .drawn) {
        self = Self.told(prompt, nouns)
        guard !history.isEmpty, Conversation.goesOn(prompt, self) else { return }
        var earlier = Idea()
        for text in history.suffix(Conversation.memory) {
            let next = Self.told(text, nouns)
            earlier = Conversation.goesOn(text, next) ? Conversation.laid(next, over: earlier, text) : next
        }
        self = Conversation.laid(self, over: earlier, prompt)
    }

    /// What a prompt asks for by itself.
    private static func told(_ prompt: String, _ nouns: Nouns) -> Idea {
        var tokenizer = Tokenizer(prompt)
        // A prompt in quotation marks is a prompt.
        if tokenizer.tokens.count == 1, let only = tokenizer.tokens.first, only.kind == .quotation, only.source == tokenizer.scalars.indices
        {
            tokenizer = Tokenizer(only.key)
        }
        let text = tokenizer.text
        let inscriptions = Inscriptions(Foreign.translated(tokenizer.tokens), text: text)
        let figures = Figures(inscriptions.tokens, text: text)
        var reader = Reader(figures.tokens, nouns: nouns, hash: hash(tokenizer), text: text)
        reader.idea.lettering = inscriptions.lettering
        reader.idea.data = figures.data
        reader.read()
        return reader.idea
    }

    private static func hash(_ tokenizer: Tokenizer) -> UInt64 {
        Dice.hash(tokenizer.scalars.lazy.map(\.value))
    }

    /// The idea of one picture of a series, from 0: of a list its own item, else the whole again.
    func member(_ number: Int) -> Idea {
        var member = self
        (member.pictures, member.members) = (1, [])
        if !members.isEmpty {
            let own = members[number % members.count]
            let shared = subjects.indices.prefix(members[0].lowerBound)
            member.subjects = Subject.picked(subjects, Array(own) + shared)
        }
        if lettering.count == pictures, pictures > 1 { member.lettering = [lettering[number % lettering.count]] }
        return member
    }
}
