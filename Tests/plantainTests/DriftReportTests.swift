import Fixtures
import Foundation
import GeminiAPI
import Testing

@testable import plantain

struct DriftReportTests {
    private static let finding = Drift.Finding("candidates[0].finishReason", .value, recorded: "STOP", now: "IMAGE_SAFETY")
    private static let report = DriftReport(results: [
        ("a", .compared([])), ("b \"&<", .compared([finding])), ("c", .skipped("429 was the answer of a moment")),
    ])

    @Test func `drift is a 1, an upstream that is not reached a 2`() {
        #expect(DriftReport(results: [("a", .compared([])), ("b", .skipped("no"))]).code == 0)
        #expect(Self.report.code == 1)
        #expect(DriftReport(results: Self.report.results + [("d", .failed("refused"))]).code == 2)
    }

    @Test func `the text has a line for each fixture and for each change`() {
        #expect(
            Self.report.text
                == "a: as recorded\nb \"&<: drift\n  candidates[0].finishReason: STOP → IMAGE_SAFETY\nc: left out, 429 was the answer of a moment\n3 fixtures, 1 with drift"
        )
    }

    @Test func `where upstream gave no answer, the sum says what was compared`() {
        #expect(DriftReport(results: [("a", .failed("refused"))]).text.hasSuffix("\n1 fixture, 0 compared"))
        let more = DriftReport(results: Self.report.results + [("d", .failed("refused"))])
        #expect(more.text.hasSuffix("\n4 fixtures, 2 compared, 1 with drift"))
    }

    @Test func `JSON holds each change by its parts`() {
        let findings = Self.report.json["fixtures"]?.elements?[1]["findings"]?.elements
        #expect(findings?.first?["kind"]?.text == "value" && findings?.first?["now"]?.text == "IMAGE_SAFETY")
        #expect(Self.report.json["drifted"]?.integer == 1)
    }

    @Test func `JUnit is well-formed and counts what there is`() {
        let text = Self.report.junit
        #expect(text.contains(#"<testsuite name="drift" tests="3" failures="1" errors="0" skipped="1">"#))
        #expect(text.contains(#"name="b &quot;&amp;&lt;""#))
        #expect(XMLCheck.isWellFormed(text))
        #expect(XMLCheck.isWellFormed(DriftReport(results: [("d\u{1}", .failed("<refused>\n"))]).junit))
    }
}

/// Tags that close in order, and no bare marks between them: what this report can get wrong.
private enum XMLCheck {
    static func isWellFormed(_ text: String) -> Bool {
        var open: [String] = []
        for piece in text.split(separator: "<").dropFirst(text.hasPrefix("<") ? 0 : 1) {
            guard let end = piece.lastIndex(of: ">"), !piece[piece.index(after: end)...].contains("&\n") else { return false }
            let tag = piece[..<end]
            if tag.hasPrefix("?") || tag.hasSuffix("/") { continue }
            if tag.hasPrefix("/") {
                guard open.popLast() == String(tag.dropFirst()) else { return false }
            } else {
                open.append(String(tag.prefix { $0 != " " }))
            }
        }
        return open.isEmpty && !text.contains("\u{1}")
    }
}
