/// Why a body is no `multipart/form-data`.
struct MultipartFault: Error, Equatable {
    /// What is wrong, for whoever sent it.
    let reason: String
}

extension Multipart {
    /// A field of a form; its bytes stay where they are.
    struct Part: Equatable {
        var name: String
        /// As declared; nil if it is not.
        var type: String?
        /// Where its bytes are in the body.
        var range: Range<Int>
    }

    /// A form has no more fields than this.
    static let mostParts = 100
    /// The lines before a field's bytes take no more than this.
    private static let longestHead = 8 << 10

    /// The fields of a form, in order (RFC 7578). What stands before the first boundary and behind the last is no part of it.
    /// - Parameter type: the Content-Type, which names the boundary; without one the body's first line does.
    static func parts(of body: [UInt8], type: String?) throws(MultipartFault) -> [Part] {
        guard let boundary = boundary(type) ?? firstLine(body) else { throw MultipartFault(reason: "the Content-Type names no boundary") }
        let mark = Array("--\(boundary)".utf8)
        guard (1...70).contains(boundary.utf8.count) else { throw MultipartFault(reason: "a boundary has 1 to 70 characters") }
        var parts: [Part] = []
        guard var at = line(of: mark, in: body, from: 0) else { throw MultipartFault(reason: "its boundary is not in it") }
        while true {
            var start = at + mark.count
            if body[start...].starts(with: "--".utf8) { return parts }
            // Blanks may follow a boundary.
            while start < body.count, body[start] == 0x20 || body[start] == 0x09 { start += 1 }
            guard body[start...].starts(with: "\r\n".utf8) else { throw MultipartFault(reason: "a boundary is not followed by a new line") }
            guard let next = line(of: mark, in: body, from: start) else { throw MultipartFault(reason: "its last boundary is missing") }
            parts.append(try part(in: body, (start + 2)..<max(start + 2, next - 2)))
            guard parts.count <= mostParts else { throw MultipartFault(reason: "it has more than \(mostParts) fields") }
            at = next
        }
    }

    /// A field: lines, an empty one, bytes.
    private static func part(in body: [UInt8], _ range: Range<Int>) throws(MultipartFault) -> Part {
        var at = range.lowerBound
        var fields: [String: String] = [:]
        while true {
            let rest = body[at..<min(range.upperBound, range.lowerBound + longestHead)]
            guard let end = rest.indices.first(where: { body[$0...].starts(with: "\r\n".utf8) }) else {
                throw MultipartFault(reason: "a field has no end of its head")
            }
            if end == at { break }
            let line = String(decoding: body[at..<end], as: UTF8.self)
            if let colon = line.firstIndex(of: ":") {
                fields[line[..<colon].lowercased()] = String(line[line.index(after: colon)...]).trimmedBlanks
            }
            at = end + 2
        }
        guard let name = fields["content-disposition"].flatMap({ parameter("name", of: $0) }) else {
            throw MultipartFault(reason: "a field has no name")
        }
        return Part(name: name, type: fields["content-type"], range: min(at + 2, range.upperBound)..<range.upperBound)
    }

    private static func boundary(_ type: String?) -> String? { type.flatMap { parameter("boundary", of: $0) } }

    private static func firstLine(_ body: [UInt8]) -> String? {
        guard body.starts(with: "--".utf8), let end = body.prefix(80).firstIndex(of: 0x0D) else { return nil }
        return String(decoding: body[2..<end], as: UTF8.self)
    }

    /// `form-data; name="image"; filename="a.png"`: a parameter's value, without quotes and what they escape.
    static func parameter(_ name: String, of value: String) -> String? {
        var rest = value.utf8.drop { $0 != UInt8(ascii: ";") }
        while rest.popFirst() != nil {
            let word = rest.prefix { $0 != UInt8(ascii: "=") && $0 != UInt8(ascii: ";") }
            rest = rest.dropFirst(word.count)
            var bytes: [UInt8] = []
            if rest.first == UInt8(ascii: "=") {
                rest = rest.dropFirst()
                if rest.first == UInt8(ascii: "\"") {
                    rest = rest.dropFirst()
                    while let byte = rest.popFirst(), byte != UInt8(ascii: "\"") {
                        bytes.append(byte == UInt8(ascii: "\\") ? rest.popFirst() ?? byte : byte)
                    }
                }
                let bare = rest.prefix { $0 != UInt8(ascii: ";") }
                if bytes.isEmpty { bytes = Array(String(Substring(bare)).trimmedBlanks.utf8) }
                rest = rest.dropFirst(bare.count)
            }
            if String(Substring(word)).trimmedBlanks.lowercased() == name {
                return bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self)
            }
        }
        return nil
    }

    /// Where `mark` stands at the beginning of a line; a line feed before it has a carriage return before that.
    private static func line(of mark: [UInt8], in body: [UInt8], from start: Int) -> Int? {
        body.withUnsafeBufferPointer { bytes in
            func stands(at place: Int) -> Bool {
                place + mark.count <= bytes.count && mark.indices.allSatisfy { bytes[place + $0] == mark[$0] }
            }
            if start == 0, stands(at: 0) { return 0 }
            var at = start
            while at + 1 < bytes.count {
                if bytes[at] == 0x0D, bytes[at + 1] == 0x0A, stands(at: at + 2) { return at + 2 }
                at += 1
            }
            return nil
        }
    }
}

extension Multipart.Part {
    /// The picture it holds. Clients that know no type say `application/octet-stream`: its first bytes say more.
    func picture(in body: [UInt8]) -> GenerateRequest.InlineData {
        let bytes = Array(body[range])
        let declared = type.map { String($0.prefix { $0 != ";" }).trimmedBlanks.lowercased() } ?? ""
        let kinds: [([UInt8], String)] = [([0x89, 0x50], "image/png"), ([0xFF, 0xD8], "image/jpeg"), (Array("RIFF".utf8), "image/webp")]
        let found = kinds.first { bytes.starts(with: $0.0) }?.1
        let mimeType = declared.hasPrefix("image/") ? declared : found ?? (declared.isEmpty ? "application/octet-stream" : declared)
        return GenerateRequest.InlineData(mimeType: mimeType, data: Base64Text(Base64.encode(bytes)[...]) ?? .empty)
    }
}

extension String {
    /// Without blanks and tabs around it.
    fileprivate var trimmedBlanks: String {
        var bytes = utf8[...]
        while bytes.first == 0x20 || bytes.first == 0x09 { bytes = bytes.dropFirst() }
        while bytes.last == 0x20 || bytes.last == 0x09 { bytes = bytes.dropLast() }
        return String(Substring(bytes))
    }
}
