/// The token of a request.
enum Credentials {
    /// What follows `Bearer`, whose case does not matter.
    static func bearer(_ field: String?) -> String? {
        guard let field, field.prefix(7).lowercased() == "bearer " else { return nil }
        return String(field.dropFirst(7).drop { $0 == " " })
    }

    /// Whether two are equal, in a time that does not tell where they differ: it depends on the length of `presented` alone.
    static func isSame(_ presented: [UInt8], _ expected: [UInt8]) -> Bool {
        var difference = presented.count ^ expected.count
        for (index, byte) in presented.enumerated() { difference |= Int(byte ^ expected[index % expected.count]) }
        return difference == 0
    }
}
