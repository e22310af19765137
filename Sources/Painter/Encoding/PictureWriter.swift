/// An encoder that takes rows from top to bottom. One owner; ends with it.
protocol PictureWriter: AnyObject {
    /// Where encoded bytes gather until somebody takes them.
    var outbox: Outbox { get }
    /// The shortest part of a file that holds nothing and that every reader skips.
    static var leastPadding: Int { get }
    /// Says in the file what it is. Before the first row.
    /// - Parameter comment: The imprint's, with blanks behind it where a file is to be a few bytes longer.
    func sign(_ imprint: Imprint, comment: String) throws(PictureError)
    /// Makes the file exactly that much longer: `leastPadding` to 65,536 bytes. Before the first row.
    func pad(_ count: Int) throws(PictureError)
    /// One row of RGB8, exactly `width * 3` bytes.
    func append(_ row: UnsafeBufferPointer<UInt8>) throws(PictureError)
    /// To be called once, after the last row.
    func finish() throws(PictureError)
}

/// Encoded bytes, in the order the C library wrote them. Outlives the writer's handle, which holds its address.
final class Outbox {
    private(set) var bytes: [UInt8] = []

    /// Called from C inside an encoder: only appends, so that nothing can fail between two C frames.
    func append(_ pointer: UnsafePointer<UInt8>, _ count: Int) {
        bytes.append(contentsOf: UnsafeBufferPointer(start: pointer, count: count))
    }

    /// Everything gathered so far, without a copy; `nil` if that is nothing.
    func take() -> [UInt8]? {
        guard !bytes.isEmpty else { return nil }
        defer { bytes = [] }
        return bytes
    }

    /// The address C gets as a context. Valid as long as this object is.
    var context: UnsafeMutableRawPointer { Unmanaged.passUnretained(self).toOpaque() }

    static func from(_ context: UnsafeMutableRawPointer?) -> Outbox? {
        context.map { Unmanaged<Outbox>.fromOpaque($0).takeUnretainedValue() }
    }
}
