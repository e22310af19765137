/// The strip along the bottom that says what was asked for: prompt, model, size, seed, turn. Or, reduced, a mark in the corner.
struct Caption: Layer {
    /// What it covers.
    let box: Box
    private let panel: Panel
    private let stripe: Panel
    private var lettering: Lettering
    /// What stands on the same rows, to the right.
    private var aside: Lettering

    /// - Returns: nil where none is wanted, or where the picture is too small for one.
    init?(for brief: Brief, accent: Color, typeface: Typeface) {
        let scale = Scale(brief.width, brief.height)
        switch brief.caption {
        case .off: return nil
        case .mark: self.init(markIn: brief, scale, accent, typeface)
        case .strip: self.init(stripIn: brief, scale, accent, typeface)
        }
    }

    private init(stripIn brief: Brief, _ scale: Scale, _ accent: Color, _ typeface: Typeface) {
        let inner = max(1, brief.width - scale.padding * 2 - scale.stripe)
        let facts = Array(Self.facts(brief).joined(separator: "  ·  ").unicodeScalars)
        let wide = typeface.width(facts, size: scale.small)
        // Beside the prompt if it has at least half of the line, else below.
        let isBeside = wide <= inner * 5 / 12
        let room = isBeside ? inner - wide - scale.padding * 2 : inner
        let prompt = Paragraph(brief.prompt, typeface: typeface, size: scale.size, width: room, limit: isBeside ? 1 : scale.lines)
        let below = isBeside ? [] : Self.broken(brief, facts, typeface, scale.small, inner)
        let (step, small) = (Lettering.height(of: scale.size), Lettering.height(of: scale.small))
        let text = max(prompt.lines.count * step + below.count * small, isBeside ? small : 0)
        let height = text + scale.padding
        box = Box(x: 0, y: brief.height - height, width: brief.width, height: height)
        panel = Panel(box: box, radius: 0, color: Color(0x14161C), opacity: brief.inputs.isEmpty ? 256 : 200)
        stripe = Panel(box: Box(x: 0, y: box.y, width: scale.stripe, height: height), radius: 0, color: accent)

        let (x, top) = (scale.padding + scale.stripe, box.y + scale.padding / 2)
        let pale = accent.mixed(with: .white, 150)
        var lines = prompt.lines.enumerated().map { index, line in
            Lettering.Line(text: line, x: x, y: top + index * step, size: scale.size, color: Color(0xF4F2EC))
        }
        var right: [Lettering.Line] = []
        if isBeside {
            let line = Lettering.Line(
                text: facts, x: brief.width - scale.padding - wide, y: top + (text - small) / 2, size: scale.small, color: pale)
            right.append(line)
        }
        lines += below.enumerated().map { index, line in
            Lettering.Line(text: line, x: x, y: top + prompt.lines.count * step + index * small, size: scale.small, color: pale)
        }
        (lettering, aside) = (Lettering(lines, in: typeface), Lettering(right, in: typeface))
    }

    private init(markIn brief: Brief, _ scale: Scale, _ accent: Color, _ typeface: Typeface) {
        let word = Array("plantain".unicodeScalars)
        let wide = typeface.width(word, size: scale.small)
        let (width, height) = (wide + scale.padding * 2, Lettering.height(of: scale.small) + scale.padding / 2)
        let margin = scale.padding / 2
        box = Box(x: brief.width - width - margin, y: brief.height - height - margin, width: width, height: height)
        panel = Panel(box: box, radius: height / 3, color: Color(0x14161C), opacity: 150)
        stripe = Panel(box: Box(x: box.x, y: box.y, width: 0, height: 0), radius: 0, color: accent)
        let line = Lettering.Line(
            text: word, x: box.x + scale.padding, y: box.y + scale.padding / 4, size: scale.small, color: accent.mixed(with: .white, 190))
        (lettering, aside) = (Lettering([line], in: typeface), Lettering([], in: typeface))
    }

    mutating func draw(_ y: Int, onto row: PixelRow) {
        guard box.rows.contains(y) else { return }
        panel.draw(y, onto: row)
        stripe.draw(y, onto: row)
        lettering.draw(y, onto: row)
        aside.draw(y, onto: row)
    }

    private static func facts(_ brief: Brief) -> [String] {
        let dimensions = "\(brief.width)x\(brief.height)" + (brief.sizeName.isEmpty ? "" : " \(brief.sizeName)")
        let seed = brief.userSeed.map { "seed \($0)" } ?? "no seed"
        return [brief.model, dimensions, seed, brief.turn > 1 ? "turn \(brief.turn)" : ""].filter { !$0.isEmpty }
    }

    /// On one line if they fit, else each on its own, broken where it must be.
    private static func broken(_ brief: Brief, _ joined: [Unicode.Scalar], _ typeface: Typeface, _ size: Int, _ width: Int) -> [[Unicode
        .Scalar]]
    {
        if typeface.width(joined, size: size) <= width { return [joined] }
        return facts(brief).flatMap { Paragraph($0, typeface: typeface, size: size, width: width, limit: 3).lines }
    }
}

/// Measures of the caption, in pixels, from the picture's size.
private struct Scale {
    let size: Int, small: Int, padding: Int, stripe: Int
    let lines: Int

    init(_ width: Int, _ height: Int) {
        // A letter's share of the picture's area, but never so large that a narrow picture has fewer than 20 ems, and never illegible.
        size = max(11, min(squareRoot(width * height) / 48, width / 20, max(height / 9, 14)))
        small = max(10, size * 4 / 5)
        padding = max(4, size * 3 / 4)
        stripe = max(2, size / 5)
        let room = height / 3 - padding - Lettering.height(of: small)
        lines = clamp(room / Lettering.height(of: size), 1, width < height / 3 ? 6 : 2)
    }
}
