internal import GeminiAPI

/// How long the live service takes: medians of its server time by model and size.
///
/// r: recorded (recorded-traffic.md 10, `Server-Timing`); p: measured by other clients (wire-facts.md 5.6). Guesses say so.
struct LatencyProfile: Sendable {
    /// Before the first byte.
    let ttfb: Duration
    /// Until the last.
    let total: Duration

    /// Times the median, and no draw is more than `most` times it: guesses, near the recorded extremes of 1.2 to 1.8 medians.
    static let p95 = 1.5
    static let most = 3.0

    /// The medians for a request.
    init(_ inquiry: Inquiry) {
        switch inquiry.operation {
        // r: 31 to 92 ms, 18 to 180 ms and 70 to 650 ms; the medians in between are guesses.
        case .count, .models: self.init(.milliseconds(60))
        case .files: self.init(.milliseconds(200))
        default:
            let row = Self.rows.first { $0.model.matches(inquiry.model) }
            let total = row?.bySize[inquiry.imageSize] ?? row?.bySize["1K"] ?? Self.text
            self.init(.milliseconds(total), ttfb: inquiry.isStream ? row?.firstEvent.map { .milliseconds($0) } : nil)
        }
    }

    private init(_ total: Duration, ttfb: Duration? = nil) {
        self.total = total
        self.ttfb = ttfb ?? total
    }

    /// An answer of text only. r: 1152 to 1565 ms of 2.5; a guess for text models.
    private static let text = 1300

    private struct Row: Sendable {
        let model: Glob
        /// Milliseconds.
        let bySize: [String: Int]
        /// Of a stream, in milliseconds; nil where the first event is as late as the picture (failures.md 5.8).
        var firstEvent: Int?

        init(_ model: String, _ bySize: [String: Int], firstEvent: Int? = nil) {
            self.model = Glob(model)
            self.bySize = bySize
            self.firstEvent = firstEvent
        }
    }

    /// The first that matches.
    private static let rows = [
        // r
        Row("gemini-3.1-flash-lite-image*", ["1K": 3_078]),
        // p; 512 is a guess
        Row("gemini-3.1-flash-image*", ["512": 9_000, "1K": 11_800, "2K": 18_000, "4K": 28_500]),
        // a guess: as 3.1 Flash
        Row("gemini-nano-banana-2.1*", ["512": 9_000, "1K": 11_800, "2K": 18_000, "4K": 28_500]),
        // r at 1K, else p
        Row("gemini-3-pro-image*", ["1K": 19_000, "2K": 21_700, "4K": 34_600]),
        Row("nano-banana-pro*", ["1K": 19_000, "2K": 21_700, "4K": 34_600]),
        // r
        Row("gemini-2.5-flash-image*", ["1K": 6_303], firstEvent: 886),
        Row("gemini-2.0-flash-exp-image*", ["1K": 4_194], firstEvent: 622),
        Row("gemini-2.0-flash-preview-image*", ["1K": 3_613], firstEvent: 622),
        Row("imagen-3*", ["1K": 7_920]),
        // r: 1670 to 2845 and 9913 to 10356 ms; the medians in between are guesses
        Row("imagen-4.0-fast*", ["1K": 2_300]),
        Row("imagen-4.0-ultra*", ["1K": 10_100]),
        // r
        Row("imagen-4*", ["1K": 7_204]),
    ]
}
