internal import Fixtures
internal import HTTP
internal import Synchronization

/// A request's body on its way to upstream, and into the recording beside it. What keeps the recording from going on does not keep the
/// client from uploading.
final class UploadTee: Sendable {
    private let stream: BodyStream
    private let recording: Recording
    private let late: Late
    private let state = Mutex((isBroken: false, isWhole: false))

    init(_ stream: BodyStream, _ recording: Recording, _ late: Late) {
        self.stream = stream
        self.recording = recording
        self.late = late
    }

    /// Whether all of it has passed and is recorded: the key is the digest of the whole.
    var isWhole: Bool { state.withLock { $0.isWhole && !$0.isBroken } }

    /// What upstream is sent.
    var body: BodyStream {
        BodyStream(length: stream.length) {
            guard let piece = try await self.stream.next() else {
                self.state.withLock { $0.isWhole = true }
                return nil
            }
            // Asked on the loop, which must not wait for a disk.
            await withTaskExecutorPreference(globalConcurrentExecutor) { await self.keep(piece) }
            return piece
        }
    }

    private func keep(_ piece: [UInt8]) async {
        guard !state.withLock(\.isBroken) else { return }
        do throws(FixtureProblem) { try recording.sent(piece) } catch {
            state.withLock { $0.isBroken = true }
            late.note("this exchange was not recorded: \(error)")
        }
    }
}
