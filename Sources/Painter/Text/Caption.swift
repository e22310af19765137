/// The panel at the bottom that says what was asked for: prompt, model, size, seed.
struct Caption: Layer {
    /// What the panel covers.
    let box: Box
    private let panel: Panel
    private let stripe: Panel
    private var lettering: Lettering

    init(for brief: Brief, accent: Color, typeface: Typeface) {
        let scale = Scale(brief.width, brief.height)
        let sides = scale.padding * 2 + scale.stripe
        let inner = max(1, brief.width - scale.margin * 2 - sides)
        let prompt = Paragraph(brief.prompt, typeface: typeface, size: scale.size, width: inner, limit: scale.lines)
        let facts = Self.facts(brief, typeface, scale.small, inner)

        let gap = prompt.lines.isEmpty || facts.isEmpty ? 0 : scale.size / 3
        let (step, small) = (Lettering.height(of: scale.size), Lettering.height(of: scale.small))
        let height = prompt.lines.count * step + gap + facts.count * small + scale.padding * 2
        // Only as wide as its text: a banner's landscape shows beside it.
        let widest = prompt.lines.map { typeface.width($0, size: scale.size) } + facts.map { typeface.width($0, size: scale.small) }
        let width = min(inner, widest.max() ?? 0) + sides
        box = Box(x: scale.margin, y: brief.height - scale.margin - height, width: width, height: height)
        panel = Panel(box: box, radius: scale.size / 2, color: Color(0x10131A), opacity: 190)
        stripe = Panel(
            box: Box(x: box.x + scale.padding / 2, y: box.y + scale.padding, width: scale.stripe, height: height - scale.padding * 2),
            radius: scale.stripe / 2, color: accent)

        let x = box.x + scale.padding + scale.stripe
        let top = box.y + scale.padding
        let pale = accent.mixed(with: .white, 150)
        var lines = prompt.lines.enumerated().map { index, text in
            Lettering.Line(text: text, x: x, y: top + index * step, size: scale.size, color: .white)
        }
        lines += facts.enumerated().map { index, text in
            Lettering.Line(text: text, x: x, y: top + prompt.lines.count * step + gap + index * small, size: scale.small, color: pale)
        }
        lettering = Lettering(lines, in: typeface)
    }

    mutating func draw(_ y: Int, onto row: PixelRow) {
        guard box.rows.contains(y) else { return }
        panel.draw(y, onto: row)
        stripe.draw(y, onto: row)
        lettering.draw(y, onto: row)
    }

    /// Model, size and seed: on one line if they fit, else each on its own, broken where it must be.
    private static func facts(_ brief: Brief, _ typeface: Typeface, _ size: Int, _ width: Int) -> [[Unicode.Scalar]] {
        let dimensions = "\(brief.width)x\(brief.height)" + (brief.sizeName.isEmpty ? "" : " \(brief.sizeName)")
        let seed = brief.userSeed.map { "seed \($0)" } ?? "no seed"
        let facts = [brief.model, dimensions, seed].filter { !$0.isEmpty }
        let joined = Array(facts.joined(separator: "  ·  ").unicodeScalars)
        if typeface.width(joined, size: size) <= width { return [joined] }
        return facts.flatMap { Paragraph($0, typeface: typeface, size: size, width: width, limit: 3).lines }
    }
}

/// Measures of the caption, in pixels, from the picture's size.
private struct Scale {
    let size: Int, small: Int, margin: Int, padding: Int, stripe: Int
    let lines: Int

    init(_ width: Int, _ height: Int) {
        // A letter's share of the picture's area, but never so large that a narrow picture has fewer than 14 ems, and never illegible.
        size = max(11, min(squareRoot(width * height) / 34, width / 14, max(height / 9, 14)))
        small = max(11, size * 4 / 5)
        margin = max(2, size * 3 / 4)
        padding = max(3, size * 2 / 3)
        stripe = max(2, size / 6)
        let room = height / 2 - padding * 2 - Lettering.height(of: small)
        lines = clamp(room / Lettering.height(of: size), 1, width < height / 3 ? 9 : 5)
    }
}
