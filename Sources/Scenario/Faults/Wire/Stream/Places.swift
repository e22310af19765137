internal import HTTP

extension Reel {
    private var image: Int? { frames.firstIndex(where: \.hasImage) }

    /// Between which events: how many come before. A place at a picture that is not there is the middle.
    private func boundary(_ position: Parameter.Position) -> Int {
        let count =
            switch position {
            case .index(let event): event
            case .fraction(let share): Int((Double(frames.count) * min(max(share, 0), 1)).rounded())
            case .beforeImage, .midImage: image ?? frames.count / 2
            case .afterImage: image.map { $0 + 1 } ?? frames.count / 2
            }
        return min(max(count, 0), frames.count)
    }

    /// What comes before a place, and what after it; the event with the picture is cut in two at `mid_image`, if its bytes are there.
    func cut(at position: Parameter.Position) -> (before: [Frame], after: [Frame]) {
        let place = boundary(position)
        let (before, after) = (Array(frames[..<place]), Array(frames[place...]))
        guard position == .midImage, image != nil, let whole = after.first else { return (before, after) }
        let (first, second) = whole.halves
        return (before + [first], [second] + after.dropFirst())
    }

    /// Which event is meant, where one must be; nil in a stream without events.
    func event(at position: Parameter.Position) -> Int? {
        guard !frames.isEmpty else { return nil }
        let index =
            switch position {
            case .index(let event): event
            case .fraction(let share): Int(Double(frames.count) * min(max(share, 0), 1))
            case .beforeImage, .midImage, .afterImage: image ?? frames.count / 2
            }
        return min(max(index, 0), frames.count - 1)
    }
}

extension Reel.Frame {
    /// Its bytes in two halves, which both are no event any more.
    var halves: (first: Self, second: Self) {
        let (before, after) = strokes.cut(after: strokes.bodyCount / 2)
        return (Self(before, offset: offset), Self(after, hasImage: hasImage, isLast: isLast))
    }
}

extension [Reel.Frame] {
    /// When the last of them is sent, since the head.
    var time: Duration { reduce(.zero) { Swift.max($0, $1.offset ?? .zero) } }

    /// The strokes of all, without the waits.
    var strokes: [Stroke] { flatMap(\.strokes).joined }
}

extension WireFaults {
    /// So far apart in session time, two writes are two packets and two reads, unless the client is slow: a guess.
    static let apart = Duration.milliseconds(50)
}
