internal import Glibc
internal import Synchronization

/// What a client saw on its socket: the bytes, and what ended the reading.
public struct Seen: Sendable, Equatable {
    /// Everything read.
    public var bytes: [UInt8]
    /// 0 after an orderly FIN, ECONNRESET after RST, EAGAIN if nothing more came within the client's patience.
    public var code: Int32
    /// What a test expects to see.
    public init(bytes: [UInt8], code: Int32) { (self.bytes, self.code) = (bytes, code) }
    /// What a test expects to see, as text.
    public init(_ text: String, code: Int32 = 0) { self.init(bytes: Array(text.utf8), code: code) }

    /// The bytes as text.
    public var text: String { String(decoding: bytes, as: UTF8.self) }
    /// The status of every answer in it, in order: what follows each `HTTP/1.1 `, bodies that say so included.
    public var statuses: [Int] {
        text.split(separator: "HTTP/1.1 ", omittingEmptySubsequences: false).dropFirst().compactMap { Int($0.prefix(3)) }
    }
}

/// A socket and nothing between it and the test. Every call that can wait does so on a thread of its own, because the few threads of
/// Swift's pool are what the server under test works with.
public final class RawClient: Sendable {
    private let fd: Int32
    private let isClosed = Mutex(false)

    /// Connects to the loopback. Reading gives up after `patience` seconds without a byte. A small `receiveBuffer` makes a slow reader.
    public init(port: UInt16, patience: Int = 10, receiveBuffer: Int32? = nil) throws {
        fd = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        guard fd >= 0 else { throw RawClientError(call: "socket", code: errno) }
        var one: Int32 = 1
        setsockopt(fd, Int32(IPPROTO_TCP), TCP_NODELAY, &one, socklen_t(MemoryLayout<Int32>.size))
        if var size = receiveBuffer { setsockopt(fd, SOL_SOCKET, SO_RCVBUF, &size, socklen_t(MemoryLayout<Int32>.size)) }
        var time = timeval(tv_sec: patience, tv_usec: 0)
        setsockopt(fd, SOL_SOCKET, SO_RCVTIMEO, &time, socklen_t(MemoryLayout<timeval>.size))
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        let code = withUnsafePointer(to: address) { address in
            address.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(fd, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) }
        }
        guard code == 0 else {
            let code = errno
            Glibc.close(fd)
            throw RawClientError(call: "connect", code: code)
        }
    }

    deinit { close() }

    /// Sends everything; waits as long as the server doesn't read. Returns 0, or the error that stopped it, such as EPIPE.
    @discardableResult
    public func send(_ bytes: [UInt8]) async -> Int32 {
        await onThread { [self] in
            var rest = bytes[...]
            while !rest.isEmpty {
                let count = rest.withUnsafeBytes { Glibc.send(fd, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
                if count < 0 { return errno }
                rest = rest.dropFirst(count)
            }
            return 0
        }
    }

    /// `send` of text.
    @discardableResult
    public func send(_ text: String) async -> Int32 { await send(Array(text.utf8)) }

    /// Reads until the connection ends or patience does.
    public func readToEnd() async -> Seen { await read { _ in false } }

    /// Reads until what was read ends in `text`, byte by byte, so that nothing after it is taken.
    public func read(through text: String) async -> Seen {
        let mark = Array(text.utf8)
        return await read(atOnce: 1) { $0.count >= mark.count && $0.suffix(mark.count).elementsEqual(mark) }
    }

    /// Reads exactly so many bytes, or fewer if the connection ends.
    public func read(count: Int) async -> Seen { await read(atOnce: 1) { $0.count >= count } }

    /// Reads what is there, at most 64 KB; waits until something is.
    public func readSome() async -> Seen { await read { !$0.isEmpty } }

    /// Whether nothing at all comes, no end of the connection either, for so long.
    public func isSilent(milliseconds: Int32) async -> Bool {
        await onThread { [self] in
            var watched = pollfd(fd: fd, events: Int16(POLLIN), revents: 0)
            return poll(&watched, 1, milliseconds) == 0
        }
    }

    /// How many TCP segments with bytes in them have arrived, as the kernel counts them: packets that one read took together too.
    public var segments: Int {
        var information = [UInt32](repeating: 0, count: 64)
        var size = socklen_t(information.count * 4)
        precondition(getsockopt(fd, Int32(IPPROTO_TCP), TCP_INFO, &information, &size) == 0 && size > 152, "getsockopt: \(errno)")
        return Int(information[152 / 4])  // tcpi_data_segs_in of linux/tcp.h, which glibc's header does not have
    }

    /// FIN; reading goes on.
    public func endSending() { shutdown(fd, Int32(SHUT_WR)) }

    /// Leaves: FIN, or RST if bytes of the server are unread.
    public func close() {
        let first = isClosed.withLock { closed in
            defer { closed = true }
            return !closed
        }
        if first { Glibc.close(fd) }
    }

    /// Leaves by RST.
    public func reset() {
        var linger = Glibc.linger(l_onoff: 1, l_linger: 0)
        setsockopt(fd, SOL_SOCKET, SO_LINGER, &linger, socklen_t(MemoryLayout<Glibc.linger>.size))
        close()
    }

    private func read(atOnce size: Int = 1 << 16, until isDone: @escaping @Sendable ([UInt8]) -> Bool) async -> Seen {
        await onThread { [self] in
            var bytes: [UInt8] = []
            var buffer = [UInt8](repeating: 0, count: size)
            while !isDone(bytes) {
                let count = recv(fd, &buffer, size, 0)
                if count == 0 { return Seen(bytes: bytes, code: 0) }
                if count < 0 { return Seen(bytes: bytes, code: errno) }
                bytes += buffer[..<count]
            }
            return Seen(bytes: bytes, code: 0)
        }
    }
}

/// A system call that failed before the test could begin.
public struct RawClientError: Error, Equatable {
    /// The call.
    public var call: String
    /// Its error number.
    public var code: Int32
    /// What a test expects.
    public init(call: String, code: Int32) { (self.call, self.code) = (call, code) }
}

/// Connects, sends the pieces one by one, and reads to the end.
public func exchange(port: UInt16, patience: Int = 10, _ pieces: [UInt8]...) async throws -> Seen {
    let client = try RawClient(port: port, patience: patience)
    for piece in pieces { await client.send(piece) }
    return await client.readToEnd()
}

/// Connects, sends the pieces one by one, and reads to the end.
public func exchange(port: UInt16, patience: Int = 10, _ pieces: String...) async throws -> Seen {
    let client = try RawClient(port: port, patience: patience)
    for piece in pieces { await client.send(piece) }
    return await client.readToEnd()
}

/// Runs what blocks on a thread of its own.
public func onThread<Result: Sendable>(_ body: @escaping @Sendable () -> Result) async -> Result {
    await withCheckedContinuation { continuation in
        let box = Unmanaged.passRetained(ThreadBody { continuation.resume(returning: body()) })
        var thread = pthread_t()
        let code = pthread_create(
            &thread, nil,
            { pointer in
                guard let pointer else { return nil }
                Unmanaged<ThreadBody>.fromOpaque(pointer).takeRetainedValue().run()
                return nil
            }, box.toOpaque())
        precondition(code == 0, "pthread_create: \(code)")
        pthread_detach(thread)
    }
}

private final class ThreadBody: Sendable {
    let run: @Sendable () -> Void
    init(_ run: @escaping @Sendable () -> Void) { self.run = run }
}
