/// What an edit is to do, in the order of its words. Total: any text at all asks for something.
struct Instruction {
    let operations: [Operation]

    init(_ prompt: String) {
        var operations: [Operation] = []
        for clause in Clause.all(of: prompt) {
            // "And a kite": the verb before holds on.
            let isMore = ["a", "an", "some", "two", "three"].contains(clause.keys.first ?? "")
            if case .add = operations.last, isMore, !clause.has("style", "background") {
                operations += clause.adding(from: 0)
            } else {
                operations += clause.operations
            }
        }
        // "A storm with lightning" is one storm.
        let once = operations.enumerated().filter { !operations[..<$0.offset].contains($0.element) }.map(\.element)
        self.operations = once.isEmpty ? [.unknown] : once
    }
}

extension Clause {
    fileprivate var operations: [Operation] {
        if ["keep", "keeping", "leave", "preserve", "don't", "dont", "maintain", "do"].contains(keys.first ?? "") { return [] }
        if let place = keys.firstIndex(of: "without"), ["changing", "altering", "touching"].contains(keys.dropFirst(place + 1).first ?? "")
        {
            return Clause(words: Array(words[..<place])).operations
        }
        return lettering ?? surroundings ?? movement ?? presence ?? named
    }

    /// "Write 'SALE' at the top".
    private var lettering: [Operation]? {
        let place: Operation.TextPlace =
            has("top", "above", "header") ? .top : has("bottom", "below", "footer", "under") ? .bottom : .middle
        if has("remove", "delete", "erase") { return nil }
        if let index = words.lastIndex(where: \.isQuoted) { return before(index) + [.text(words[index].raw, place, colors.last?.color)] }
        let markers = ["text", "caption", "title", "words", "word", "saying", "says", "reading", "reads", "slogan", "headline", "write"]
        guard let marker = keys.lastIndex(where: markers.contains), marker > 0 || keys[marker] == "write" else { return nil }
        var rest = words.dropFirst(marker + 1)
        while ["says", "saying", "reading", "that", "which", "reads"].contains(rest.first?.key ?? "") { rest = rest.dropFirst() }
        if let end = rest.firstIndex(where: { ["on", "at", "in", "across", "onto", "above", "below"].contains($0.key) }),
            end > rest.startIndex
        {
            rest = rest[..<end]
        }
        guard !rest.isEmpty else { return nil }
        return before(marker) + [.text(rest.map(\.raw).joined(separator: " "), place, colors.last?.color)]
    }

    /// "A sunset with the text": what is named before the letters.
    private func before(_ index: Int) -> [Operation] {
        let end = keys[..<index].lastIndex { ["with", "add", "write", "put", "and"].contains($0) } ?? 0
        return Clause(words: Array(words[..<end])).named
    }

    /// What an edit does to the background, and subjects set into other places.
    private var surroundings: [Operation]? {
        let ground = keys.firstIndex { ["background", "backdrop", "bg", "surroundings", "backgrounds"].contains($0) }
        if let ground {
            if has("remove", "erase", "delete", "transparent", "without", "no", "drop", "isolate", "out") { return [.removeBackground] }
            if has("blur", "blurred", "blurry", "bokeh", "focus", "defocus", "soften") { return [.blur(.background, strength)] }
            // "to a beach", "with mountains"; else what stands before or after the word: "a white background", "the background blue".
            let after = keys[(ground + 1)...].firstIndex { ["to", "with", "into", "by", "as", "of", "for"].contains($0) }
            let verbs: Set<String> = [
                "make", "change", "replace", "set", "turn", "put", "place", "it", "the", "a", "an", "on", "with", "use", "add", "give",
                "onto", "to", "in", "of",
                "picture", "photo", "image", "this", "its", "swap", "have", "against", "paint", "color", "colour",
            ]
            let behind = text(from: after.map { $0 + 1 } ?? ground + 1)
            let before = words[..<ground].filter { !verbs.contains($0.key) }.map(\.raw).joined(separator: " ")
            let words = behind.isEmpty ? before : behind
            return words.isEmpty ? nil : [.background(words)]
        }
        // "Put it on a beach": what is known already moves to another place; "put a hat on the dog" adds.
        guard let verb = keys.firstIndex(where: { ["put", "place", "set", "move", "transport", "teleport"].contains($0) }),
            keys.count > verb + 2,
            ["it", "him", "her", "them", "me", "us", "the", "this", "my", "these", "subject"].contains(keys[verb + 1]),
            let link = keys[(verb + 2)...].firstIndex(where: {
                ["on", "in", "at", "to", "into", "onto", "inside", "under", "by", "near"].contains($0)
            })
        else { return nil }
        return [.background(text(from: link + 1))]
    }

    /// Turned, mirrored, cut.
    private var movement: [Operation]? {
        if has("rotate", "rotated", "rotation", "tilt", "tilted", "straighten", "clockwise", "counterclockwise", "degrees") {
            let isBack = has("left", "counterclockwise", "counter-clockwise", "anticlockwise", "anti-clockwise", "ccw", "counter")
            let usual = has("tilt", "tilted") ? 8 : has("straighten") ? 3 : has("upside") ? 180 : 90
            return [.turn((number ?? usual) * (isBack ? -1 : 1))]
        }
        if has("flip", "flipped", "mirror", "mirrored", "reverse", "mirror-image") {
            return [.flip(vertical: has("vertical", "vertically", "upside", "upside-down", "down", "y"))]
        }
        guard has("crop", "cropped", "trim") || has("half") && has("only", "show") || has("square") && has("make") else { return nil }
        if has("out") { return nil }
        let crops: [(String, Operation.Crop)] = [
            ("left", .left), ("right", .right), ("top", .top), ("upper", .top), ("bottom", .bottom), ("lower", .bottom),
            ("square", .square),
        ]
        return [.crop(crops.first { has($0.0) }?.1 ?? .center)]
    }

    /// Things that come or go. Rain and frames come by their own names.
    private var presence: [Operation]? {
        let gone = keys.firstIndex { ["remove", "delete", "erase", "without", "eliminate", "hide"].contains($0) }
        let rid = keys.firstIndex(of: "rid") ?? (has("take", "get") ? keys.firstIndex { ["away", "out"].contains($0) } : nil)
        if let verb = gone ?? rid {
            if has("color", "colour", "colors", "colours", "saturation") { return [.tone(.grayscale, 100)] }
            if has("noise", "grain", "wrinkles", "blemishes") { return [.blur(.all, 50)] }
            if has("blur", "haze", "fog", "blurriness") { return [.sharpen(120), .tone(.contrast, 70)] }
            return [.remove(text(from: verb + 1))]
        }
        let verbs = [
            "add", "insert", "put", "place", "include", "draw", "give", "wearing", "wear", "holding", "hold", "adding", "attach", "hang",
        ]
        guard let verb = keys.firstIndex(where: verbs.contains) else { return nil }
        return adding(from: verb + 1)
    }

    /// The things after the verb, or what they are of weather, light and frame.
    fileprivate func adding(from index: Int) -> [Operation] {
        let rest = Clause(words: Array(words.dropFirst(index)))
        let known = rest.known.map(\.operation)
        if !known.isEmpty { return rest.named }
        if rest.words.isEmpty { return [] }
        if rest.has("tint", "filter", "hue", "tone", "cast", "overlay", "lighting", "light"), !rest.colors.isEmpty { return rest.named }
        return [.add(rest.text(from: 0))]
    }
}
