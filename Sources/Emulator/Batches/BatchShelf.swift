internal import Files
internal import GeminiAPI

/// The batches there are, with their requests and results. In a folder, `ID.json` is the batch, `ID.requests` has a request a line, and
/// `ID.results` a result a line, `+` or `-` before it: as many requests are done as that has whole lines, however the process ended.
struct BatchShelf: Sendable {
    let records: Records
    let scrolls: Scrolls

    func requests(_ id: String) -> String { id + ".requests" }
    func results(_ id: String) -> String { id + ".results" }

    /// The batch called `id`; nil if there is none.
    func batch(_ id: String) async throws(FilesError) -> Batch? { try await records.get(id).flatMap(Batch.init(record:)) }

    /// All of them, the latest first.
    func all() async throws(FilesError) -> [Batch] {
        try await records.all().compactMap { Batch(record: $0.record) }.sorted { ($1.created, $1.id) < ($0.created, $0.id) }
    }

    /// Keeps a new one, whose requests are there.
    func put(_ batch: Batch) async throws(FilesError) {
        try await scrolls.sync(requests(batch.id))
        try await records.put(batch.id, batch.record)
    }

    /// Changes one that is not over; nil if it is over or gone.
    func change(_ id: String, _ body: @escaping @Sendable (inout Batch) -> Void) async throws(FilesError) -> Batch? {
        let changed = try await records.change(id) { record in
            guard var batch = Batch(record: record), !batch.isOver else { return nil }
            body(&batch)
            return batch.record
        }
        return changed.flatMap(Batch.init(record:))
    }

    /// Removes one with all that belongs to it; false if there was none.
    func remove(_ id: String) async throws(FilesError) -> Bool {
        guard try await records.remove(id) else { return false }
        for name in [requests(id), results(id)] { try await scrolls.remove(name) }
        return true
    }
}
