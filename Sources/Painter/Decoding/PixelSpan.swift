/// Some pixels of a row while a file is read: those at `x`, `x + step` and so on, of which each takes `channels` bytes.
struct PixelSpan {
    let bytes: UnsafeMutablePointer<UInt8>
    let count: Int, channels: Int
    let x: Int, y: Int, step: Int
}
