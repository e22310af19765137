import HTTP
import Testing

@testable import GeminiAPI

/// Lists in pages, and counts.
struct PageTests {
    private static let items = (0..<120).map { JSON.int($0) }

    private static func page(_ query: String) throws -> (numbers: [Int], token: String?) {
        let json = try Page(Target("/v1beta/models" + query)).list(items, as: "models")
        return (json["models"]?.elements?.compactMap(\.integer) ?? [], json["nextPageToken"]?.text)
    }

    @Test(arguments: [
        ("", 50), ("?pageSize=1", 1), ("?pageSize=0", 50), ("?pageSize=-3", 50), ("?pageSize=x", 50), ("?pageSize=1000", 120),
        ("?pageSize=99999", 120),
    ])
    func `a page holds fifty, or as many as asked for`(query: String, count: Int) throws {
        let page = try Self.page(query)
        #expect(page.numbers == Array(0..<count))
        #expect((page.token == nil) == (count == 120))
    }

    @Test(arguments: [1, 7, 40, 50, 119, 120])
    func `tokens lead through the whole list, once`(size: Int) throws {
        var (seen, token): ([Int], String?) = ([], nil)
        repeat {
            let page = try Self.page("?pageSize=\(size)" + (token.map { "&pageToken=" + $0.replacing("=", with: "%3D") } ?? ""))
            seen += page.numbers
            token = page.token
        } while token != nil && seen.count <= 120
        #expect(seen == Array(0..<120))
    }

    @Test(arguments: ["xyz", "!!", "LTE=", "OTk5"])
    func `a token nobody gave is refused`(token: String) {
        #expect(throws: APIError.self) { try Self.page("?pageToken=" + token) }
    }

    @Test func `an empty list has no field for it`() throws {
        #expect(try Page(Target("/v1beta/models")).list([], as: "models").members?.isEmpty == true)
    }

    @Test func `a count has the total and its details; Vertex adds what it would bill`() throws {
        let request = try Asked.request(
            #"{"contents":[{"parts":[{"text":"a red bicycle"},{"inlineData":{"mimeType":"image/png","data":"AAAA"}}]}]}"#)
        let model = try #require(Catalogue.gemini.model("gemini-2.5-flash-image"))
        func text(_ backend: Backend) -> String {
            String(
                decoding: JSONWriter.text(Usage(prompt: request, model: model, backend).count(request, backend), .compact), as: UTF8.self)
        }
        let details = { (text: Int) in
            #""promptTokensDetails":[{"modality":"TEXT","tokenCount":\#(text)},{"modality":"IMAGE","tokenCount":258}]}"#
        }
        #expect(text(.gemini) == #"{"totalTokens":262,"# + details(4))
        #expect(text(.vertex(parent: "")) == #"{"totalTokens":261,"totalBillableCharacters":11,"# + details(3))
    }
}
