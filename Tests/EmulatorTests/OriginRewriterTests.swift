import HTTP
import Testing

@testable import Emulator

struct OriginRewriterTests {
    private let rewriter = OriginRewriter(from: ["https://live.example", "https://live.example:443"], to: "http://127.0.0.1:8080/s/a")
    private let text = "h https https://live.example/v1 https://live.example:443/x https://live.exampl https://live.example"
    private let rewritten =
        "h https http://127.0.0.1:8080/s/a/v1 http://127.0.0.1:8080/s/a/x https://live.exampl http://127.0.0.1:8080/s/a"

    @Test func `every address is replaced, the longest first, and nothing else`() {
        #expect(String(decoding: rewriter.all(Array(text.utf8)), as: UTF8.self) == rewritten)
    }

    @Test func `where the bytes are cut makes no difference`() {
        let bytes = Array(text.utf8)
        for size in 1...bytes.count {
            var run = OriginRewriter.Run(rewriter)
            var out: [UInt8] = []
            for start in stride(from: 0, to: bytes.count, by: size) {
                out += run.take(Array(bytes[start..<min(start + size, bytes.count)]))
            }
            #expect(String(decoding: out + run.rest(), as: UTF8.self) == rewritten)
        }
    }

    @Test func `without an address of its own plantain changes nothing`() {
        let idle = OriginRewriter(from: ["https://live.example"], to: nil)
        #expect(idle.isIdle)
        #expect(idle.fields(["Location": "https://live.example/x"])["location"] == "https://live.example/x")
    }
}
