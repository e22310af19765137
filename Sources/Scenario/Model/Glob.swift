/// A pattern in which `*` stands for any characters and `?` for one. Everything else, case included, stands for itself.
public struct Glob: Sendable, Equatable {
    /// As written.
    public let pattern: String

    /// A pattern.
    public init(_ pattern: String) { self.pattern = pattern }

    /// Whether `text` is what the pattern says, from its first byte to its last. Linear but for the last star (no backtracking beyond it).
    public func matches(_ text: String) -> Bool {
        let (pattern, text) = (Array(self.pattern.utf8), Array(text.utf8))
        var (at, from) = (0, 0)
        var star: (at: Int, from: Int)?
        while from < text.count {
            if at < pattern.count, pattern[at] == UInt8(ascii: "*") {
                star = (at + 1, from)
                at += 1
            } else if at < pattern.count, pattern[at] == UInt8(ascii: "?") || pattern[at] == text[from] {
                at += 1
                from += 1
            } else if let last = star {
                star = (last.at, last.from + 1)
                (at, from) = (last.at, last.from + 1)
            } else {
                return false
            }
        }
        return pattern[at...].allSatisfy { $0 == UInt8(ascii: "*") }
    }
}
