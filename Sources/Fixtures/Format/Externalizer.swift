public import GeminiAPI

/// Takes what is large and binary out of a JSON value: each such string becomes `{"$file": NAME}`, and the file is given to `write`.
public struct Externalizer {
    /// Whose files they are: those of a request are called `request-N`.
    public enum Side: Sendable { case request, response }

    private let side: Side
    private let write: (_ name: String, _ bytes: [UInt8]) throws -> Void

    /// - Parameter write: keeps a file; names are `image-1.png`, `signature-1.bin`, `request-1.jpg`, by order of appearance.
    public init(_ side: Side, write: @escaping (_ name: String, _ bytes: [UInt8]) throws -> Void) {
        self.side = side
        self.write = write
    }

    /// `value` with files in the place of pictures and long signatures.
    public mutating func externalize(_ value: JSON) throws -> JSON {
        // seam: helper `format`
        value
    }
}

/// Puts back what `Externalizer` took out.
public enum Materializer {
    /// `value` with the bytes of its files, read from `folder` while they are sent: nothing large is held.
    /// - Throws: `FixtureProblem` for a file that is missing or a `$file` that names a path.
    public static func materialize(_ value: JSON, in folder: String) throws(FixtureProblem) -> JSON {
        // seam: helper `format`
        value
    }
}
