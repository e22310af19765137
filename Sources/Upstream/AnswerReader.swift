internal import HTTP
internal import Loop

/// Whoever reads an answer holds this. When nobody holds it any more, the transfer ends: an abandoned answer must not keep its connection.
final class AnswerReader: Sendable {
    private let transfer: Transfer

    init(_ transfer: Transfer) { self.transfer = transfer }

    deinit { Net.enter { [transfer] in transfer.cancel() } }

    /// Waits for the head. The answer's body holds this reader.
    func answer() async throws -> InboundAnswer {
        let head = try await cancelling { try await $0.answerHead() }
        let body = BodyStream(length: await transfer.length) { try await self.cancelling { try await $0.next() } }
        return InboundAnswer(status: head.status, fields: head.uncompressedFields, body: body)
    }

    private func cancelling<Result: Sendable>(_ wait: @Sendable (Transfer) async throws -> Result) async throws -> Result {
        try Task.checkCancellation()
        return try await withTaskCancellationHandler {
            try await wait(transfer)
        } onCancel: {
            Net.enter { [transfer] in transfer.cancel() }
        }
    }
}
