/// The body of batchGenerateContent.
public struct BatchRequest: Sendable {
    /// What the client calls it; may be empty.
    public var displayName: String
    /// `files/…` with a request on each line; nil where the requests came in the body.
    public var fileName: String?
    /// The requests in the body.
    public var items: [BatchItem]

    /// Reads a body, with every problem found on the way: of its requests too, as the live service parses all of it as one message.
    static func read(_ body: [UInt8], version: String) -> (BatchRequest, [Problem]) {
        let (message, problems) = MessageReader.read(body, as: "BatchGenerateContentRequest", version: version)
        let batch = message.message("batch")
        let source = batch?.message("input_config")
        var request = BatchRequest(displayName: batch?.string("display_name") ?? "", fileName: source?.string("file_name"), items: [])
        // What has problems is refused, whatever is in it.
        guard problems.isEmpty, source?.has("requests") == true else { return (request, problems) }
        try? body.withUnsafeBufferPointer { (buffer) throws(JSONFault) in
            var reader = JSONReader(buffer)
            try gather(&reader, ["batch", "inputConfig", "requests", "requests"], into: &request.items)
        }
        return (request, problems)
    }

    /// Follows `path` through objects to the requests at its end.
    private static func gather(_ reader: inout JSONReader, _ path: ArraySlice<String>, into items: inout [BatchItem]) throws(JSONFault) {
        guard let name = path.first else {
            // One value where a list belongs is a list of one.
            guard reader.peek() == .array else { return items.append(try BatchItem(&reader)) }
            var found: [BatchItem] = []
            try reader.array { (reader, _) throws(JSONFault) in found.append(try BatchItem(&reader)) }
            items += found
            return
        }
        guard reader.peek() == .object else {
            try reader.skip()
            return
        }
        var found: [BatchItem] = []
        try reader.object { (reader, key) throws(JSONFault) in
            if Schema.camelCase(reader.decode(key)) == name {
                try gather(&reader, path.dropFirst(), into: &found)
            } else {
                try reader.skip()
            }
        }
        items += found
    }
}
