internal import CUV

/// A write that waits: memory that stays put until libuv has called back, and the request itself.
struct Slice {
    /// Small, because what is in it when a connection breaks can't be counted.
    static let size = 16 << 10

    let request = UnsafeMutablePointer<uv_write_t>.allocate(capacity: 1)
    private let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: Self.size, alignment: 16)
    private(set) var count = 0

    mutating func fill(_ bytes: ArraySlice<UInt8>) {
        count = min(bytes.count, Self.size)
        bytes.withUnsafeBytes { memory.copyMemory(from: .init(rebasing: $0[..<count])) }
    }

    var bytes: UnsafeRawBufferPointer { .init(rebasing: memory[..<count]) }

    func deallocate() {
        request.deallocate()
        memory.deallocate()
    }
}

extension uv_buf_t {
    /// libuv's buffers are not const, but a write only reads them.
    init(lent bytes: UnsafeRawBufferPointer) {
        self = uv_buf_init(UnsafeMutablePointer(mutating: bytes.baseAddress?.assumingMemoryBound(to: CChar.self)), UInt32(bytes.count))
    }
}
