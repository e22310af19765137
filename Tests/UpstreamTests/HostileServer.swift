import Glibc
import Synchronization
import TestKit

/// A listening socket and nothing between it and the test: what happens on each connection is the test's own business.
final class HostileServer: Sendable {
    let port: UInt16
    /// How many connections there have been.
    var connections: Int { accepted.load(ordering: .acquiring) }

    private let listener: Int32
    private let accepted = Atomic<Int>(0)

    /// Serves every connection at once, and closes it when `serve` returns.
    init(_ serve: @escaping @Sendable (Peer) async -> Void) {
        let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let code = withUnsafeMutablePointer(to: &address) { address in
            address.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(listener, $0, size) | listen(listener, 128) | getsockname(listener, $0, &size)
            }
        }
        precondition(code == 0, "a listening socket: \(errno)")
        self.listener = listener
        port = UInt16(bigEndian: address.sin_port)
        Task { [weak self] in
            while true {
                let fd = await onThread { accept(listener, nil, nil) }
                guard fd >= 0 else { break }
                let peer = Peer(fd, number: self?.count() ?? 0)
                Task {
                    await serve(peer)
                    peer.close()
                }
            }
            Glibc.close(listener)
        }
    }

    /// Accepts no more.
    func stop() { shutdown(listener, Int32(SHUT_RDWR)) }

    private func count() -> Int { accepted.add(1, ordering: .acquiringAndReleasing).newValue }
}

/// The server's end of one connection. What waits does so on a thread of its own.
final class Peer: Sendable {
    /// Counts from 1.
    let number: Int
    /// Bytes the kernel has taken.
    var sent: Int { count.load(ordering: .acquiring) }

    private let fd: Int32
    private let count = Atomic<Int>(0)
    private let isClosed = Mutex(false)

    init(_ fd: Int32, number: Int) { (self.fd, self.number) = (fd, number) }

    /// Reads through the end of a head; what was read before the client left, if it leaves first.
    func readHead() async -> String {
        await onThread { [self] in
            var bytes: [UInt8] = []
            var byte: UInt8 = 0
            while !bytes.suffix(4).elementsEqual("\r\n\r\n".utf8), recv(fd, &byte, 1, 0) == 1 { bytes.append(byte) }
            return String(decoding: bytes, as: UTF8.self)
        }
    }

    /// Reads so many bytes, or fewer if the client leaves.
    func read(_ wanted: Int) async -> [UInt8] {
        await onThread { [self] in
            var bytes = [UInt8](repeating: 0, count: wanted)
            var filled = 0
            while filled < wanted {
                let count = bytes.withUnsafeMutableBytes { recv(fd, $0.baseAddress! + filled, wanted - filled, 0) }
                if count <= 0 { break }
                filled += count
            }
            return Array(bytes[..<filled])
        }
    }

    /// Sends everything; waits as long as the client doesn't read. `stalled` is called whenever the kernel takes nothing for a while.
    @discardableResult
    func send(_ bytes: [UInt8], stalled: @escaping @Sendable () -> Void = {}) async -> Bool {
        await onThread { [self] in
            var rest = bytes[...]
            while !rest.isEmpty {
                var watched = pollfd(fd: fd, events: Int16(POLLOUT), revents: 0)
                if poll(&watched, 1, 300) == 0 {
                    stalled()
                    continue
                }
                let taken = rest.withUnsafeBytes {
                    Glibc.send(fd, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL) | Int32(MSG_DONTWAIT))
                }
                if taken < 0 {
                    if errno == EAGAIN { continue }
                    return false
                }
                count.add(taken, ordering: .acquiringAndReleasing)
                rest = rest.dropFirst(taken)
            }
            return true
        }
    }

    /// `send` of text.
    @discardableResult
    func send(_ text: String) async -> Bool { await send(Array(text.utf8)) }

    /// Returns when the client has left.
    func awaitLeaving() async {
        await onThread { [self] in
            var byte: UInt8 = 0
            while recv(fd, &byte, 1, 0) == 1 {}
        }
    }

    /// Ends the connection by RST.
    func reset() {
        var linger = Glibc.linger(l_onoff: 1, l_linger: 0)
        setsockopt(fd, SOL_SOCKET, SO_LINGER, &linger, socklen_t(MemoryLayout<Glibc.linger>.size))
        close()
    }

    func close() {
        let first = isClosed.withLock { closed in
            defer { closed = true }
            return !closed
        }
        if first { Glibc.close(fd) }
    }
}
