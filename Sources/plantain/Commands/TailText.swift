/// Texts of others on a terminal: harmless, and as wide as they will be.
enum TailText {
    /// What a client wrote, without what a terminal would obey: control characters, and those that turn the direction of what follows.
    static func printable(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: isObeyed) else { return text }
        return String(
            String.UnicodeScalarView(text.unicodeScalars.map { isObeyed($0) ? ($0 == "\n" || $0 == "\t" ? " " : "\u{FFFD}") : $0 }))
    }

    private static func isObeyed(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned, .privateUse: true
        // Joins pictures of people and things; all others are invisible or turn the direction.
        case .format: scalar != "\u{200D}"
        default: false
        }
    }

    /// How many columns a terminal gives it.
    static func width(_ text: String) -> Int {
        text.utf8.allSatisfy { $0 < 0x80 } ? text.utf8.count : text.reduce(0) { $0 + width($1) }
    }

    private static func width(_ character: Character) -> Int {
        if character.unicodeScalars.contains(where: { $0.properties.isEmojiPresentation || $0.value == 0xFE0F }) { return 2 }
        return character.unicodeScalars.map(width).max() ?? 0
    }

    /// By the blocks of East Asian scripts (UAX 11): near enough for columns.
    private static func width(_ scalar: Unicode.Scalar) -> Int {
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format: return 0
        default: break
        }
        switch scalar.value {
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
            0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
            return 2
        default: return 1
        }
    }

    /// What fits into so many columns; what is cut ends with an ellipsis.
    static func cut(_ text: String, to columns: Int) -> String {
        guard width(text) > columns else { return text }
        guard columns > 0 else { return "" }
        var (kept, used) = ("", 0)
        for character in text {
            let next = width(character)
            guard used + next < columns else { break }
            kept.append(character)
            used += next
        }
        return kept + "…"
    }

    /// Cut or filled up to exactly so many columns.
    static func fit(_ text: String, _ columns: Int, toRight: Bool = false) -> String {
        let kept = cut(text, to: columns)
        let blanks = String(repeating: " ", count: max(0, columns - width(kept)))
        return toRight ? blanks + kept : kept + blanks
    }
}
