internal import GeminiAPI

/// What the folders of fixtures are called.
public enum FixtureName {
    /// The longest slug, in characters.
    static let slugLimit = 40

    /// `a-red-bicycle`: lower case ASCII letters, digits and single dashes. Without any in the prompt, the route's: `generate-content`.
    static func slug(_ prompt: String, route: String) -> String {
        let slug = dashed(prompt.lowercased())
        if !slug.isEmpty { return slug }
        // `POST /interactions`, `vertex.generateContent`.
        let words = route.reduce(into: "") { $0 += $1.isUppercase && $0.last?.isLowercase == true ? "-\($1)" : "\($1)" }
        let fallback = dashed(words.lowercased())
        return fallback.isEmpty ? "exchange" : fallback
    }

    private static func dashed(_ text: String) -> String {
        var slug: [UInt8] = []
        var isCut = false
        for byte in text.utf8 where byte != UInt8(ascii: "'") {
            guard slug.count <= slugLimit else { break }
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
                isCut = slug.count == slugLimit
                slug.append(byte)
            default: if let last = slug.last, last != UInt8(ascii: "-") { slug.append(UInt8(ascii: "-")) }
            }
        }
        slug = Array(slug.prefix(slugLimit))
        // A word that is cut in two goes, if enough is left.
        if isCut, let dash = slug.lastIndex(of: UInt8(ascii: "-")), dash >= slugLimit / 2 { slug = Array(slug[..<dash]) }
        while slug.last == UInt8(ascii: "-") { slug.removeLast() }
        return String(decoding: slug, as: UTF8.self)
    }

    /// The path of a group below the folder of fixtures: at most three folders with plain, visible names. Nil for no group.
    /// A pytest id such as `tests/test_edit.py::test_a[1]` becomes `tests/test_edit.py-test_a-1`.
    public static func group(_ name: String?) -> String? {
        let folders = (name ?? "").split(separator: "/").compactMap { part -> String? in
            var plain: [UInt8] = []
            for byte in part.utf8 {
                if Session.isName(String(UnicodeScalar(byte))) {
                    plain.append(byte)
                } else if let last = plain.last, last != UInt8(ascii: "-") {
                    plain.append(UInt8(ascii: "-"))
                }
            }
            let visible = plain.drop { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-") }.prefix(100)
            let trimmed = visible.reversed().drop { $0 == UInt8(ascii: "-") }.reversed()
            return trimmed.isEmpty ? nil : apart(String(decoding: Array(trimmed), as: UTF8.self))
        }
        return folders.isEmpty
            ? nil : (folders.prefix(2) + (folders.count > 2 ? [folders[2...].joined(separator: "-")] : [])).joined(separator: "/")
    }

    /// `name`, or another where a fixture or a file of one may be called so: what lies in a fixture is not looked for.
    private static func apart(_ name: String) -> String {
        let digits = name.split(separator: "-").drop { !($0.utf8.count >= 6 && $0.allSatisfy(\.isHexDigit)) }
        let isFixtures = digits.count == 1 || (digits.count == 2 && digits.last?.allSatisfy(\.isNumber) == true)
        return isFixtures || name == FixtureFile.name || name == FixtureFile.timingName ? name + "-group" : name
    }
}
