/// What a grounded answer tells of its searches. Nothing is searched: queries are made of the prompt, and what was found is drawn by the
/// request, at addresses that lead nowhere.
public struct Grounding: Sendable {
    /// What it says it searched the web for.
    public let webQueries: [String]
    /// What it says it searched pictures for.
    public let imageQueries: [String]
    private let key: CanonicalKey

    /// Nil where no search is asked for. Without `searchTypes` the web is searched (documented).
    public init?(_ request: GenerateRequest, _ key: CanonicalKey) {
        guard let search = request.search, request.hasPrompt else { return nil }
        let queries = Self.queries(request.instruction.isEmpty ? request.history.last ?? "" : request.instruction)
        var dice = Dice(key, "queries")
        webQueries = search.web ? Array(queries.prefix(dice.draw(1...2))) : []
        imageQueries = search.images ? Array(queries.prefix(1)) : []
        self.key = key
    }

    /// As many as are paid for.
    public var searches: Int { webQueries.count + imageQueries.count }

    /// `groundingMetadata`: members as a capture of Pro has them; those of pictures by the SDK's types. No answer with a picture alone
    /// was seen to have `groundingSupports`, which are about texts.
    public var json: JSON {
        var members: [(String, JSON)] = [("groundingChunks", .array(webChunks + imageChunks))]
        if let entry = webQueries.first ?? imageQueries.first {
            members.append(("searchEntryPoint", .object([("renderedContent", .string(Self.chips(webQueries + imageQueries, entry)))])))
        }
        if !webQueries.isEmpty { members.append(("webSearchQueries", .array(webQueries.map(JSON.string)))) }
        if !imageQueries.isEmpty { members.append(("imageSearchQueries", .array(imageQueries.map(JSON.string)))) }
        return .object(members)
    }

    /// Behind the redirect that the live service writes, and nothing behind that.
    private var webChunks: [JSON] {
        guard !webQueries.isEmpty else { return [] }
        var dice = Dice(key, "web")
        return (0..<dice.draw(2...4)).map { index in
            let code = String(decoding: Base64.encode(dice.bytes(48)), as: UTF8.self).map { $0 == "+" ? "-" : $0 == "/" ? "_" : String($0) }
                .joined()
            return .object([
                (
                    "web",
                    .object([
                        ("uri", .string("https://vertexaisearch.cloud.google.com/grounding-api-redirect/plantain-" + code)),
                        ("title", .string(Self.sites[index % Self.sites.count])),
                    ])
                )
            ])
        }
    }

    private var imageChunks: [JSON] {
        guard let query = imageQueries.first else { return [] }
        var dice = Dice(key, "images")
        let word = query.split(separator: " ").map { $0.filter { $0.isASCII && ($0.isLetter || $0.isNumber) } }.filter { !$0.isEmpty }
            .joined(separator: "-")
        return (1...dice.draw(2...3)).map { number in
            let site = Self.sites[dice.draw(0...Self.sites.count - 1)]
            return .object([
                (
                    "image",
                    .object([
                        ("sourceUri", .string("https://\(site)/plantain/\(word)-\(number)")),
                        ("imageUri", .string("https://\(site)/plantain/\(word)-\(number).jpg")),
                        ("title", .string("\(query) \(number)")), ("domain", .string(site)),
                    ])
                )
            ])
        }
    }

    /// Names that belong to nobody (RFC 2606).
    private static let sites = ["example.com", "example.org", "example.net", "www.example.com"]

    /// The words of a prompt that somebody would search for, and the same with one more.
    private static func queries(_ prompt: String) -> [String] {
        let small: Set = [
            "a", "an", "the", "of", "in", "on", "at", "with", "and", "please", "draw", "make", "create", "generate", "paint", "show",
            "image", "picture", "photo", "me",
        ]
        let words = prompt.prefix(400).lowercased().split { !($0.isLetter || $0.isNumber || $0 == "-" || $0 == "'") }.map(String.init)
        let telling = words.filter { !small.contains($0) }
        let query = (telling.isEmpty ? words : telling).prefix(8).joined(separator: " ")
        return query.isEmpty ? ["reference"] : [query, query + " reference"]
    }

    /// The suggestions that Google wants shown, in the form of its own: a style and a row of chips.
    private static func chips(_ queries: [String], _ entry: String) -> String {
        let links = queries.map { query in
            let text = query.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
            let code = query.utf8.map { byte in
                (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte)
                    ? String(UnicodeScalar(byte)) : "%" + [byte >> 4, byte & 15].map { String($0, radix: 16, uppercase: true) }.joined()
            }.joined()
            return "<a class=\"chip\" href=\"https://www.example.com/search?q=\(code)\">\(text)</a>"
        }
        return
            "<style>\n.container { display: flex; align-items: center; }\n.chip { border: solid 1px; border-radius: 16px; padding: 5px 16px; margin: 0 8px; }\n</style>\n<div class=\"container\">\n  <div class=\"carousel\">\n    \(links.joined(separator: "\n    "))\n  </div>\n</div>\n"
    }
}

extension GenerateRequest {
    /// The kinds of search that `googleSearch` asks for.
    public struct Search: Sendable, Equatable {
        /// Texts of the web.
        public var web: Bool
        /// Pictures.
        public var images: Bool
    }

    /// Nil without `googleSearch`.
    public var search: Search? {
        guard let tool = message.messages("tools").lazy.compactMap({ $0.message("google_search") }).first else { return nil }
        guard let types = tool.message("search_types") else { return Search(web: true, images: false) }
        let images = types.has("image_search")
        return Search(web: types.has("web_search") || !images, images: images)
    }
}
