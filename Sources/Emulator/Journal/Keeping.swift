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
    /// Its answer is none of the API's that should come again: plantain's own refusal, or a fault's. The text says which.
    case isNoAnswer(String)
    /// This fixture has its name, and answers the same request: it would be lost.
    case stands(String)
    /// The answer is no answer of the API: a fault of the wire, or nothing at all.
    case unwritable(String)
}

extension Emulator {
    /// Saves an exchange as a fixture, as if it had been recorded: what comes back when the same is asked again.
    /// Blocks while the files are written: call it away from the loop.
    /// - Returns: it, and the fixture that answers the same request from now on: another may stand before it.
    public func keep(_ entry: Journal.Entry, as name: String?) async throws(KeepingFailure) -> (kept: FixtureEntry, answers: FixtureEntry) {
        guard let store = archive.store, let folder = store.folders.first else { throw .noFolder }
        if let fixture = entry.exchange.fixture { throw .isFixture(fixture) }
        if let reason = entry.exchange.noAnswer { throw .isNoAnswer(reason) }
        guard let capture = captures[entry.exchange.number], let body = body(of: entry), case .pieces(let pieces) = capture.answer.body
        else {
            throw .notKept
        }
        let sent = Fields(capture.request.fields.list.filter { !Redaction.isSecret(header: $0.name) })
        let request = Request(Head(method: capture.request.method, target: capture.request.target, fields: sent), body: body)
        let call = Call(request, route: entry.exchange.route, target: Target(request.head.target))
        let key = Essence(call, request).key
        let parent = FixtureName.group(name).map { "\(folder)/\($0)" } ?? folder
        let standing = store.entries.first { $0.key == key && $0.folder.split(separator: "/").dropLast() == parent.split(separator: "/") }
        if let standing { throw .stands(standing.name) }
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
            let asked = FixtureName.group(call.head.fields["x-plantain-name"]) ?? entry.exchange.session
            return (written, store.answers(to: key, session: asked).first ?? written)
        } catch let failure as KeepingFailure {
            throw failure
        } catch {
            recording.abandon()
            throw .unwritable("\(error)")
        }
    }
}

extension Exchange {
    /// Why its answer is none that should come again; nil if it is one.
    fileprivate var noAnswer: String? {
        if let fault = faults.first { return "the fault \(fault) had a part in it" }
        switch source {
        case .refusal: return "plantain refused the request"
        case .miss: return "no fixture answered it"
        case .scenario: return "a scenario made it"
        case .fault: return "it broke off, or plantain failed"
        case .synthesize, .upstream, .fixture: return nil
        }
    }
}
