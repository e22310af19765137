extension Clause {
    /// Operations named in it, with the number of their first word and of their words.
    var known: [(index: Int, count: Int, operation: Operation)] {
        let keys = keys
        var (found, index) = ([(index: Int, count: Int, operation: Operation)](), 0)
        while index < keys.count {
            let count = [3, 2, 1].first { count in
                index + count <= keys.count && EditWords.operation(keys[index..<index + count].joined(separator: " ")) != nil
            }
            if let count, let operation = EditWords.operation(keys[index..<index + count].joined(separator: " ")) {
                found.append((index, count, operation))
            }
            index += count ?? 1
        }
        return found
    }

    /// Colours named in it, with "dark" or "light" before them.
    var colors: [(index: Int, color: Color)] {
        let keys = keys
        return keys.indices.compactMap { index in
            EditColors.color(named: keys[index]).map { (index, index > 0 ? EditColors.color($0, keys[index - 1]) : $0) }
        }
    }

    /// What the words name one by one: looks, tones, styles; last the colours that are left.
    var named: [Operation] {
        let known = known
        let colors = colors.filter { color in !known.contains { $0.index <= color.index && color.index < $0.index + $0.count } }
        var operations = known.compactMap { adjusted($0.operation, colors.last?.color) }
        // "Dark blue" is no darkness, "a soft pencil drawing in black" no black.
        if let color = colors.last {
            operations.removeAll {
                [.tone(.darker, strength), .tone(.brighter, strength), .tone(.pastel, strength)].contains($0) && color.index > 0
            }
            let isTint = !operations.contains { if case .frame = $0 { true } else if case .style = $0 { true } else { false } }
            if isTint { operations.append(.tint(color.color, part(colors))) }
        }
        return operations
    }

    private func adjusted(_ operation: Operation, _ color: Color?) -> Operation? {
        let isLess = has("less", "reduce", "lower", "decrease", "decreased", "reduced", "drop")
        switch operation {
        case .tone(let tone, _):
            let opposite: [Tone: Tone] = [
                .contrast: .flat, .brighter: .darker, .darker: .brighter, .vivid: .muted, .warmer: .cooler, .cooler: .warmer,
            ]
            return .tone(isLess ? opposite[tone] ?? tone : tone, strength)
        case .blur(_, _): return .blur(place(.all), strength)
        case .sharpen: return .sharpen(strength)
        case .zoom(let percent):
            // "150 %", "2x"; "make the text bigger" is not about zoom, but nobody can tell.
            guard let number else { return .zoom(percent) }
            let named = number < 10 ? number * 100 : number
            return .zoom(clamp(percent < 100 && named > 100 ? 10000 / named : named, 25, 800))
        case .frame: return .frame(color)
        case .vignette: return .vignette(strength)
        default: return operation
        }
    }

    /// What the colours go to: of two, what has the first.
    private func part(_ colors: [(index: Int, color: Color)]) -> Operation.Part {
        if let first = colors.first, colors.count > 1 { return .colored(first.color) }
        return place(
            has("it", "image", "picture", "photo", "everything", "all", "whole", "scene", "tint", "tone", "filter", "light", "lighting")
                ? .all : .subject)
    }

    private func place(_ otherwise: Operation.Part) -> Operation.Part {
        if has("background", "backdrop", "bg", "surroundings") { return .background }
        if has("sky", "heaven", "clouds", "horizon") { return .sky }
        if has("ground", "floor", "grass", "water", "sea", "road", "field", "ocean", "lawn", "sand", "lake") { return .ground }
        if has("subject", "foreground") { return .subject }
        return otherwise
    }
}
