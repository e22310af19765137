/// The formats an input picture can be in.
public enum InputKind: String, Sendable {
    case png, jpeg, webp, heic

    /// Bytes `init(magic:)` wants to see.
    static let magicCount = 12

    /// Told by the first bytes alone: the declared MIME type is often wrong and never needed.
    init?(magic: [UInt8]) {
        if magic.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
            self = .png
        } else if magic.starts(with: [0xFF, 0xD8, 0xFF]) {
            self = .jpeg
        } else if magic.count >= 12, magic.starts(with: Array("RIFF".utf8)), magic[8..<12].elementsEqual("WEBP".utf8) {
            self = .webp
        } else if magic.count >= 12, magic[4..<8].elementsEqual("ftyp".utf8), Self.brands.contains(where: magic[8..<12].elementsEqual) {
            self = .heic
        } else {
            return nil
        }
    }

    /// Major brands of HEIF files (ISO/IEC 23008-12). AVIF has its own and is not among the live API's formats.
    private static let brands: [String.UTF8View] = ["heic", "heix", "mif1", "hevc", "heif", "msf1"].map(\.utf8)
}
