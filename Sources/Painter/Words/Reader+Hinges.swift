extension Reader {
    /// Words that stand between nouns. False if this is none.
    mutating func hinge(_ index: Int) -> Bool {
        let phrase = phrases[index]
        if phrase.has(.determiner) {
            if !run.items.isEmpty { flush() }
            run.hasDeterminer = true
            run.isDefinite = tokens[phrase.tokens.lowerBound].key == "the"
            return true
        }
        if let number = phrase.number {
            if !run.items.isEmpty { flush() }
            run.count = isAge(index) ? run.count : number
            return true
        }
        if let unit = phrase.unit, next(index) == "of" {
            if !run.items.isEmpty { flush() }
            if Numerals.sets.contains(tokens[phrase.tokens.lowerBound].key), isNumber(index + 2) {
                run.isSet = true
            } else {
                run.count = unit
                run.isPair = unit == 2
            }
            return true
        }
        if phrase.has(.wearing) { return open(.wearing) }
        if phrase.depth != nil || phrase.position != nil { return locate(phrase) }
        if let kind = phrase.relation { return open(.relation(kind)) }
        if phrase.has(.hinge) {
            let color = run.items.isEmpty && !run.colors.isEmpty
            if color, tokens[phrase.tokens.lowerBound].key == "to" { return true }
            flush()
            link = .none
            isPredicate = true
            return true
        }
        return false
    }

    /// "in the background", "on the left": said of the noun before it, after a pause of the one after it.
    private mutating func locate(_ phrase: Phrase) -> Bool {
        flush()
        let said = isAfterPause ? [] : fresh
        if said.isEmpty { (frontedDepth, frontedPosition) = (phrase.depth ?? frontedDepth, phrase.position ?? frontedPosition) }
        for subject in said {
            idea.subjects[subject].depth = phrase.depth ?? idea.subjects[subject].depth
            idea.subjects[subject].position = phrase.position ?? idea.subjects[subject].position
        }
        link = .none
        return true
    }

    private func isNumber(_ index: Int) -> Bool { phrases.indices.contains(index) && phrases[index].number != nil }

    /// "a 3 year old girl", "at 5 o'clock"
    private func isAge(_ index: Int) -> Bool {
        ["year", "years", "oclock", "am", "pm", "percent", "mm", "cm", "k"].contains(next(index) ?? "")
    }

    /// Whether only small words stand between a pause and here.
    private var isAfterPause: Bool {
        let before = phrases[..<cursor].last { !$0.has(.relation(.inside)) && !$0.has(.relation(.on)) }
        return before.map { tokens[$0.tokens.lowerBound].pause != nil } ?? true
    }

    mutating func open(_ link: Link) -> Bool {
        flush()
        if isAir, case .relation = link { return true }
        // "a reading nook"
        if link == .relation(.holding), group.isEmpty { return true }
        if isGround, !idea.backdrop.isEmpty { isGround = false }
        self.link = link
        isAt = cursor < phrases.count && tokens[phrases[cursor].tokens.lowerBound].key == "at"
        isJoined = false
        isNegating = false
        return true
    }

    /// The word after a phrase.
    private func next(_ index: Int) -> String? {
        let at = phrases[index].tokens.upperBound
        return at < tokens.count && tokens[at].isWord ? tokens[at].key : nil
    }
}
