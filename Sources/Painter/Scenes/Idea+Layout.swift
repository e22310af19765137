extension Idea {
    /// The same for all ideas of the same things in the same place: at another hour, in other colours or another style the picture is laid
    /// out as before.
    var layout: UInt64 {
        var words = subjects.map { "\($0.name ?? $0.word) \($0.count)" }
        words.append(place?.rawValue ?? "")
        words.append(genre.rawValue)
        return words.reduce(0xCBF2_9CE4_8422_2325) { hash, word in
            word.utf8.reduce(hash &+ 1) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
        }
    }
}
