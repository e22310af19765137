import HTTP
import Testing

struct TraceParentTests {
    private static let trace = "4bf92f3577b34da6a3ce929d0e0e4736"
    private static let span = "00f067aa0ba902b7"

    @Test(arguments: ["00-\(trace)-\(span)-01", "00-\(trace)-\(span)-00", "cc-\(trace)-\(span)-01-what-will-be"])
    func `trace and span are read`(text: String) {
        let parent = TraceParent(text)
        #expect(parent?.traceID == Self.trace && parent?.spanID == Self.span)
    }

    @Test(arguments: [
        "", "00", "00-\(trace)-\(span)", "00-\(trace)-\(span)-01-more", "ff-\(trace)-\(span)-01", "00-\(trace.uppercased())-\(span)-01",
        "00-\(trace.dropLast())-\(span)-01", "00-\(trace)0-\(span)-01", "00-00000000000000000000000000000000-\(span)-01",
        "00-\(trace)-0000000000000000-01", "00-\(trace.dropLast())g-\(span)-01", " 00-\(trace)-\(span)-01",
    ])
    func `what is no trace is none`(text: String) { #expect(TraceParent(text) == nil) }
}
