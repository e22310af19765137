/// Server-sent events as text.
enum EventText {
    /// The data of each event, its lines joined; comments and events without data left out. Takes LF, CRLF and CR.
    static func data(_ bytes: [UInt8]) -> [String] {
        var events: [String] = []
        var lines: [ArraySlice<UInt8>] = []
        func end() {
            if !lines.isEmpty { events.append(String(decoding: Array(lines.joined(separator: [0x0A])), as: UTF8.self)) }
            lines = []
        }
        var rest = bytes[...]
        while !rest.isEmpty {
            let line = rest.prefix { $0 != 0x0A && $0 != 0x0D }
            let isPair = rest.dropFirst(line.count).starts(with: [0x0D, 0x0A])
            rest = rest.dropFirst(line.count + (isPair ? 2 : 1))
            if line.isEmpty {
                end()
            } else if line.starts(with: "data:".utf8) {
                let value = line.dropFirst(5)
                lines.append(value.first == 0x20 ? value.dropFirst() : value)
            }
        }
        end()
        return events
    }
}
