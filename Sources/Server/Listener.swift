internal import CUV
internal import Glibc
internal import Loop
internal import TLS

/// One bound and listening address.
@Net final class Listener {
    /// The port, also when the kernel chose it.
    private(set) var port: UInt16 = 0

    private let handle: UnsafeMutablePointer<uv_tcp_t>
    private let tls: TLSContext?
    private let arrived: @Net (Listener) -> Void
    private var isClosed = false

    /// Binds `host`, an IPv4 or IPv6 address, and listens, for TLS if there is a context for it. `arrived` is called when a connection waits, and not again until it was accepted.
    init(
        host: String, port: UInt16, alone: Bool, tls: TLSContext?, arrived: @escaping @Net (Listener) -> Void
    ) throws(ServerError) {
        let (address, isIPv6) = try Self.address(host, port)
        self.tls = tls
        self.arrived = arrived
        handle = .allocate(capacity: 1)
        let code = uv_tcp_init(Net.handle.assumingMemoryBound(to: uv_loop_t.self), handle)
        guard code == 0 else {
            handle.deallocate()
            throw ServerError("host \(host)", code: -code)
        }
        handle.pointee.data = Unmanaged.passRetained(self).toOpaque()
        do throws(ServerError) {
            try listen(host, port, address, flags: isIPv6 && !alone ? UInt32(UV_TCP_IPV6ONLY.rawValue) : 0)
        } catch {
            close()
            throw error
        }
    }

    /// Takes the connection that waits; nil if there is none, or it is gone again.
    func accept() -> (any Wire)? {
        guard !isClosed, let socket = Socket(acceptedFrom: stream) else { return nil }
        guard let tls else { return socket }
        do throws(TLSError) { return SecureSocket(socket, try TLSSession(server: tls)) } catch {
            socket.close()
            return nil
        }
    }

    /// Refuses connections from now on.
    func close() {
        guard !isClosed else { return }
        isClosed = true
        uv_close(UnsafeMutableRawPointer(handle).assumingMemoryBound(to: uv_handle_t.self)) { handle in
            guard let handle, let data = handle.pointee.data else { return }
            Unmanaged<Listener>.fromOpaque(data).release()
            UnsafeMutableRawPointer(handle).assumingMemoryBound(to: uv_tcp_t.self).deallocate()
        }
    }

    private func listen(_ host: String, _ port: UInt16, _ address: sockaddr_storage, flags: UInt32) throws(ServerError) {
        let bound = withUnsafePointer(to: address) { storage in
            storage.withMemoryRebound(to: sockaddr.self, capacity: 1) { uv_tcp_bind(handle, $0, flags) }
        }
        try Self.check(bound, host, port)
        let callback: uv_connection_cb = { stream, status in
            nonisolated(unsafe) let data = stream?.pointee.data  // goes no further than the loop's thread, where it came from
            guard let data, status == 0 else { return }
            Net.assume {
                let listener = Unmanaged<Listener>.fromOpaque(data).takeUnretainedValue()
                listener.arrived(listener)
            }
        }
        // The kernel cuts this to net.core.somaxconn.
        try Self.check(uv_listen(stream, 8192, callback), host, port)
        self.port = boundPort
    }

    private var boundPort: UInt16 {
        var storage = sockaddr_storage()
        var size = Int32(MemoryLayout<sockaddr_storage>.size)
        return withUnsafeMutablePointer(to: &storage) { storage in
            storage.withMemoryRebound(to: sockaddr.self, capacity: 1) { must(uv_tcp_getsockname(handle, $0, &size)) }
            // The port stands in the same place in both families.
            return storage.withMemoryRebound(to: sockaddr_in.self, capacity: 1) { UInt16(bigEndian: $0.pointee.sin_port) }
        }
    }

    private func must(_ code: Int32) { precondition(code == 0, "uv_tcp_getsockname of a bound socket: \(code)") }

    private var stream: UnsafeMutablePointer<uv_stream_t> { UnsafeMutableRawPointer(handle).assumingMemoryBound(to: uv_stream_t.self) }

    /// An address the machine doesn't have is the host's fault, anything else the port's.
    private static func check(_ code: Int32, _ host: String, _ port: UInt16) throws(ServerError) {
        guard code != 0 else { return }
        let isHost = [EADDRNOTAVAIL, EAFNOSUPPORT, EPROTONOSUPPORT].contains(-code)
        throw ServerError(isHost ? "host \(host)" : "port \(port)", code: -code)
    }

    private static func address(_ host: String, _ port: UInt16) throws(ServerError) -> (sockaddr_storage, isIPv6: Bool) {
        var storage = sockaddr_storage()
        let isIPv4 = withUnsafeMutablePointer(to: &storage) { storage in
            storage.withMemoryRebound(to: sockaddr_in.self, capacity: 1) { uv_ip4_addr(host, Int32(port), $0) == 0 }
        }
        if isIPv4 { return (storage, false) }
        let isIPv6 = withUnsafeMutablePointer(to: &storage) { storage in
            storage.withMemoryRebound(to: sockaddr_in6.self, capacity: 1) { uv_ip6_addr(host, Int32(port), $0) == 0 }
        }
        if isIPv6 { return (storage, true) }
        throw ServerError("host \(host) is not an IP address", code: EINVAL)
    }
}
