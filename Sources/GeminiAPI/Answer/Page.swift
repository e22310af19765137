public import HTTP

/// One page of a list method: `pageSize`, `pageToken` in, `nextPageToken` out.
public struct Page {
    private let size: Int
    private let from: Int

    /// A token this server did not give is refused.
    /// - Parameters:
    ///   - usual: how many items a page has if nobody says: 50 models (documented).
    ///   - largest: how many it has at most: 1000 models (documented).
    public init(_ target: Target, usual: Int = 50, largest: Int = 1000) throws(APIError) {
        let asked = Int(target["pageSize"] ?? "") ?? usual
        size = asked <= 0 ? usual : min(asked, largest)
        guard let token = target["pageToken"], !token.isEmpty else {
            from = 0
            return
        }
        guard let text = Base64Text(Array(token.utf8)[...])?.decoded, let place = Int(String(decoding: text, as: UTF8.self)), place >= 0
        else {
            throw .invalidArgument("Page token is invalid.")  // guess
        }
        from = place
    }

    /// The page's items under `name`, and the token of the next page if there is one.
    /// - Throws: a token beyond the end, which nobody was given.
    public func list(_ items: [JSON], as name: String) throws(APIError) -> JSON {
        guard from <= items.count else { throw .invalidArgument("Page token is invalid.") }  // guess
        let start = from
        let page = items[start..<min(start + size, items.count)]
        var fields: [(String, JSON)] = page.isEmpty ? [] : [(name, .array(Array(page)))]
        if page.endIndex < items.count {
            fields.append(("nextPageToken", .string(String(decoding: Base64.encode(Array(String(page.endIndex).utf8)), as: UTF8.self))))
        }
        return .object(fields)
    }
}
