/// One request of a batch, still as JSON text; also a line of a batch's input file.
public struct BatchItem: Sendable {
    /// The body of a generateContent call, on one line.
    public private(set) var request: [UInt8] = Array("{}".utf8)
    /// What a line calls itself; its result is called the same.
    public private(set) var key: JSON?
    /// What stands beside a request that came in the batch itself, and beside its result.
    public private(set) var metadata: JSON?

    /// Reads a line: `{"key": "…", "request": {…}}`. Members that are neither are passed over, as are absent ones: a request that is not
    /// there is an empty one, which its own check refuses.
    public init(line: [UInt8]) throws(JSONFault) {
        self = try line.withUnsafeBufferPointer { (buffer) throws(JSONFault) in
            var reader = JSONReader(buffer)
            let item = try BatchItem(&reader)
            try reader.finish()
            return item
        }
    }

    init(_ reader: inout JSONReader) throws(JSONFault) {
        guard reader.peek() == .object else {
            try reader.skip()
            return
        }
        var (request, key, metadata): ([UInt8]?, JSON?, JSON?)
        try reader.object { (reader, name) throws(JSONFault) in
            switch reader.decode(name) {
            case "request":
                let isNull = reader.peek() == .literal
                let range = try reader.skip()
                // A line end can only be a blank between values here, so that the text stays the same value on one line.
                if !isNull { request = reader.bytes[range].map { $0 == 0x0A || $0 == 0x0D ? 0x20 : $0 } }
            case "key": key = try JSON(&reader)
            case "metadata": metadata = try JSON(&reader)
            default: try reader.skip()
            }
        }
        (self.request, self.key, self.metadata) = (request ?? self.request, key, metadata)
    }

    /// As a line of a file, without its end.
    public var line: [UInt8] {
        func member(_ name: String, _ value: JSON?) -> [UInt8] {
            value.map { Array("\"\(name)\":".utf8) + JSONWriter.text($0, .compact) + [UInt8(ascii: ",")] } ?? []
        }
        return [UInt8(ascii: "{")] + member("key", key) + member("metadata", metadata) + Array("\"request\":".utf8) + request
            + [UInt8(ascii: "}")]
    }

    /// What stands before and behind the result in its line: `{"key":"…","response":` and `}` of a file's, `{"response":` and
    /// `,"metadata":{…}}` of others, in the recorded order.
    /// - Parameter name: `response` or `error`.
    public func frame(_ name: String) -> (before: [UInt8], behind: [UInt8]) {
        func text(_ name: String, _ value: JSON?) -> [UInt8] {
            value.map { Array("\"\(name)\":".utf8) + JSONWriter.text($0, .compact) } ?? []
        }
        let (key, metadata) = (text("key", key), text("metadata", metadata))
        let comma = [UInt8(ascii: ",")]
        let before = [UInt8(ascii: "{")] + (key.isEmpty ? [] : key + comma) + Array("\"\(name)\":".utf8)
        return (before, (metadata.isEmpty ? [] : comma + metadata) + [UInt8(ascii: "}")])
    }
}
