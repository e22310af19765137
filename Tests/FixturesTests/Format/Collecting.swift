import GeminiAPI
import HTTP

/// The text of pieces, produced ones included.
func collected(_ pieces: [JSONWriter.Piece]) async throws -> String {
    var bytes: [UInt8] = []
    for piece in pieces {
        switch piece {
        case .bytes(let there): bytes += there
        case .produced(let producer): bytes += try await producer.collect()
        }
    }
    return String(decoding: bytes, as: UTF8.self)
}
