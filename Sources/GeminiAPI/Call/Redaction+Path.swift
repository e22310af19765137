extension Redaction {
    /// `path` with everything that looks like a key, or is called one, replaced. A key belongs into a header or the query; some
    /// clients glue it to the path.
    public static func path(_ path: String) -> String {
        // Every mark has one of these; nearly every path has none.
        guard path.utf8.contains(where: { $0 == UInt8(ascii: "=") || $0 == UInt8(ascii: "%") || $0 == UInt8(ascii: "A") }) else {
            return path
        }
        var result = ""
        var rest = Substring(path)
        while let start = marks.compactMap({ rest.firstRange(of: $0) }).min(by: { $0.lowerBound < $1.lowerBound }) {
            let keepsMark = rest[start].hasSuffix("=") || rest[start].hasSuffix("%3D")
            result += rest[..<(keepsMark ? start.upperBound : start.lowerBound)] + word
            rest = rest[start.upperBound...].drop { $0.isLetter || $0.isNumber || "-_.~%".contains($0) }
        }
        return result + rest
    }

    /// What stands before a credential, or begins one.
    private static let marks = ["key=", "key%3D", "token=", "token%3D", "AIza", "AQ."]
}

extension Substring {
    fileprivate func firstRange(of word: String) -> Range<Index>? {
        var at = startIndex
        while at < endIndex {
            if self[at...].hasPrefix(word) { return at..<index(at, offsetBy: word.count) }
            at = index(after: at)
        }
        return nil
    }
}
