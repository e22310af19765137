import Foundation
import GeminiAPI
import HTTP
import Testing

@testable import Fixtures

struct TradeReadingTests {
    @Test func `an archive is read with its base64, its times, and without HTTP 2's pseudo fields and the compression`() throws {
        let traded = try TradeSamples.read("browser.har")
        #expect(traded.exchanges.map(\.method) == ["POST", "POST", "GET", "OPTIONS", "GET"])
        let first = try #require(traded.exchanges.first)
        #expect(first.firstByte == 618)
        #expect(first.requestFields.list.map(\.name) == ["x-goog-api-key", "content-type"])
        #expect(first.responseFields.list.map(\.name) == ["Content-Type", "Vary", "Set-Cookie", "Date"])
        #expect(try JSON(first.responseBody)["candidates"]?.elements?.count == 1)
        #expect(traded.exchanges.last?.responseBody.starts(with: [0x89, 0x50]) == true)
        #expect(
            traded.skipped == [
                "browser.har: entry 5: https://generativelanguage.googleapis.com/v1beta/models/gemini-2.5-flash-image: the archive leaves out its body of 420 bytes; export it with content"
            ])
        #expect(traded.numbers == [1, 2, 3, 4, 6])
    }

    @Test func `what is no answer of the live service is left out by name`() throws {
        let reasons = try TradeSamples.read("browser.har").exchanges.map { Importer.reason(toSkip: $0) }
        #expect(
            reasons == [nil, nil, "its host 'www.example.com' is not of googleapis.com", "a browser's question whether it may ask", nil])
        var exchange = try #require(TradeSamples.read("browser.har").exchanges.first)
        exchange.url = "https://googleapis.com.evil.example/v1beta/models"
        #expect(Importer.reason(toSkip: exchange) != nil)
        exchange.url = "https://user@us-central1-aiplatform.GoogleAPIs.com:443/v1/x"
        #expect(Importer.reason(toSkip: exchange) == nil)
    }

    @Test(arguments: ["cassette.yaml", "cassette.yaml.gz"])
    func `a cassette is read, binary bodies inflated, whether it is compressed or not`(name: String) throws {
        let traded = try TradeSamples.read(name)
        #expect(traded.skipped == [])
        #expect(traded.exchanges.map(\.status) == [200, 429, 200, 200])
        #expect(try JSON(traded.exchanges[0].responseBody)["responseId"]?.text == "HN2XapOEKtL8nsEP27CN0Q0")
        #expect(traded.exchanges[0].responseFields.all("vary") == ["Origin", "X-Origin"])
        #expect(traded.exchanges[0].responseFields["content-encoding"] == nil)
        #expect(
            try JSON(traded.exchanges[0].requestBody)["contents"]?.elements?.first?["parts"]?.elements?.first?["text"]?.text
                == "A red bicycle – naïve")
        #expect(traded.exchanges[2].requestBody == [] && traded.exchanges[3].requestBody == [])
        #expect(String(decoding: traded.exchanges[3].responseBody, as: UTF8.self) == "{\"name\": \"models/gemini-2.5-flash-image\"}")
    }

    @Test func `a test-server recording is written as the live service writes`() throws {
        let traded = try TradeSamples.read("test-server.json")
        #expect(traded.skipped == ["test-server.json: entry 3: it has no request with a url and response with a statusCode"])
        let (unary, stream) = (traded.exchanges[0], traded.exchanges[1])
        #expect(unary.url == "https://generativelanguage.googleapis.com/v1beta/models/gemini-2.5-flash-image:generateContent")
        #expect(String(decoding: unary.responseBody.prefix(20), as: UTF8.self) == "{\n  \"candidates\": [\n")
        #expect(unary.responseBody.last == 0x0A)
        #expect(unary.responseFields.list.map(\.name) == ["Content-Type", "Vary"])
        #expect(
            String(decoding: stream.responseBody, as: UTF8.self)
                == "data: {\"candidates\": [{\"index\": 0}]}\r\n\r\ndata: {\"usageMetadata\": {\"totalTokenCount\": 4}}\r\n\r\n")
    }

    @Test func `a replay of python-genai gets back what was left out of its paths`() throws {
        let traded = try TradeSamples.read("replay.json")
        #expect(
            traded.exchanges.map(\.url) == [
                "https://generativelanguage.googleapis.com/v1beta/models/gemini-2.5-flash-image:generateContent",
                "https://aiplatform.googleapis.com/v1beta1/publishers/google/models/gemini-2.5-flash-image:streamGenerateContent?alt=sse",
                "https://generativelanguage.googleapis.com/v1beta/models/none",
            ])
        #expect(traded.exchanges.map(\.method) == ["POST", "POST", "GET"])
        #expect(traded.exchanges.map(\.status) == [200, 200, 404])
        #expect(traded.exchanges[2].requestBody == [])
        #expect(traded.skipped == ["replay.json: entry 3: the replay holds only the beginning of the bytes that were answered"])
    }

    @Test(arguments: [
        ("{\"log\": {}}", "x:no HAR: it has no log.entries"),
        ("{\"a\": 1}", "x:1:1"), ("{\"a\":\n  [1,}", "x:2:6"), ("a: [", "x:2:1: "), ("hello", "x:1:1"), ("interactions: 5", "x:1:1"),
        ("", "x:1:1"),
    ])
    func `what cannot be read says where`(text: String, start: String) {
        let error = #expect(throws: FixtureProblem.self) { try TradeFormat.read(Array(text.utf8), path: "x") }
        #expect(error?.description.replacingOccurrences(of: "x: ", with: "x:").hasPrefix(start) == true, "\(error?.description ?? "")")
    }

    @Test(arguments: ["browser.har", "cassette.yaml", "test-server.json", "replay.json"])
    func `a file that begins with a byte order mark is read`(name: String) throws {
        let read = try TradeFormat.read([0xEF, 0xBB, 0xBF] + TradeSamples.bytes(name), path: name)
        #expect(read.exchanges == (try TradeSamples.read(name)).exchanges)
    }

    @Test func `methods are made upper case`() throws {
        let text =
            "{\"interactions\": [{\"request\": {\"method\": \"post\", \"uri\": \"https://a.googleapis.com/v1/x\"}, "
            + "\"response\": {\"status\": {\"code\": 200}}}]}"
        #expect(try TradeFormat.read([0xEF, 0xBB, 0xBF] + Array(text.utf8), path: "c").exchanges.map(\.method) == ["POST"])
    }

    @Test func `a form that is named is not guessed`() throws {
        #expect(throws: FixtureProblem.self) { try TradeFormat.read(TradeSamples.bytes("browser.har"), path: "x", as: .testServer) }
        #expect(throws: FixtureProblem.self) { try TradeFormat.read(TradeSamples.bytes("cassette.yaml"), path: "x", as: .har) }
        #expect(try TradeFormat.read(TradeSamples.bytes("cassette.yaml"), path: "x", as: .vcr).exchanges.count == 4)
    }

    @Test func `a body compressed in a way that is not read is left out and named; one that only says so is taken`() throws {
        let cassette = { (body: String) in
            """
            interactions:
            - request: {body: null, headers: {}, method: GET, uri: 'https://generativelanguage.googleapis.com/v1beta/models'}
              response:
                body: {string: \(body)}
                headers: {content-encoding: [br]}
                status: {code: 200, message: OK}
            """
        }
        let binary = try TradeFormat.read(Array(cassette("!!binary /w8A").utf8), path: "c")
        #expect(binary.exchanges == [])
        #expect(binary.skipped.count == 1 && binary.skipped[0].hasPrefix("c:2:3: entry 1: its body is compressed as 'br'"))
        #expect(try TradeFormat.read(Array(cassette("'{}'").utf8), path: "c").exchanges.map(\.responseBody) == [Array("{}".utf8)])
    }
}
