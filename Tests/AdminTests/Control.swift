import Foundation
import GeminiAPI
import HTTP
import Ledger
import Scenario

@testable import Admin
@testable import Emulator

/// An emulator with the admin API before it, without a socket.
struct Control {
    /// 2026-11-21T12:00:00.345678Z
    static let noon: Int64 = 1_795_262_400_345_678

    let emulator: Emulator
    let service: Service

    init(
        _ scenario: Scenario = Scenario(), gate: Gate = Gate(token: nil, hosts: []), reading: Admin.Reading? = nil,
        clock: Clock = .frozen(at: noon), ledger: Ledger? = nil, archive: Archive = Archive(),
        vitals: @escaping @Sendable () -> Vitals = { Vitals() }
    ) {
        emulator = Emulator(Configuration(), scenario: scenario, clock: clock, ledger: ledger, archive: archive) { _ in }
        let admin =
            if let reading { Admin(emulator, guarding: gate, version: "1.2.3", vitals: vitals, reading: reading) } else {
                Admin(emulator, guarding: gate, version: "1.2.3", vitals: vitals)
            }
        service = admin.service(over: emulator.service)
    }

    struct Told {
        var status = 0
        var fields = Fields()
        var body: [UInt8] = []

        var text: String { String(decoding: body, as: UTF8.self) }
        var json: [String: Any] { (try? JSONSerialization.jsonObject(with: Data(body))) as? [String: Any] ?? [:] }
        var error: String { json["error"] as? String ?? "" }
        subscript(name: String) -> String? { json[name] as? String }
        func list(_ name: String) -> [[String: Any]] { json[name] as? [[String: Any]] ?? [] }
    }

    /// Sends a request as curl would: with a Host, and JSON where there is a body.
    func ask(_ method: String, _ target: String, _ body: String = "", fields: Fields = [:]) async throws -> Told {
        var head = Head(method: method, target: target, fields: fields)
        if head.fields["host"] == nil { head.fields.add("Host", "127.0.0.1:8080") }
        if !body.isEmpty, head.fields["content-type"] == nil { head.fields.add("Content-Type", "application/json") }
        return try await send(Request(head, body: Array(body.utf8)))
    }

    /// Sends a request as it is, to its end.
    func send(_ request: Request) async throws -> Told {
        let performance = await service.answer(request)
        var told = Told()
        for stroke in performance.script.strokes {
            switch stroke {
            case .head(let status, let fields): (told.status, told.fields) = (status, fields)
            case .bytes(let bytes): told.body += bytes
            case .produce(let producer): told.body += try await producer.collect()
            default: continue
            }
        }
        performance.settle(Outcome(.performed, bytesSent: told.body.count))
        return told
    }

    /// A picture for `prompt`, as a client asks for it.
    @discardableResult
    func draw(_ prompt: String, _ session: String = "default", model: String = "gemini-3-pro-image") async throws -> Told {
        let body = JSON.object([("contents", .array([.object([("parts", .array([.object([("text", .string(prompt))])]))])]))])
        return try await ask(
            "POST", "/s/\(session)/v1beta/models/\(model):generateContent",
            String(decoding: JSONWriter.text(body, .compact), as: UTF8.self),
            fields: ["x-goog-api-key": "AIzaSecret"])
    }

    /// A client's request in the session.
    @discardableResult
    func list(_ session: String = "default") async throws -> Told {
        try await ask("GET", "/s/\(session)/v1beta/models", fields: ["x-goog-api-key": "AIzaSecret"])
    }
}
