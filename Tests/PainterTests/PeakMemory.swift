import Glibc

/// The process's highest resident memory so far, in bytes. Other tests run beside the one that asks, so leave a margin.
func peakMemory() -> Int {
    let fd = open("/proc/self/status", O_RDONLY | O_CLOEXEC)
    defer { close(fd) }
    var buffer = [UInt8](repeating: 0, count: 8192)
    let text = String(decoding: buffer.prefix(max(0, read(fd, &buffer, buffer.count))), as: UTF8.self)
    let line = text.split(separator: "\n").first { $0.hasPrefix("VmHWM:") } ?? ""
    return (line.split(separator: " ").compactMap { Int($0) }.first ?? 0) << 10
}
