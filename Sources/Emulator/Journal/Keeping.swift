public import Fixtures
internal import GeminiAPI
internal import HTTP

/// Why an exchange could not be saved as a fixture.
public enum KeepingFailure: Error, Sendable {
    /// There is no folder of fixtures.
    case noFolder
    /// Its request or answer is not kept whole any more, or was upstream's and not recorded.
    case notKept
    /// It is a fixture already.
    case isFixture(String)
    /// The answer is no answer of the API: a fault of the wire, or nothing at all.
    case unwritable(String)
}

extension Emulator {
    /// Saves an exchange as a fixture, as if it had been recorded: what comes back when the same is asked again.
    /// Blocks while the files are written: call it away from the loop.
    public func keep(_ entry: Journal.Entry, as name: String?) async throws(KeepingFailure) -> FixtureEntry {
        guard let store = archive.store, let folder = store.folders.first else { throw .noFolder }
        if let fixture = entry.exchange.fixture { throw .isFixture(fixture) }
        guard let capture = captures[entry.exchange.number], let body = body(of: entry), case .pieces(let pieces) = capture.answer.body
        else {
            throw .notKept
        }
        let sent = Fields(capture.request.fields.list.filter { !Redaction.isSecret(header: $0.name) })
        let request = Request(Head(method: capture.request.method, target: capture.request.target, fields: sent), body: body)
        let call = Call(request, route: entry.exchange.route, target: Target(request.head.target))
        let recorder = Recorder(folder: folder, origin: archive.origin, secrets: [archive.upstreamKey].compactMap { $0 })
        let recording = recorder.begin(call, request, name: name, session: "")
        recording.head(capture.answer.status, capture.answer.fields, after: entry.exchange.composed)
        do {
            for piece in pieces {
                let bytes: [UInt8]
                switch piece {
                case .bytes(let text): bytes = text
                case .produced(let producer): bytes = try await producer.collect()
                }
                try recording.received(bytes, after: entry.exchange.duration)
            }
            guard let written = try recording.finish().entry else { throw KeepingFailure.unwritable("there is nothing in it to replay") }
            store.note(written.folder)
            return written
        } catch let failure as KeepingFailure {
            throw failure
        } catch {
            recording.abandon()
            throw .unwritable("\(error)")
        }
    }
}
