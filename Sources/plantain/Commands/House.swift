import Admin
import Emulator
import Glibc
import Ledger
import Loop
import Scenario
import Server
import Synchronization
import TLS

/// The rooms, joined as a plan says, and the loop they run on: the one place that composes a server.
struct House: Sendable {
    let emulator: Emulator
    private let plan: ServePlan
    private let ledger: Ledger?
    private let tls: TLSContext?
    let log: Log
    private let traffic = Traffic()
    private let vitals: ProcessVitals

    init(_ plan: ServePlan) throws {
        self.plan = plan
        tls = try plan.certificates?.context(for: plan.hosts)
        let scenario = try plan.scenario.load()
        let log = Log(plan.log, plan.logLevel)
        let ledger = try plan.ledger.map {
            try Ledger(path: $0, keep: plan.ledgerAge, sizeLimit: plan.ledgerSize, tell: { log.tell($0) })
        }
        self.ledger = ledger
        self.log = log
        vitals = ProcessVitals(traffic, ledger)
        emulator = Emulator(
            plan.emulator, scenario: scenario, clock: .system(frozenAt: plan.frozenTime), ledger: ledger,
            archive: try plan.archive.open(log), shelves: Shelves(plan.shelves), zone: { ZoneFile.bytes($0) },
            heard: { log.heard($0) }, log: { log.write($0) })
    }

    /// Listens, says so, and runs the loop until `Net.stop`.
    /// - Parameter ready: called on the loop with the server and its URL; what it throws ends the loop.
    func run(ready: @escaping @Net (Server, String) throws -> Void) throws {
        let failure = Mutex<(any Error & Sendable)?>(nil)
        Net.start {
            do {
                let gate = Gate(token: plan.adminToken, hosts: plan.hosts, isLoopback: plan.isLoopback)
                let door = Door { error in
                    failure.withLock { $0 = error }
                    Net.stop()
                }
                let admin = Admin(
                    emulator, guarding: gate, version: Plantain.version, refusing: { time in Net.enter { door.shut(for: time) } },
                    vitals: { vitals.vitals })
                let server = Server(admin.service(over: emulator.service), traffic: traffic)
                door.server = server
                let port = try listen(server)
                ScenarioWatch.start(plan.scenario, emulator.worlds, log)
                FixtureWatch.start(emulator.archive.store, log)
                emulator.resume()
                try ready(server, "\(plan.emulator.scheme)://\(Banner.authority(plan.hosts[0], port: port))")
            } catch {
                failure.withLock { $0 = error }
                Net.stop()
            }
        }
        // A limit of file sizes is to be an error of a write, not the end of the process.
        signal(SIGXFSZ, SIG_IGN)
        Net.run()
        emulator.conclude()
        ledger?.close()
        log.close()
        if let error = failure.withLock({ $0 }) { throw error }
    }

    @Net private func listen(_ server: Server) throws -> UInt16 {
        do {
            return try server.listen(hosts: plan.hosts, port: plan.port, tls: tls)
        } catch {
            throw UsageError("\(error); choose another with --port, or 0 for a free one, and an address of this machine with --host")
        }
    }
}

/// What the admin surface shuts: the server, which itself is told of by that surface.
@Net private final class Door {
    var server: Server?
    private let failed: @Net (any Error & Sendable) -> Void

    init(failed: @escaping @Net (any Error & Sendable) -> Void) { self.failed = failed }

    /// Refuses connections for so long. A port that is another's by then ends the process: nobody could reach it any more.
    func shut(for time: Duration) {
        Net.start {
            do { try await self.server?.pause(for: time) } catch { self.failed(error) }
        }
    }
}

extension Clock {
    /// The machine's clock; if frozen, only its durations go on.
    static func system(frozenAt microseconds: Int64?) -> Clock {
        Clock(
            microseconds: { microseconds ?? { $0.seconds * 1_000_000 + $0.nanoseconds / 1000 }(read(CLOCK_REALTIME)) },
            uptime: { { .seconds($0.seconds) + .nanoseconds($0.nanoseconds) }(read(CLOCK_MONOTONIC)) },
            sleep: { try await Net.sleep(for: $0) })
    }

    private static func read(_ clock: clockid_t) -> (seconds: Int64, nanoseconds: Int64) {
        var time = timespec()
        clock_gettime(clock, &time)
        return (Int64(time.tv_sec), Int64(time.tv_nsec))
    }
}
