/// Places in a JSON text, for those who find something wrong with a value after it was read.
public enum JSONPlace {
    /// The offset of a value in a JSON text, in bytes; nil if there is no such value.
    /// - Parameters:
    ///   - path: from the outermost value in: which member of an object, which element of an array; both count from 0.
    ///   - isKey: true for the offset of the member's name instead.
    ///   - depth: how deep the text may nest.
    public static func offset(of path: [Int], isKey: Bool = false, in bytes: [UInt8], depth: Int = 100) -> Int? {
        bytes.withUnsafeBufferPointer { buffer in
            let reader = JSONReader(buffer, depthLimit: depth)
            return try? find(path[...], isKey, reader)
        }
    }

    private static func find(_ path: ArraySlice<Int>, _ isKey: Bool, _ start: JSONReader) throws(JSONFault) -> Int? {
        var reader = start
        let token = reader.peek()
        guard let index = path.first else { return reader.offset }
        var found: Int?
        var count = 0
        func visit(_ reader: inout JSONReader) throws(JSONFault) {
            if count == index { found = try find(path.dropFirst(), isKey, reader) }
            count += 1
            try reader.skip()
        }
        switch token {
        case .object:
            try reader.object { (reader, key) throws(JSONFault) in
                let isWanted = isKey && path.count == 1 && count == index
                try visit(&reader)
                if isWanted { found = key.range.lowerBound - 1 }
            }
        case .array: try reader.array { (reader, _) throws(JSONFault) in try visit(&reader) }
        default: return nil
        }
        return found
    }

    /// The line and column of an offset; both count from 1, columns in Unicode scalars, as editors do.
    public static func lineAndColumn(of offset: Int, in bytes: [UInt8]) -> (line: Int, column: Int) {
        let before = bytes[..<min(offset, bytes.count)]
        let start = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
        // Every byte of UTF-8 but a continuation begins a scalar.
        return (before.count { $0 == 0x0A } + 1, before[start...].count { $0 & 0xC0 != 0x80 } + 1)
    }
}

extension JSON {
    /// Those members of the object in `bytes` that stand before its first member called `name`; what follows is not looked at, and may be
    /// cut off. Nil if no such member is reached.
    public static func members(before name: String, in bytes: UnsafeRawBufferPointer) -> [(String, JSON)]? {
        var reader = JSONReader(bytes.bindMemory(to: UInt8.self))
        guard reader.peek() == .object else { return nil }
        var members: [(String, JSON)] = []
        var isReached = false
        try? reader.object { (reader, key) throws(JSONFault) in
            let key = reader.decode(key)
            isReached = key == name
            if isReached { throw reader.fault("") }
            members.append((key, try JSON(&reader)))
        }
        return isReached ? members : nil
    }
}
