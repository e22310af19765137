import Glibc

/// Standard output of a command that runs on: who reads it may leave.
enum TailOutput {
    /// Nobody reads any more.
    struct ReaderLeft: Error {}

    /// Writes all of it; nothing waits in a buffer.
    static func write(_ text: String) throws(ReaderLeft) {
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(STDOUT_FILENO, $0.baseAddress, $0.count) }
            if count < 0 {
                guard errno == EINTR || errno == EAGAIN else { throw ReaderLeft() }
                if errno == EAGAIN {
                    var descriptor = pollfd(fd: STDOUT_FILENO, events: Int16(POLLOUT), revents: 0)
                    _ = poll(&descriptor, 1, 1000)
                }
            }
            rest = rest.dropFirst(max(count, 0))
        }
    }

    /// The terminal's size as it is now: asking costs less than being told of changes.
    static var size: TailScreen.Size {
        var size = winsize()
        guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0, size.ws_row > 0 else {
            return TailScreen.Size(columns: 80, rows: 24)
        }
        return TailScreen.Size(columns: Int(size.ws_col), rows: Int(size.ws_row))
    }
}
