import Foundation
import GeminiAPI
import HTTP
import Ledger
import Scenario
import Synchronization
import TestKit

@testable import Emulator

/// The corridor without a socket: a request in, a whole answer out.
struct Corridor {
    /// 2026-11-21T12:00:00.345678Z
    static let noon: Int64 = 1_795_262_400_345_678

    let emulator: Emulator
    private let settled: Settled

    private final class Settled: Sendable {
        let exchanges = Mutex<[Exchange]>([])
    }

    init(
        _ configuration: Configuration = Configuration(), scenario: Scenario = Scenario(), archive: Archive = Archive(),
        ledger: Ledger? = nil, shelves: Shelves = Shelves(nil), clock: Clock? = nil
    ) {
        var configuration = configuration
        // Time does not pass by a clock that stands still.
        if clock == nil { configuration.batchDuration = .zero }
        let settled = Settled()
        self.settled = settled
        emulator = Emulator(
            configuration, scenario: scenario, clock: clock ?? .frozen(at: Self.noon), ledger: ledger, archive: archive, shelves: shelves
        ) {
            exchange in
            settled.exchanges.withLock { $0.append(exchange) }
        }
    }

    /// Every exchange that has ended, in order.
    var exchanges: [Exchange] { settled.exchanges.withLock { $0 } }

    struct Answer {
        var status: Int
        var fields: Fields
        var promise: Promise
        var body: [UInt8]

        var text: String { String(decoding: body, as: UTF8.self) }
        var json: [String: Any] { (try? JSONSerialization.jsonObject(with: Data(body))) as? [String: Any] ?? [:] }
        var error: [String: Any] { json["error"] as? [String: Any] ?? [:] }
        var message: String { error["message"] as? String ?? "" }
        var parts: [[String: Any]] {
            let candidate = (json["candidates"] as? [[String: Any]])?.first
            return (candidate?["content"] as? [String: Any])?["parts"] as? [[String: Any]] ?? []
        }
        var usage: [String: Any] { json["usageMetadata"] as? [String: Any] ?? [:] }
        /// The decoded bytes of the first picture.
        var picture: Data? {
            parts.compactMap { ($0["inlineData"] as? [String: Any])?["data"] as? String }.first.flatMap { Data(base64Encoded: $0) }
        }
    }

    func send(_ method: String, _ target: String, _ body: String = "", fields: Fields = ["x-goog-api-key": "test"]) async throws -> Answer {
        let performance = await emulator.answer(Request(Head(method: method, target: target, fields: fields), body: Array(body.utf8)))
        var answer = Answer(status: 0, fields: Fields(), promise: performance.script.promise, body: [])
        for stroke in performance.script.strokes {
            switch stroke {
            case .head(let status, let fields): (answer.status, answer.fields) = (status, fields)
            case .bytes(let bytes): answer.body += bytes
            case .produce(let producer): answer.body += try await producer.collect()
            default: continue
            }
        }
        performance.settle(Outcome(.performed, bytesSent: answer.body.count))
        return answer
    }

    /// Asks `model` for a picture.
    func generate(_ model: String, _ prompt: String = "a red bicycle", config: String = "{}", version: String = "v1beta") async throws
        -> Answer
    {
        let body = "{\"contents\": [{\"parts\": [{\"text\": \"\(prompt)\"}]}], \"generationConfig\": \(config)}"
        return try await send("POST", "/\(version)/models/\(model):generateContent", body)
    }
}
