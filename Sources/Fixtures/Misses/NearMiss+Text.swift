extension NearMiss {
    /// One line: `a-red-bicycle-3f2a9c: generationConfig.imageConfig.aspectRatio: 16:9 asked, 1:1 recorded`.
    public var text: String {
        if differences.isEmpty {
            return
                "\(name): the same request, and its turns are used up (then: end); record another, or write \"last\" or \"repeat\" for \"end\""
        }
        let more = differences.count > Self.most ? ["and \(differences.count - Self.most) more"] : []
        return name + ": " + (differences.prefix(Self.most).map(\.text) + more).joined(separator: "; ")
    }

    /// Differences that one line has.
    private static let most = 3
}

extension NearMiss.Difference {
    /// `contents[0].parts[0].text: a [-blue-] {+red+} bicycle`; without words `model: a asked, b recorded`.
    public var text: String {
        if let words { return "\(path): \(words)" }
        return "\(path): \(asked ?? "nothing") asked, \(recorded ?? "nothing") recorded"
    }
}
