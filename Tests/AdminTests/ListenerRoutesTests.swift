import Emulator
import HTTP
import Synchronization
import Testing

@testable import Admin

@Suite struct ListenerRoutesTests {
    @Test func `connections are refused for as long as is asked, an hour at most`() async throws {
        let refused = Mutex<[Duration]>([])
        let emulator = Emulator(Configuration(), clock: .frozen(at: 0), ledger: nil, log: { _ in })
        let admin = Admin(emulator, guarding: Gate(token: nil, hosts: []), refusing: { time in refused.withLock { $0.append(time) } })
        let service = admin.service(over: emulator.service)
        func status(_ body: String) async -> Int {
            let head = Head(
                method: "POST", target: "/__admin/listener", fields: ["Host": "localhost", "Content-Type": "application/json"])
            let strokes = await service.answer(Request(head, body: Array(body.utf8))).script.strokes
            return strokes.compactMap { if case .head(let status, _) = $0 { status } else { nil } }.first ?? 0
        }
        #expect(await status(#"{"refuse": "1.5s"}"#) == 200)
        #expect(await status(#"{"refuse": "2h"}"#) == 400)
        #expect(await status(#"{"refuse": 5}"#) == 400)
        #expect(refused.withLock { $0 } == [.milliseconds(1500)])
    }
}
