internal import HTTP

extension Script {
    /// What comes up to the end of the head, and what comes after it; nil without a head, as a fault of timing may have left it.
    var halves: (opening: [Stroke], rest: [Stroke])? {
        guard let head = strokes.firstIndex(where: { if case .head = $0 { true } else { false } }) else { return nil }
        return (Array(strokes[...head]), Array(strokes[(head + 1)...]))
    }

    /// The same answer with other strokes.
    func with(_ strokes: [Stroke], promise: Promise? = nil) -> Script {
        var script = self
        script.strokes = strokes
        if let promise { script.promise = promise }
        return script
    }
}

extension Stroke {
    /// Whether it is part of the body, there or still to be made.
    var isBody: Bool {
        switch self {
        case .bytes, .produce: true
        default: false
        }
    }

    var isWait: Bool { if case .wait = self { true } else { false } }

    /// Whether it ends the message or the connection.
    var isEnd: Bool {
        switch self {
        case .finish, .halfClose, .stall, .close, .reset: true
        case .interim, .head, .bytes, .produce, .raw, .wait: false
        }
    }
}

extension [Stroke] {
    /// The bytes of the body that are there.
    var body: [UInt8] { reduce(into: []) { if case .bytes(let bytes) = $1 { $0 += bytes } } }

    /// How many those are.
    var bodyCount: Int { reduce(0) { if case .bytes(let bytes) = $1 { $0 + bytes.count } else { $0 } } }

    /// The latest offset waited for.
    var lastOffset: Duration { reduce(.zero) { if case .wait(let offset) = $1 { Swift.max($0, offset) } else { $0 } } }

    /// What is left when the body is sent: the end of the message.
    var ending: [Stroke] { filter { !$0.isBody && !$0.isWait } }

    /// Cuts where so many bytes of the body have been sent.
    func cut(after count: Int) -> (before: [Stroke], after: [Stroke]) {
        var left = count
        var index = startIndex
        while left > 0, index < endIndex {
            if case .bytes(let bytes) = self[index] {
                if bytes.count > left {
                    let rest = Stroke.bytes(Array<UInt8>(bytes[left...]))
                    return (self[..<index] + [.bytes(Array<UInt8>(bytes[..<left]))], [rest] + self[(index + 1)...])
                }
                left -= bytes.count
            }
            index += 1
        }
        return (Array(self[..<index]), Array(self[index...]))
    }

    /// Cuts the body at a position of it. Those that speak of a picture mean the middle: a body is bytes.
    func cut(at position: Parameter.Position) -> (before: [Stroke], after: [Stroke]) {
        let total = bodyCount
        let count =
            switch position {
            case .index(let bytes): bytes
            case .fraction(let share): Int(Double(total) * Swift.min(Swift.max(share, 0), 1))
            case .beforeImage, .midImage, .afterImage: total / 2
            }
        return cut(after: Swift.min(Swift.max(count, 0), total))
    }

    /// Bytes that follow each other, as one piece.
    var joined: [Stroke] {
        reduce(into: []) { strokes, stroke in
            if case .bytes(let more) = stroke, case .bytes(let bytes)? = strokes.last {
                strokes[strokes.count - 1] = .bytes(bytes + more)
            } else {
                strokes.append(stroke)
            }
        }
    }
}
