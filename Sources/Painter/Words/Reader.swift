/// Reads a prompt from left to right, noun by noun: what stands before a noun belongs to it, what stands between two relates them.
struct Reader {
    /// How the next noun stands to what came before.
    enum Link: Equatable { case none, relation(Relation.Kind), wearing, contents, topic }

    let tokens: [Token]
    let phrases: [Phrase]
    let nouns: Nouns
    let hash: UInt64
    let text: (Range<Int>) -> String

    var idea = Idea()
    var run = Run()
    var link = Link.none
    /// The subjects that what follows is said of: one, or several joined by "and".
    var group: [Int] = []
    /// What the last noun made, for "in the background" after it.
    var fresh: [Int] = []
    var isJoined = false
    /// "On a table, a cat": what the next subject stands to.
    var fronted: Relation?
    var frontedDepth: Depth?
    var frontedPosition: Position?
    /// "at a table" is beside it, "at a cafe" in it.
    var isAt = false
    /// The last noun was weather: what stands after it stands to nothing ("rain on the window").
    var isAir = false
    var isNegating = false
    var isWorn = false
    /// What follows is said of the background.
    var isGround = false
    /// No topic yet: a noun nobody draws may be it.
    var isOpen = true
    var isPredicate = false
    /// A place that a better one may take over.
    var weakPlace: Place?
    var weakStyle: Style?
    var motif: Subject?
    /// Where the members of a list start in `subjects`, once a colon has opened it.
    var members: [Int]?

    /// The phrase that is being taken.
    var cursor = 0
    /// Subjects that stand before those they were said of: "on a table, a cat".
    var stages: [Int] = []

    init(_ tokens: [Token], nouns: Nouns, hash: UInt64, text: @escaping (Range<Int>) -> String) {
        self.tokens = tokens
        phrases = Phrase.all(in: tokens, nouns: nouns)
        (self.nouns, self.hash, self.text) = (nouns, hash, text)
    }

    mutating func read() {
        for index in phrases.indices { take(index) }
        cursor = phrases.count
        flush()
        finish()
    }

    private mutating func take(_ index: Int) {
        cursor = index
        let phrase = phrases[index]
        let token = tokens[phrase.tokens.lowerBound]
        if let pause = token.pause { return stop(pause) }
        guard token.isWord || token.isNumber else { return flush() }
        switch token.key {
        case "and", "or", "&": return join()
        case "of" where phrase.tokens.count == 1: return of()
        case "but" where phrase.tokens.count == 1: isNegating = false
        default: break
        }
        if phrase.senses.isEmpty, phrase.drawing == nil { return unknown(index) }
        if phrase.has(.negation) {
            flush()
            link = .none
            isNegating = true
            return
        }
        if hinge(index) { return }
        if isNegating { return run.items.append(phrase) }
        surroundings(phrase)
        if phrase.has(.panel), let count = run.count, run.items.isEmpty {
            (idea.parts, run.count) = (count, nil)
            return
        }
        if isModifier(index) { return modify(phrase) }
        if phrase.isNoun {
            // "a submarine under the sea", "a turtle underwater"
            if phrase.isWhere { _ = open(.relation(.inside)) }
            return run.items.append(phrase)
        }
        modify(phrase)
    }

    private mutating func stop(_ pause: Token.Pause) {
        // "a single, delicate red leaf": the noun is still to come.
        if pause == .comma, run.items.isEmpty, run.hasDeterminer || run.size != nil || run.count != nil { return }
        flush()
        link = .none
        isPredicate = false
        isAir = false
        isNegating = false
        isJoined = pause == .comma && !fresh.isEmpty
        if pause == .comma { return }
        if pause == .colon {
            if !isGround, members == nil, idea.subjects.isEmpty || idea.pictures > 1 { members = [] }
            return
        }
        (fronted, frontedDepth, frontedPosition) = (nil, nil, nil)
        (isGround, isWorn) = (false, false)
        fresh = []
    }

    private mutating func join() {
        // "the cat is black and the dog is white", but "black and white"
        let isSaid = isPredicate && !(phrases.indices.contains(cursor + 1) && phrases[cursor + 1].isModifier)
        if run.items.isEmpty, !isSaid { return }
        let before = link
        flush()
        isJoined = !isSaid
        // "between a cat and a dog"
        if case .relation(.beside) = before { link = before }
    }

    private mutating func of() {
        guard let head = run.items.last else {
            weakStyle = weakStyle ?? run.flavors.first
            if run.material == nil, !run.isSet, run.count == nil, isOpen { link = .topic }
            return
        }
        if head.senses.isEmpty, head.drawing == nil {
            run = Run()
            link = .topic
        } else if head.has(.vessel) {
            flush()
            link = .contents
        } else {
            flush()
            link = .topic
        }
    }

    private mutating func unknown(_ index: Int) {
        let phrase = phrases[index]
        let word = tokens[phrase.tokens.lowerBound].key
        if phrase.isOpaque || tokens[phrase.tokens.lowerBound].isNumber || word.hasSuffix("ly") { return }
        if word.hasSuffix("ing"), word.utf8.count > 4 {
            // "a cat stalking a bird", but "a mesmerizing cat"
            if !run.items.isEmpty { flush() }
            return
        }
        // "a girl feeds birds"
        if let item = run.items.last, item.isThing, word.hasSuffix("s"), !word.hasSuffix("ss"), Plural.singulars(of: word).count > 0 {
            return flush()
        }
        run.items.append(phrase)
    }
}
