// Files that a request names instead of holding them.
extension GenerateRequest {
    /// The id in the URI of an uploaded file: `files/ID`, with whatever address before it. Nil for what lies elsewhere.
    public static func fileID(_ uri: String) -> String? {
        let parts = uri.prefix { $0 != "?" }.split(separator: "/", omittingEmptySubsequences: false).suffix(2)
        guard parts.count == 2, parts.first == "files", let id = parts.last, !id.isEmpty else { return nil }
        return String(id)
    }

    /// The ids of the uploaded files that it names and that nobody has put into it yet, in order.
    public var fileIDs: [String] {
        contents.flatMap(\.parts).compactMap { if case .file(let uri, _) = $0.data { Self.fileID(uri) } else { nil } }
    }

    /// Puts a file in the place of every part that names it: a picture as if it had been sent with the request.
    /// - Parameter mimeType: as it was declared when it was uploaded; what the request says of it comes first.
    /// - Parameter bytes: of the file; nil for what need not be read.
    public mutating func attach(_ id: String, mimeType: String, digest: String, bytes: [UInt8]?) {
        for turn in contents.indices {
            for place in contents[turn].parts.indices {
                guard case .file(let uri, let declared) = contents[turn].parts[place].data, Self.fileID(uri) == id else { continue }
                let type = declared.isEmpty ? mimeType : declared
                if type.hasPrefix("image/"), let bytes, let data = Base64Text(Base64.encode(bytes)[...]) {
                    contents[turn].parts[place].data = .inline(InlineData(mimeType: type, data: data))
                } else {
                    contents[turn].parts[place].data = .stored(digest: digest, mimeType: type)
                }
            }
        }
    }

    /// Whether a part that names this file wants it read, as a picture.
    public func wants(_ id: String, storedAs mimeType: String) -> Bool {
        contents.flatMap(\.parts).contains { part in
            guard case .file(let uri, let declared) = part.data, Self.fileID(uri) == id else { return false }
            return (declared.isEmpty ? mimeType : declared).hasPrefix("image/")
        }
    }
}
