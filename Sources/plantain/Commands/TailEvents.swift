/// Server-sent events (HTML standard, 9.2) out of the bytes of an answer, whatever pieces they come in. A value.
struct TailEvents {
    struct Event: Equatable {
        var name: String
        var data: [UInt8]
    }

    private var line: [UInt8] = []
    private var name = ""
    private var data: [UInt8] = []
    private var followsReturn = false

    /// The events that end in this piece. Comments and ids are passed over.
    mutating func take(_ piece: [UInt8]) -> [Event] {
        var events: [Event] = []
        for byte in piece {
            let endsPair = followsReturn && byte == 0x0A
            followsReturn = byte == 0x0D
            if endsPair { continue }
            guard byte == 0x0A || byte == 0x0D else {
                line.append(byte)
                continue
            }
            if let event = endLine() { events.append(event) }
        }
        return events
    }

    private mutating func endLine() -> Event? {
        defer { line.removeAll(keepingCapacity: true) }
        guard !line.isEmpty else {
            defer { (name, data) = ("", []) }
            // Each line of data brought its line feed.
            return data.isEmpty ? nil : Event(name: name.isEmpty ? "message" : name, data: data.dropLast())
        }
        let colon = line.firstIndex(of: UInt8(ascii: ":")) ?? line.endIndex
        var value = line[min(colon + 1, line.endIndex)...]
        if value.first == UInt8(ascii: " ") { value = value.dropFirst() }
        switch String(decoding: line[..<colon], as: UTF8.self) {
        case "event": name = String(decoding: value, as: UTF8.self)
        case "data": data += value + [0x0A]
        default: break
        }
        return nil
    }
}

extension TailEvents.Event {
    fileprivate init(name: String, data: ArraySlice<UInt8>) { self.init(name: name, data: Array(data)) }
}
