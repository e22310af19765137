import Foundation
import GeminiAPI
import HTTP
import Synchronization

@testable import Fixtures

/// A folder of fixtures that is there as long as a test runs.
final class StoreFolder: Sendable {
    let path: String

    init() throws {
        path = FileManager.default.temporaryDirectory.path + "/plantain-store-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// Writes a fixture as the recorder does: its files, then its exchange.json, under another name first.
    func add(
        _ name: String, key: Int = 1, turn: Int = 1, then: Fixture.After = .last, prompt: String = "a bicycle",
        body: RecordedBody = .json(.object([]), .pretty),
        status: Int = 200, timing: RecordedResponse.Timing? = nil, files: [String: [UInt8]] = [:]
    ) throws {
        var fixture = Self.fixture(key: key, prompt: prompt, body: body)
        (fixture.turn, fixture.then) = (turn, then)
        (fixture.response.status, fixture.response.timing) = (status, timing)
        for (file, bytes) in files { try write(name, file, bytes) }
        if let text = FixtureFile.timingText(fixture) { try write(name, FixtureFile.timingName, text) }
        try write(name, FixtureFile.name, FixtureFile.text(fixture))
    }

    /// Writes any file of a fixture. It appears whole.
    func write(_ name: String, _ file: String, _ bytes: [UInt8]) throws {
        try FileManager.default.createDirectory(atPath: path + "/" + name, withIntermediateDirectories: true)
        try Data(bytes).write(to: URL(filePath: path + "/" + name + "/" + file), options: .atomic)
    }

    func write(_ name: String, _ file: String, _ text: String) throws { try write(name, file, Array(text.utf8)) }

    func remove(_ name: String) throws { try FileManager.default.removeItem(atPath: path + "/" + name) }

    func move(_ name: String, to other: String) throws {
        try FileManager.default.moveItem(atPath: path + "/" + name, toPath: path + "/" + other)
    }

    func link(_ name: String, to target: String) throws {
        try FileManager.default.createSymbolicLink(atPath: path + "/" + name, withDestinationPath: target)
    }

    static func fixture(key: Int = 1, prompt: String = "a bicycle", body: RecordedBody = .json(.object([]), .pretty)) -> Fixture {
        Fixture(
            key: .number(key), route: "generateContent", model: "gemini-3-pro-image", prompt: prompt,
            request: RecordedRequest(
                method: "POST", target: "/v1beta/models/gemini-3-pro-image:generateContent", body: .json(.object([]), .pretty)),
            response: RecordedResponse(status: 200, fields: ["Content-Type": "application/json; charset=UTF-8"], body: body))
    }
}

extension FixtureKey {
    /// A key of this number.
    static func number(_ number: Int) -> FixtureKey {
        let digits = String(number, radix: 16)
        guard let key = FixtureKey(String(repeating: "0", count: 64 - digits.count) + digits) else { preconditionFailure("no key") }
        return key
    }
}

/// A store with what it reports. Fixtures have the key that their file says.
struct WatchedStore {
    let store: FixtureStore
    private let seen = Seen()

    private final class Seen: Sendable {
        let problems = Mutex<[FixtureProblem]>([])
    }

    init(_ folders: [String], cacheBytes: Int = 1 << 20, key: @escaping @Sendable (Fixture) -> FixtureKey = { $0.key }) {
        let seen = seen
        store = FixtureStore(
            folders: folders, cacheBytes: cacheBytes, report: { problem in seen.problems.withLock { $0.append(problem) } },
            key: { (fixture, _) throws(FixtureProblem) in key(fixture) })
        store.load()
    }

    /// What was reported since this was asked last.
    func reports() -> [FixtureProblem] {
        seen.problems.withLock { problems in
            defer { problems = [] }
            return problems
        }
    }

    /// The names of the answers to a key.
    func names(_ key: Int = 1, session: String = "default") -> [String] {
        store.answers(to: .number(key), session: session).map(\.name)
    }
}
