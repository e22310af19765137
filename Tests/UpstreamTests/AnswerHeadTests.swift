import HTTP
import Testing

@testable import Upstream

@Suite struct AnswerHeadTests {
    private func head(_ text: String) -> AnswerHead {
        var head = AnswerHead()
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) { head.take(Array("\(line)\r\n".utf8)) }
        return head
    }

    @Test func `fields keep order, case and repetition, and lose the blanks around them`() {
        let head = head("HTTP/1.1 200 OK\nB: 1\na:\t 2 \nb:3\nC:\n\n")
        #expect(head.status == 200)
        #expect(head.fields == ["B": "1", "a": "2", "b": "3", "C": ""])
        #expect(head.isComplete)
    }

    @Test func `a head is complete at its empty line, unless it is interim`() {
        #expect(!head("HTTP/2 200").isComplete)
        #expect(!head("HTTP/1.1 103 Early Hints\nLink: x\n\n").isComplete)
        let last = head("HTTP/1.1 100\nA: 1\n\nHTTP/2 404\nB: 2\n\nTrailer: 3\n")
        #expect(last.status == 404)
        #expect(last.fields == ["B": "2"])
    }

    @Test func `a folded line belongs to the one before`() {
        #expect(head("HTTP/1.1 200 OK\nA: 1\n  2\n\t3\nB:\n 4\n\n").fields == ["A": "1 2 3", "B": "4"])
    }

    @Test func `a line that is no field is left out`() {
        #expect(head("HTTP/1.1 200 OK\nnonsense\nA: b: c\n\n").fields == ["A": "b: c"])
    }

    @Test func `a thousand fields are a thousand fields`() {
        let lines = (1...1000).map { "X-\($0): \($0)" }
        #expect(
            head((["HTTP/1.1 200 OK"] + lines + ["", ""]).joined(separator: "\n")).fields.list.map { "\($0.name): \($0.value)" } == lines)
    }

    @Test func `the base is taken apart`() throws {
        let plain = try Origin("http://127.0.0.1:8080/a/b//")
        #expect(
            (plain.host, plain.port, plain.base, plain.description) == (
                "127.0.0.1", 8080, "http://127.0.0.1:8080/a/b", "127.0.0.1 port 8080"
            ))
        let secure = try Origin("HTTPS://host.example")
        #expect((secure.scheme, secure.port, secure.description) == ("https", 443, "host.example"))
        let six = try Origin("http://[::1]:81")
        #expect((six.host, six.port) == ("[::1]", 81))
        #expect(try Origin("http://[::1]").port == 80)
    }

    @Test(arguments: [(Duration.seconds(300), "300 s"), (.milliseconds(250), "0.25 s"), (.milliseconds(1005), "1.005 s"), (.zero, "0 s")])
    func `a time is told in seconds`(time: Duration, text: String) { #expect(time.inSeconds == text) }
}
