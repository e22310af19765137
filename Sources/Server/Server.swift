public import HTTP
public import Loop
public import TLS

internal import Glibc

/// An HTTP/1.1 server on the loop: turns bytes into requests, asks its service, performs the scripts it is given.
@Net public final class Server {
    private let service: Service
    private let limits: Limits
    private let budget: BodyBudget
    private let traffic: Traffic
    private var listeners: [Listener] = []
    /// What was bound, to bind it again after a pause.
    private var addresses: [(hosts: [String], port: UInt16, tls: TLSContext?)] = []
    /// Counts pauses: only the latest one ends with listening again.
    private var pauses = 0
    /// Listeners with a connection that waits because there are too many.
    private var waiting: [Listener] = [] { didSet { traffic.wait(waiting.count) } }
    private var connections: [ObjectIdentifier: Connection] = [:]
    private var isDraining = false
    private var whenEmpty: CheckedContinuation<Void, Never>?

    /// A server that listens nowhere yet.
    /// - Parameter traffic: where it tells what it is doing.
    public init(_ service: Service, limits: Limits = Limits(), traffic: Traffic = Traffic()) {
        self.service = service
        self.limits = limits
        self.traffic = traffic
        budget = BodyBudget(limits.bodyBudget, traffic)
    }

    /// Binds and listens; returns the port. With port 0 the kernel chooses, and the same port is taken on every host. Hosts are IP addresses,
    /// or `localhost` for both loopbacks. One that this machine doesn't have (`::1` without IPv6) is skipped when another could be bound.
    /// With `tls`, `https` is spoken there.
    /// Throws `ServerError`, whose description is one sentence such as `port 8080: Address already in use`.
    public func listen(hosts: [String], port: UInt16, tls: TLSContext? = nil) throws(ServerError) -> UInt16 {
        let hosts = hosts.flatMap { $0 == "localhost" ? ["127.0.0.1", "::1"] : [$0] }
        var attempts = port == 0 ? 16 : 1
        while true {
            attempts -= 1
            do throws(ServerError) {
                let bound = try bind(hosts, port, tls)
                listeners += bound.listeners
                addresses.append((hosts, bound.port, tls))
                traffic.enter(.listening)
                return bound.port
            } catch {
                // The port the kernel chose for the first host may be another's on the second.
                guard error.code == EADDRINUSE, attempts > 0 else { throw error }
            }
        }
    }

    /// Stops accepting, closes idle connections, lets answers under way finish, but not for longer than `grace`; then cuts what is left
    /// and returns. Every performance that returned has been settled by then.
    public func drain(grace: Duration) async {
        isDraining = true
        traffic.enter(.draining)
        leave()
        await emptied(within: grace)
        for connection in connections.values { connection.stop() }
        // A handler that doesn't heed its cancellation must not keep the server from stopping.
        await emptied(within: .seconds(1))
    }

    /// Listens nowhere for so long, as if the server were down: the kernel refuses whoever connects. Closes idle connections, so that pools
    /// must connect again; answers under way are given. Returns when it listens again, which is at once if the task is cancelled. A pause
    /// during a pause takes its place.
    /// Throws `ServerError` if the port is another's by then.
    public func pause(for time: Duration) async throws(ServerError) {
        guard !isDraining else { return }
        traffic.enter(.paused)
        leave()
        pauses += 1
        let pause = pauses
        try? await Net.sleep(for: time)
        guard pause == pauses, !isDraining else { return }
        for address in addresses { listeners += try bind(address.hosts, address.port, address.tls).listeners }
        traffic.enter(.listening)
    }

    /// No new connections, and no second request on those there are.
    private func leave() {
        for listener in listeners { listener.close() }
        (listeners, waiting) = ([], [])
        for connection in connections.values { connection.retire() }
    }

    private func bind(_ hosts: [String], _ port: UInt16, _ tls: TLSContext?) throws(ServerError) -> (listeners: [Listener], port: UInt16) {
        var bound: [Listener] = []
        var missing: ServerError?
        for host in hosts {
            do throws(ServerError) {
                bound.append(
                    try Listener(host: host, port: bound.first?.port ?? port, alone: hosts.count == 1, tls: tls) { [unowned self] in
                        accept(from: $0)
                    })
            } catch {
                guard [EADDRNOTAVAIL, EAFNOSUPPORT, EPROTONOSUPPORT].contains(error.code) else {
                    for listener in bound { listener.close() }
                    throw error
                }
                missing = error
            }
        }
        guard let port = bound.first?.port else { throw missing ?? ServerError("host", code: EDESTADDRREQ) }
        return (bound, port)
    }

    private func accept(from listener: Listener) {
        guard connections.count < limits.connections else { return waiting.append(listener) }
        guard let socket = listener.accept() else { return }
        let connection = Connection(socket, service: service, limits: limits, budget: budget, traffic: traffic)
        let id = ObjectIdentifier(connection)
        connections[id] = connection
        traffic.accept()
        connection.start { [self] in ended(id) }
    }

    private func ended(_ id: ObjectIdentifier) {
        connections[id] = nil
        traffic.close()
        if let listener = waiting.popLast() { accept(from: listener) }
        if connections.isEmpty { wake() }
    }

    private func emptied(within time: Duration) async {
        guard !connections.isEmpty else { return }
        let alarm = Alarm { [unowned self] in wake() }
        alarm.set(after: time)
        await withCheckedContinuation { whenEmpty = $0 }
        alarm.end()
    }

    private func wake() {
        whenEmpty?.resume()
        whenEmpty = nil
    }
}
