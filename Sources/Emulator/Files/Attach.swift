internal import Files
internal import GeminiAPI
internal import HTTP

extension Emulator {
    /// Puts the files that a request names into it: a picture counts, is painted from and makes the key as if it had been sent with the
    /// request. What is not there stays named, and is refused in its turn.
    func attach(to call: inout Call, _ exchange: inout Exchange) async {
        guard let names = call.generate?.fileIDs, !names.isEmpty else { return }
        let now = clock.microseconds()
        for id in Set(names).sorted() {
            do throws(FilesError) {
                guard let file = try await shelves.files.file(id, at: now) else { continue }
                var bytes: [UInt8]?
                if call.generate?.wants(id, storedAs: file.mimeType) == true {
                    // As much as a request may hold itself.
                    guard file.size <= configuration.bodyLimit else {
                        exchange.notes.append("files/\(id) is too large to be read as a picture")
                        continue
                    }
                    bytes = try await shelves.files.bytes(of: id, at: now)
                }
                call.generate?.attach(id, mimeType: file.mimeType, digest: file.digest, bytes: bytes)
            } catch {
                exchange.notes.append(error.description)
            }
        }
    }
}
