/// What a prompt leaves as it was.
enum Conversation {
    /// How many earlier texts are read.
    static let memory = 24

    private static let openings: Set<String> = [
        "now", "again", "same", "make", "change", "add", "remove", "replace", "turn", "keep", "put", "give", "but", "instead", "also",
        "let", "set", "recolor",
        "repaint", "move", "swap", "delete", "it", "try", "with", "without", "at", "in", "and", "this", "that", "another", "more", "less",
        "zoom", "switch",
    ]

    /// Whether a prompt speaks of what there was: "the same at night", "make it red", "now in watercolor".
    static func goesOn(_ prompt: String, _ idea: Idea) -> Bool {
        let words = Tokenizer(String(prompt.unicodeScalars.prefix(400))).tokens.filter(\.isWord).map(\.key)
        if words.contains("same"), !words.contains("time") { return true }
        if idea.subjects.isEmpty, idea.place == nil { return true }
        guard
            let first = words.first(where: {
                !["ok", "okay", "please", "can", "could", "you", "great", "nice", "perfect", "the"].contains($0)
            })
        else {
            return true
        }
        if words.prefix(8).contains("it") || words.prefix(8).contains("again") || words.contains("instead") { return true }
        // "Make a picture of a cat" begins anew; "make the cat red" goes on.
        guard openings.contains(first) else { return false }
        let second = words.drop { $0 != first }.dropFirst().first
        return
            !(["make", "give", "let", "put", "set", "in", "at"].contains(first)
            && ["a", "an", "me", "us", "another"].contains(second ?? ""))
    }

    /// `idea` over what there was: it changes what it names.
    static func laid(_ idea: Idea, over earlier: Idea, _ prompt: String) -> Idea {
        var sum = earlier
        sum.place = idea.place ?? earlier.place
        sum.placeColor = idea.placeColor ?? (idea.place == nil ? earlier.placeColor : nil)
        sum.skyColor = idea.skyColor ?? (idea.time == nil ? earlier.skyColor : nil)
        sum.time = idea.time ?? earlier.time
        sum.weather = idea.weather ?? earlier.weather
        sum.season = idea.season ?? earlier.season
        sum.sky = idea.sky.union(idea.weather == nil ? earlier.sky : earlier.sky.subtracting(.lightning))
        sum.style = idea.style ?? earlier.style
        if idea.genre != .scene { sum.genre = idea.genre }
        sum.framing = idea.framing ?? earlier.framing
        sum.light = idea.light ?? earlier.light
        if !idea.backdrop.isEmpty { sum.backdrop = idea.backdrop }
        if !idea.palette.isEmpty { sum.palette = idea.palette }
        if !idea.lettering.isEmpty { sum.lettering = idea.lettering }
        if !idea.data.isEmpty { sum.data = idea.data }
        sum.parts = idea.parts ?? earlier.parts
        (sum.pictures, sum.members) = (idea.pictures, idea.members.isEmpty ? earlier.members : [])
        sum.without = idea.without
        subjects(idea, &sum, prompt)
        return sum
    }

    private static func subjects(_ idea: Idea, _ sum: inout Idea, _ prompt: String) {
        let words = Tokenizer(String(prompt.unicodeScalars.prefix(400))).tokens.map(\.key)
        let isInstead = words.contains("instead") || words.contains("replace") || words.contains("swap")
        var places: [Int: Int] = [:]
        for (index, subject) in idea.subjects.enumerated() {
            if let known = sum.subjects.firstIndex(where: { $0.name == nil ? $0.word == subject.word : $0.name == subject.name }) {
                sum.subjects[known].take(over: subject)
                places[index] = known
            } else if let name = subject.name, isGear(subject.word), !sum.subjects.isEmpty {
                // "the same with a hat"
                let wearer = places.values.min() ?? 0
                sum.subjects[wearer].wears.append(name)
                if let color = subject.colors.first { sum.subjects[wearer].tints[name] = color }
            } else {
                sum.subjects.append(subject)
                sum.subjects[sum.subjects.count - 1].relation = nil
                places[index] = sum.subjects.count - 1
            }
        }
        for (index, subject) in idea.subjects.enumerated() where !isInstead {
            guard let relation = subject.relation, let at = places[index], let other = places[relation.other], at != other else { continue }
            sum.subjects[at].relation = Relation(kind: relation.kind, other: other)
        }
        // "make it red": the colour found no thing of its own.
        if idea.subjects.isEmpty, idea.backdrop.isEmpty, !idea.palette.isEmpty, words.contains("it"), !sum.subjects.isEmpty {
            sum.subjects[0].colors = Array(idea.palette.prefix(2))
            sum.palette = []
        }
        var gone = sum.subjects.indices.filter { index in
            !places.values.contains(index) && idea.without.contains { Self.names($0, sum.subjects[index]) }
        }
        // "replace the cat with a dog"
        if isInstead, gone.isEmpty, idea.subjects.count > 1, let old = places[0], let new = places[1], old < new {
            sum.subjects[new].inherit(from: sum.subjects[old], at: new)
            for index in sum.subjects.indices where sum.subjects[index].relation?.other == old && index != new {
                sum.subjects[index].relation?.other = new
            }
            gone = [old]
        }
        // "now a dog instead": in the place of what was most prominent.
        if isInstead, gone.isEmpty, let new = places[0], new > 0 {
            sum.subjects[new].inherit(from: sum.subjects[0], at: new)
            gone = [0]
        }
        let kept = sum.subjects.indices.filter { !gone.contains($0) }
        // What replaces something is as prominent as that was.
        let order = isInstead ? kept.filter { places.values.contains($0) } + kept.filter { !places.values.contains($0) } : kept
        sum.subjects = Subject.picked(sum.subjects, order)
        for index in sum.subjects.indices {
            sum.subjects[index].wears.removeAll { worn in idea.without.contains { $0.hasSuffix(worn) } }
        }
    }

    private static func isGear(_ word: String) -> Bool {
        let tokens = Tokenizer(word).tokens
        return !tokens.isEmpty && Lexicon.phrases.longest(tokens, at: 0)?.value.contains(.gear) ?? false
    }

    private static func names(_ word: String, _ subject: Subject) -> Bool {
        word == subject.word || word == subject.name || Plural.singulars(of: word).contains { $0 == subject.name || $0 == subject.word }
    }
}

extension Subject {
    /// Takes the place of `other`.
    fileprivate mutating func inherit(from other: Subject, at own: Int) {
        relation = relation ?? other.relation.flatMap { $0.other == own ? nil : $0 }
        (depth, position) = (depth ?? other.depth, position ?? other.position)
    }

    /// What another mention of the same thing adds.
    fileprivate mutating func take(over other: Subject) {
        if !other.colors.isEmpty { colors = other.colors }
        if other.count > 1 { count = other.count }
        if other.size != .normal { size = other.size }
        wears += other.wears.filter { !wears.contains($0) }
        holds += other.holds.filter { !holds.contains($0) }
        tints.merge(other.tints) { _, new in new }
        (material, pose) = (other.material ?? material, other.pose ?? pose)
        (depth, position) = (other.depth ?? depth, other.position ?? position)
    }
}
