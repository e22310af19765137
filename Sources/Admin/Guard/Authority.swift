internal import HTTP

/// Hosts as requests name them.
enum Authority {
    /// The name or address in `host`, `host:port`, `[address]:port` or a bare IPv6 address: in lower case, without brackets.
    static func name(_ text: String) -> String {
        let text = text.lowercased()
        if text.utf8.first == UInt8(ascii: "["), let end = text.firstIndex(of: "]") {
            let rest = text[text.index(after: end)...]
            return rest.isEmpty || isPort(rest) ? String(text[text.index(after: text.startIndex)..<end]) : text
        }
        guard let colon = text.firstIndex(of: ":"), text[text.index(after: colon)...].firstIndex(of: ":") == nil else { return text }
        return isPort(text[colon...]) ? String(text[..<colon]) : text
    }

    /// Whether an authority names an address, not a name that somebody looked up.
    static func isAddress(_ text: String) -> Bool {
        let name = name(text)
        if name.contains(":") { return name.utf8.allSatisfy { $0.hexValue != nil || $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: ".") } }
        let numbers = name.split(separator: ".", omittingEmptySubsequences: false)
        return numbers.count == 4 && numbers.allSatisfy { $0.utf8.allSatisfy { (0x30...0x39).contains($0) } && UInt8($0) != nil }
    }

    /// `:` and digits.
    private static func isPort(_ text: Substring) -> Bool {
        text.first == ":" && text.dropFirst().utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    }
}
