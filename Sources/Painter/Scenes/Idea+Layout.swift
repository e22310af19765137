extension Idea {
    /// The same for all ideas of the same things in the same place: at another hour, in other colours or another style the picture is laid
    /// out as before.
    var layout: UInt64 {
        var words = subjects.map { "\($0.name ?? $0.word) \($0.count)" }
        words.append(place?.rawValue ?? "")
        words.append(genre.rawValue)
        return words.reduce(Dice.hash([UInt8]())) { Dice.hash($1.utf8, from: $0 &+ 1) }
    }
}
