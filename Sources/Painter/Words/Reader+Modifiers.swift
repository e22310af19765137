extension Reader {
    /// Whether the phrase is an adjective here: "orange kittens", not "an orange".
    func isModifier(_ index: Int) -> Bool {
        let phrase = phrases[index]
        guard phrase.isModifier else { return false }
        if !phrase.isNoun || continues(index) { return true }
        // "in gold", "the door is orange", "made of glass"
        guard !run.hasDeterminer, !phrase.isPlural else { return false }
        return (phrase.color != nil || phrase.material != nil) && (isPredicate || link == .relation(.inside))
    }

    /// Whether a noun, or an adjective of one, follows without a pause.
    private func continues(_ index: Int) -> Bool {
        guard index + 1 < phrases.count else { return false }
        let next = phrases[index + 1]
        let token = tokens[next.tokens.lowerBound]
        guard token.isWord else { return false }
        if token.key == "of" || token.key == "or" { return false }
        if token.key == "and", index + 2 < phrases.count {
            return phrases[index + 2].color != nil && continues(index + 1)
        }
        if next.senses.isEmpty, next.drawing == nil { return !token.key.hasSuffix("ing") || continues(index + 1) }
        return !next.isHinge
    }

    mutating func modify(_ phrase: Phrase) {
        guard !isNegating else { return }
        let name = tokens[phrase.tokens].map(\.key).joined(separator: " ")
        for sense in phrase.senses {
            switch sense {
            case .color(let color):
                let shaded = run.shades.reduce(color) { $0.mixed(with: $1.0, $1.1) }
                run.shades = []
                if !run.colors.contains(where: { $0.name == name }) { run.colors.append(NamedColor(name: name, color: shaded)) }
            case .shade(let color, let part): run.shades.append((color, part))
            case .material(let material, let color):
                if run.material == nil { run.material = (material, NamedColor(name: name, color: color)) }
            case .palette(let colors): run.palette = colors
            case .size(let size): if run.size == nil { run.size = size }
            case .flavor(let style): run.flavors.append(style)
            case .gleam(let light): run.gleams.append(light)
            case .pose(let pose): strike(pose)
            case .empty: run.isOld = run.isOld || ["old", "elderly", "aged"].contains(name)
            default: break
            }
        }
    }

    /// A pose is said of the noun before it, else of the one after it.
    private mutating func strike(_ pose: Pose) {
        if run.items.isEmpty {
            if fresh.isEmpty || run.hasDeterminer || run.count != nil { return run.pose = pose }
        } else {
            flush()
        }
        for subject in group.isEmpty ? fresh : group where idea.subjects[subject].pose == nil { idea.subjects[subject].pose = pose }
    }

    /// What a phrase says of the whole picture.
    mutating func surroundings(_ phrase: Phrase) {
        guard !isNegating else { return }
        for sense in phrase.senses {
            switch sense {
            case .time(let time): idea.time = idea.time ?? time
            case .season(let season): idea.season = idea.season ?? season
            case .style(let style): idea.style = idea.style ?? style
            case .framing(let framing): idea.framing = idea.framing ?? framing
            case .light(let light): idea.light = idea.light ?? light
            case .sky(let sky): idea.sky.formUnion(sky)
            case .weather(let weather) where !phrase.has(.element):
                if idea.weather == nil || idea.weather == .cloudy || idea.weather == .clear { idea.weather = weather }
            default: continue
            }
            run.isUnderstood = true
        }
    }

    /// The phrase as it was written, in lower case.
    func words(_ phrase: Phrase) -> String {
        text(tokens[phrase.tokens.lowerBound].source.lowerBound..<tokens[phrase.tokens.upperBound - 1].source.upperBound).lowercased()
    }
}
