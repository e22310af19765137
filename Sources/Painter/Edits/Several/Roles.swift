/// What an instruction wants of several pictures.
enum Roles: Equatable {
    /// Subjects cut out of some, placed on one.
    case placed([Int], on: Int)
    /// One in the colours and the hand of another.
    case styled(Int, like: Int)
    /// All of them beside each other.
    case collage

    init(_ prompt: String, count: Int) {
        let keys = Clause.all(of: prompt).flatMap(\.keys)
        let named = Self.named(in: keys, count)
        func has(_ words: String...) -> Bool { keys.contains { words.contains($0) } }
        let style = keys.firstIndex { ["style", "styled", "palette", "aesthetic", "mood", "colors", "colours"].contains($0) }
        if let style, !named.isEmpty || has("other", "reference", "that") {
            // "The first in the style of the second", "apply the style of the first to the second": what comes next after the word.
            let like = named.first { $0.index > style }?.picture ?? (named.isEmpty ? count - 1 : 1 - min(1, named[0].picture))
            self = .styled((0..<count).first { $0 != like } ?? 0, like: like)
        } else if has(
            "put", "place", "insert", "onto", "into", "wearing", "wear", "wears", "holding", "holds", "drop", "stick", "print", "attach",
            "apply", "add",
            "standing", "sitting", "swap", "dress")
        {
            let scene = Self.scene(keys, named, count)
            self = .placed((0..<count).filter { $0 != scene }, on: scene)
        } else {
            self = .collage
        }
    }

    /// Pictures named by their number, in the order of the words.
    private static func named(in keys: [String], _ count: Int) -> [(index: Int, picture: Int)] {
        let ordinals = ["first", "second", "third", "fourth", "fifth", "sixth"]
        let short = ["1st", "2nd", "3rd", "4th", "5th", "6th"]
        return keys.indices.compactMap { index in
            let key = keys[index]
            var picture = ordinals.firstIndex(of: key) ?? short.firstIndex(of: key)
            if key == "last" { picture = count - 1 }
            if index > 0, ["image", "picture", "photo", "input", "img"].contains(keys[index - 1]), let number = Int(key) {
                picture = number - 1
            }
            return picture.flatMap { 0..<count ~= $0 ? (index, $0) : nil }
        }
    }

    /// What the others are placed on: of two that are named the later, of one that "on" or "into" leads to that; else the last.
    private static func scene(_ keys: [String], _ named: [(index: Int, picture: Int)], _ count: Int) -> Int {
        guard let last = named.last else { return count - 1 }
        if Set(named.map(\.picture)).count > 1 { return last.picture }
        let before = keys[max(0, last.index - 3)..<last.index]
        let isGoal = before.contains { ["on", "onto", "into", "in", "to", "over"].contains($0) } && !before.contains("from")
        if isGoal { return last.picture }
        return last.picture == count - 1 ? 0 : count - 1
    }
}
