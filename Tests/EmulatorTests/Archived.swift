import Fixtures
import Foundation
import GeminiAPI
import HTTP
import Ledger
import Scenario
import Synchronization
import TestKit

@testable import Emulator

/// A corridor with a folder of fixtures and an upstream that the test plays.
struct Archived {
    let folder: URL
    let upstream: Upstream
    let corridor: Corridor

    /// Answers by the path asked for, and remembers what it was asked.
    final class Upstream: Sendable {
        typealias Reply = @Sendable (OutboundRequest) async throws -> InboundAnswer
        private let state = Mutex((asked: [OutboundRequest](), bodies: [[UInt8]]()))
        private let reply: Reply

        init(_ reply: @escaping Reply) { self.reply = reply }

        var asked: [OutboundRequest] { state.withLock(\.asked) }
        var bodies: [[UInt8]] { state.withLock(\.bodies) }

        func send(_ request: OutboundRequest) async throws -> InboundAnswer {
            let body = try await request.body?.collect() ?? []
            state.withLock {
                $0.asked.append(request)
                $0.bodies.append(body)
            }
            return try await reply(request)
        }
    }

    init(
        _ mode: Mode, key: String? = nil, triggers: Bool = false, budget: Allowance = Allowance(), ledger: Ledger? = nil,
        in folder: URL? = nil, _ reply: @escaping Upstream.Reply
    ) {
        let folder = folder ?? FileManager.default.temporaryDirectory.appendingPathComponent("fixtures-\(UUID().uuidString)")
        let upstream = Upstream(reply)
        var archive = Archive()
        let store = FixtureStore(folders: [folder.path], cacheBytes: 1 << 20) { _ in }
        store.load()
        archive.store = store
        archive.recorder = Recorder(folder: folder.path, origin: archive.origin, secrets: [key].compactMap { $0 })
        archive.forward = { try await upstream.send($0) }
        archive.upstreamKey = key
        var configuration = Configuration()
        configuration.mode = mode
        configuration.triggers = triggers
        configuration.budget = budget
        self.folder = folder
        self.upstream = upstream
        corridor = Corridor(configuration, archive: archive, ledger: ledger)
    }

    /// The folders of fixtures there are.
    var names: [String] {
        (FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []).filter { $0.hasSuffix("exchange.json") }
            .sorted()
    }

    /// A unary answer of the live service, as it writes it.
    static func answer(_ text: String, status: Int = 200) -> InboundAnswer {
        let body = """
            {
              "candidates": [
                {
                  "content": {
                    "parts": [
                      {
                        "text": "\(text)"
                      }
                    ],
                    "role": "model"
                  },
                  "finishReason": "STOP",
                  "index": 0
                }
              ],
              "usageMetadata": {
                "promptTokenCount": 4,
                "candidatesTokenCount": 7,
                "totalTokenCount": 11
              },
              "modelVersion": "gemini-3-pro-image"
            }

            """
        return InboundAnswer(
            status: status,
            fields: ["Content-Type": "application/json; charset=UTF-8", "Date": "then", "Server": "scaffolding on HTTPServer2"],
            body: BodyStream(Array(body.utf8)))
    }
}
