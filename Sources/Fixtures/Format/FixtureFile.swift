/// `exchange.json` as text: read with places, written the same way every time.
public enum FixtureFile {
    /// The name of the file that makes a folder a fixture.
    public static let name = "exchange.json"
    /// The name of the file of times.
    public static let timingName = "timing.json"

    /// Reads the text of an `exchange.json`.
    /// - Parameters:
    ///   - path: what problems name.
    ///   - timing: the text of its `timing.json`, if there is one.
    /// - Throws: the first problem, with line and column.
    public static func read(_ text: [UInt8], path: String, timing: [UInt8]? = nil) throws(FixtureProblem) -> Fixture {
        // seam: helper `format`
        throw FixtureProblem(file: path, message: "not read yet")
    }

    /// The text of the `exchange.json` of `fixture`. The same fixture gives the same bytes.
    public static func text(_ fixture: Fixture) -> [UInt8] {
        // seam: helper `format`
        []
    }

    /// The text of its `timing.json`; nil if it has no times.
    public static func timingText(_ fixture: Fixture) -> [UInt8]? {
        // seam: helper `format`
        nil
    }
}
