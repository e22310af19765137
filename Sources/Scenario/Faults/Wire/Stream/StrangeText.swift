internal import GeminiAPI
internal import HTTP

extension WireFaults {
    /// Characters that JSON lets stand in a string and that some readers of lines take for line ends.
    struct LineSeparators: Fault {
        func direct(_ reel: Reel, _ context: FaultContext) -> Reel {
            var reel = reel.joined
            reel.insert("\u{2028}\u{2029}\u{85}")
            return reel
        }
    }

    /// One packet ends, and the next begins, inside a character. An answer in plain ASCII gets one character that is none.
    struct SplitCharacter: Fault {
        func direct(_ reel: Reel, _ context: FaultContext) -> Reel {
            var split = reel.joined
            if split.character == nil { split.insert("é") }
            guard let (frame, stroke, byte) = split.character, case .bytes(let bytes) = split.frames[frame].strokes[stroke] else {
                return reel
            }
            let strokes = split.frames[frame].strokes
            let wait = Stroke.wait(until: Array(split.frames[...frame]).time + WireFaults.apart)
            split.frames[frame].strokes =
                strokes[..<stroke] + [.bytes(Array(bytes[...byte])), wait, .bytes(Array(bytes[(byte + 1)...]))] + strokes[(stroke + 1)...]
            return split
        }
    }
}

extension Reel {
    /// Texts may be cut where they are written, and are not to be searched for in pieces.
    fileprivate var joined: Reel {
        var reel = self
        for index in frames.indices { reel.frames[index].strokes = frames[index].strokes.joined }
        return reel
    }

    /// Where the first byte of the first character beyond ASCII stands.
    fileprivate var character: (frame: Int, stroke: Int, byte: Int)? { find { $0.firstIndex { $0 >= 0xC0 } } }

    /// Puts characters before the first text of the answer, if it has one.
    fileprivate mutating func insert(_ text: String) {
        let key = Array((dialect == .google ? "\"text\": \"" : "\"text\":\"").utf8)
        let place = find { bytes in
            bytes.indices.first { bytes[$0] == key[0] && bytes[$0...].starts(with: key) }.map { $0 + key.count }
        }
        guard let (frame, stroke, byte) = place, case .bytes(var bytes) = frames[frame].strokes[stroke] else { return }
        bytes.insert(contentsOf: text.utf8, at: byte)
        frames[frame].strokes[stroke] = .bytes(bytes)
    }

    private func find(_ place: ([UInt8]) -> Int?) -> (frame: Int, stroke: Int, byte: Int)? {
        for (frame, strokes) in frames.map(\.strokes).enumerated() {
            for case (let stroke, .bytes(let bytes)) in strokes.enumerated() {
                if let byte = place(bytes) { return (frame, stroke, byte) }
            }
        }
        return nil
    }
}
