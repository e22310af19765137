internal import GeminiAPI

/// `exchange.json` as text: read with places, written the same way every time.
public enum FixtureFile {
    /// The name of the file that makes a folder a fixture.
    public static let name = "exchange.json"
    /// The name of the file of times.
    public static let timingName = "timing.json"

    /// A recorded body nests a hundred levels at most, each of which may be an escaped object; some stand around it.
    private static let depth = 210

    /// Reads the text of an `exchange.json`.
    /// - Parameters:
    ///   - path: what problems name.
    ///   - timing: the text of its `timing.json`, if there is one.
    /// - Throws: the first problem, with line and column.
    public static func read(_ text: [UInt8], path: String, timing: [UInt8]? = nil) throws(FixtureProblem) -> Fixture {
        var fixture = try decode(text, path) { (whole) throws(Misfit) in
            let fixture = try FixtureReader.fixture(whole)
            // The index reads the beginning and the end of the file alone: it must not see another fixture than stands in the whole.
            if let head = text.withUnsafeBytes({ head(ofWhole: $0) }), head != fixture.head { throw Self.misplaced(whole) }
            return fixture
        }
        if let timing {
            let folder = path.lastIndex(of: "/").map { path[...$0] } ?? ""
            fixture.response.timing = try decode(timing, folder + timingName) { (whole) throws(Misfit) in try FixtureReader.timing(whole) }
        }
        return fixture
    }

    /// The text of the `exchange.json` of `fixture`. The same fixture gives the same bytes. Its `<` and `>` are escaped as the live
    /// service's are, which every JSON reader undoes.
    public static func text(_ fixture: Fixture) -> [UInt8] { JSONWriter.text(FixtureJSON.json(fixture), .pretty) + [0x0A] }

    /// The text of its `timing.json`; nil if it has no times.
    public static func timingText(_ fixture: Fixture) -> [UInt8]? {
        guard let timing = fixture.response.timing else { return nil }
        let events = timing.events.isEmpty ? "" : ", \"eventMs\": [\(timing.events.map(String.init).joined(separator: ", "))]"
        return Array("{\"firstByteMs\": \(timing.firstByte)\(events)}\n".utf8)
    }

    private static func decode<Value>(
        _ text: [UInt8], _ path: String, _ read: (Located) throws(Misfit) -> Value
    ) throws(FixtureProblem) -> Value {
        func problem(_ offset: Int, _ message: String) -> FixtureProblem {
            let (line, column) = JSONPlace.lineAndColumn(of: offset, in: text)
            return FixtureProblem(file: path, line: line, column: column, message: message)
        }
        let json: JSON
        do { json = try JSON(text, depth: depth) } catch {
            let reason = error.text.last == "." ? String(error.text.dropLast()) : error.text
            throw problem(error.offset, "is no JSON: \(reason); mend it, or delete the fixture and record it again")
        }
        do throws(Misfit) { return try read(Located(json: json, path: [], title: "the file")) } catch {
            throw problem(JSONPlace.offset(of: error.path, isKey: error.isKey, in: text, depth: depth) ?? 0, error.message)
        }
    }

    /// The member of the head that stands where the index does not look: between `request` and `response`.
    private static func misplaced(_ whole: Located) -> Misfit {
        let names = whole.json.members?.map(\.0) ?? []
        let request = names.firstIndex(of: "request") ?? 0
        let index = names[request...].firstIndex { FixtureMembers.head.contains($0) } ?? request
        return Misfit(
            path: [index], isKey: true,
            message: "\"\(names[index])\" stands between \"request\" and \"response\"; put it before or behind both")
    }
}
