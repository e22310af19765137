/// Why a picture could not be read or written.
public struct PictureError: Error, Sendable, Equatable {
    /// What a caller may want to treat differently.
    public enum Kind: Sendable {
        /// The bytes begin like no format known here.
        case unrecognized
        /// They begin like a picture, but it is damaged, cut off, or uses a feature nobody reads here.
        case corrupt
        /// Reading it would cost more than `DecodeLimits` allows.
        case tooLarge
        /// A picture could not be encoded: a size the format cannot express, or no memory.
        case unwritable
    }

    /// What to treat differently.
    public let kind: Kind
    /// For a log: names the C function that failed and repeats what it said, or names the limit.
    public let message: String

    static func unrecognized(_ message: String) -> Self { .init(kind: .unrecognized, message: message) }
    static func corrupt(_ message: String) -> Self { .init(kind: .corrupt, message: message) }
    static func tooLarge(_ message: String) -> Self { .init(kind: .tooLarge, message: message) }
    static func unwritable(_ message: String) -> Self { .init(kind: .unwritable, message: message) }
}
