import GeminiAPI
import HTTP
import Testing

@testable import Fixtures

struct TradeRoundTripTests {
    @Test(arguments: ["browser.har", "cassette.yaml", "test-server.json", "replay.json"], [TradeFormat.har, .vcr])
    func `what is imported, exported and imported again has the same keys, turns and answers`(name: String, format: TradeFormat)
        async throws
    {
        let (first, second) = (try TradeFolder(), try TradeFolder())
        let fixtures = try first.taking(name)
        #expect(!fixtures.isEmpty)
        var exchanges: [TradedExchange] = []
        for read in fixtures { exchanges.append(try await Exporter.exchange(read.fixture, in: read.folder)) }
        let text = try #require(Exporter.text(exchanges, format, version: "1"))
        let again = try second.taking(TradeFormat.read(text, path: "again"))
        #expect(again.map(\.name) == fixtures.map(\.name))
        #expect(again.map(\.fixture.key) == fixtures.map(\.fixture.key))
        #expect(again.map(\.fixture.turn) == fixtures.map(\.fixture.turn))
        #expect(again.map { FixtureFile.text($0.fixture) } == fixtures.map { FixtureFile.text($0.fixture) })
        for (one, other) in zip(fixtures, again) {
            #expect(one.fixture.response.status == other.fixture.response.status)
            let (bytes, others) = (
                try await Exporter.bytes(one.fixture.response.body, one.folder),
                try await Exporter.bytes(other.fixture.response.body, other.folder)
            )
            #expect(bytes == others)
            #expect(format == .vcr || one.fixture.response.timing?.firstByte == other.fixture.response.timing?.firstByte)
        }
        #expect(Verification([second.path]).problems == [])
    }

    @Test func `the four forms of one exchange have one key and one answer`() throws {
        let keys = try ["browser.har", "cassette.yaml", "test-server.json", "replay.json"].map { name in
            let fixtures = try TradeFolder().taking(name)
            return try #require(fixtures.first { $0.fixture.route == "generateContent" && $0.fixture.turn == 1 }).fixture.key
        }
        #expect(Set(keys).count == 1)
    }

    @Test func `an answer of the archive is replayed byte for byte, its picture in a file of its own`() async throws {
        let folder = try TradeFolder()
        let exchange = try #require(TradeSamples.read("browser.har").exchanges.first)
        let read = try #require(folder.taking("browser.har").first { $0.fixture.route == "generateContent" })
        #expect(read.fixture.response.timing?.firstByte == 618)
        #expect(try await Exporter.bytes(read.fixture.response.body, read.folder) == exchange.responseBody)
        #expect(read.fixture.fileNames.contains("request-1.png"))
        #expect(read.picture("request-1.png") == "png 24x24")
    }

    @Test func `two answers to one request of a cassette are two turns`() throws {
        let fixtures = try TradeFolder().taking("cassette.yaml").filter { $0.fixture.route == "generateContent" }
        #expect(fixtures.map(\.fixture.turn) == [1, 2])
        #expect(fixtures.map(\.fixture.response.status) == [200, 429])
        #expect(fixtures.allSatisfy { $0.fixture.response.timing == nil })
    }

    @Test(arguments: ["browser.har", "cassette.yaml"]) func `no credential comes in, and none goes out`(name: String) async throws {
        let folder = try TradeFolder()
        #expect(try TradeSamples.bytes(name).firstOffset(of: Array(TradeSamples.key.utf8)) != nil)
        let fixtures = try folder.taking(name)
        #expect(folder.everything.firstOffset(of: Array(TradeSamples.key.utf8)) == nil)
        #expect(folder.everything.firstOffset(of: Array("abcdefgh12345678".utf8)) == nil)
        #expect(SecretScan.hits(in: [folder.path]).hits == [])
        var exchanges: [TradedExchange] = []
        for read in fixtures { exchanges.append(try await Exporter.exchange(read.fixture, in: read.folder)) }
        #expect(Exporter.text(exchanges, .har, version: "1")?.firstOffset(of: Array(TradeSamples.key.utf8)) == nil)
    }

    @Test func `a cassette says every text and every byte as they were`() throws {
        var exchange = try #require(TradeSamples.read("browser.har").exchanges.first)
        let texts = ["", "a: b # c", "\u{0}\u{7F}\u{85}\u{2028}\u{FEFF}\u{1F34C} \"\\\n\r\t'", "~", "null", " x ", "- a\n- b"]
        for text in texts {
            exchange.requestBody = Array(text.utf8)
            exchange.responseBody = Array(text.utf8) + [0xFF]
            exchange.firstByte = nil
            exchange.requestFields = ["X-A": text.filter { !$0.isNewline }, "X-B": "1", "x-a": "2"]
            let read = try TradeFormat.read(Cassette.text([exchange]), path: "c")
            #expect(read.exchanges.map(\.requestBody) == [exchange.requestBody], "\(text.debugDescription)")
            #expect(read.exchanges.map(\.responseBody) == [exchange.responseBody])
            #expect(read.exchanges.first?.requestFields.all("x-a") == exchange.requestFields.all("x-a"))
        }
    }
}
