internal import Fixtures
internal import GeminiAPI
internal import HTTP
internal import Painter
internal import Synchronization

/// Why a picture can't be shown.
public enum NoPicture: Error, Equatable {
    /// It was there, and is no longer kept, or never was.
    case notKept
    /// There are only so many.
    case beyond(Int)
}

/// What it takes to show pictures to people without keeping clients waiting.
struct Showings: Sendable {
    /// To decode or paint a large one takes a thread for half a second.
    let turnstile = Turnstile(places: 2)
    /// The small ones, some 5 kB each.
    let small = SmallPictures(budget: 4 << 20)
}

/// Small pictures made before.
final class SmallPictures: Sendable {
    private let files: Mutex<LeastRecent<[UInt8]>>

    /// - Parameter budget: in bytes.
    init(budget: Int) { files = Mutex(LeastRecent(budget: budget)) }

    subscript(_ name: String) -> [UInt8]? { files.withLock { $0.use(name) } }

    func keep(_ file: [UInt8], as name: String) { files.withLock { $0.set(file, cost: file.count + 100, for: name) } }
}

extension Emulator {
    /// A picture of an exchange: its file, or a PNG of it that fits a square of `side` pixels.
    /// - Throws: `NoPicture` if there is none; what `Painter` throws if it can't be read.
    public func picture(_ index: Int, of entry: Journal.Entry, _ which: CloseUp.Side, side: Int? = nil) async throws -> [UInt8] {
        guard let capture = captures[entry.exchange.number] else { throw NoPicture.notKept }
        let name = "\(entry.exchange.number) \(which) \(index) \(side ?? 0)"
        if let made = showings.small[name] { return made }
        return try await showings.turnstile.pass {
            // Whoever was before may have wanted the same.
            if let made = showings.small[name] { return made }
            guard let pieces = which == .request ? capture.request.pieces : pieces(of: capture, entry) else { throw NoPicture.notKept }
            let pictures = Condensed(pieces).pictures
            guard index < pictures.count else { throw NoPicture.beyond(pictures.count) }
            let file = try await pictures[index].place.file()
            guard let side else { return file }
            let small = try Painter.thumbnail(of: Raster(decoding: ByteSource(file)), side: side)
            showings.small.keep(small, as: name)
            return small
        }
    }
}

extension Condensed.Place {
    /// The picture's file.
    fileprivate func file() async throws -> [UInt8] {
        switch self {
        case .bytes(let bytes): return bytes
        case .base64(let text): return Base64Text(text)?.decoded ?? []
        case .produced(let producer, let isBase64):
            let made = try await producer.collect()
            guard isBase64 else { return made }
            // A data URL, as in a chat of the OpenAI-compatible layer.
            let head = made.starts(with: "data:".utf8) ? made.prefix(64).firstIndex(of: UInt8(ascii: ",")).map { $0 + 1 } ?? 0 : 0
            return Base64Text(made[head...])?.decoded ?? []
        }
    }
}

extension Capture.Sent {
    /// The body; nil if it is not kept, or was passed on while it came.
    fileprivate var pieces: [JSONWriter.Piece]? { count == nil ? nil : body.map { [.bytes($0)] } }
}
