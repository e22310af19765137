internal import GeminiAPI
internal import Gzip
internal import YAML

/// The forms of recordings that plantain reads.
public enum TradeFormat: String, Sendable, CaseIterable {
    /// HTTP Archive 1.2: browsers, mitmproxy, Charles.
    case har
    /// Cassettes of vcrpy, YAML or JSON: pytest-recording, betamax's cousins.
    case vcr
    /// google/test-server: one file for each test.
    case testServer = "test-server"
    /// The replays of python-genai's own tests.
    case genaiReplay = "genai-replay"

    /// Whether it can be written too.
    public var isWritten: Bool { self == .har || self == .vcr }

    /// Inflated files and bodies may be this large.
    static let limit = 1 << 30

    /// Reads a file of this form, or of the form it seems to have; compressed with gzip or not.
    /// - Throws: what keeps it from being read at all, with line and column where it is a matter of syntax.
    public static func read(_ bytes: [UInt8], path: String, as format: TradeFormat? = nil) throws(FixtureProblem) -> Traded {
        var plain = bytes
        if bytes.starts(with: [0x1F, 0x8B]) {
            do {
                plain = try Inflater.inflate(bytes, limit: limit)
            } catch {
                throw FixtureProblem(file: path, message: "its gzip is \(error.word)")
            }
        }
        // Of what tools on Windows write; no part of the text.
        if plain.starts(with: [0xEF, 0xBB, 0xBF]) { plain.removeFirst(3) }
        let isJSON = plain.first { ![0x20, 0x09, 0x0A, 0x0D].contains($0) } == UInt8(ascii: "{")
        guard isJSON else {
            if let format, format != .vcr {
                throw FixtureProblem(file: path, line: 1, column: 1, message: "a \(format.rawValue) file is JSON, and this is not")
            }
            return try Cassette.read(plain, path: path)
        }
        let value = try json(plain, path: path)
        switch format ?? detect(value) {
        case .har: return try HAR.read(value, path: path)
        case .vcr: return try Cassette.read(plain, path: path)
        case .testServer: return try TestServerRecording.read(value, path: path)
        case .genaiReplay: return try GenAIReplay.read(value, path: path)
        case nil:
            throw FixtureProblem(
                file: path, line: 1, column: 1,
                message: "no HAR, vcrpy cassette, test-server recording or python-genai replay; name its form with --format")
        }
    }

    /// By the names that only one of them has.
    private static func detect(_ value: JSON) -> TradeFormat? {
        if value["log"] != nil { return .har }
        if value["recordID"] != nil { return .testServer }
        if value["replay_id"] != nil || value["replayId"] != nil { return .genaiReplay }
        guard let first = value["interactions"]?.elements?.first, let request = first["request"] else { return nil }
        if request["uri"] != nil { return .vcr }
        return request["bodySegments"] != nil || first["shaSum"] != nil ? .testServer : request["body_segments"] != nil ? .genaiReplay : nil
    }

    private static func json(_ bytes: [UInt8], path: String) throws(FixtureProblem) -> JSON {
        do {
            return try JSON(bytes)
        } catch {
            let place = Place(offset: error.offset, in: bytes)
            throw FixtureProblem(file: path, line: place.line, column: place.column, message: "this is no JSON: \(error.text)")
        }
    }
}

extension Inflater.Failure {
    /// How to say it.
    var word: String {
        switch self {
        case .damaged: "damaged"
        case .cut: "cut off"
        case .tooLarge(let limit): "of more than \(limit >> 20) MB"
        }
    }
}
