import Admin
import Glibc
import Ledger
import Server

/// How the process is, as `/__admin/health` and `/__admin/metrics` tell it.
struct ProcessVitals: Sendable {
    let traffic: Traffic
    let ledger: Ledger?
    private let started = (date: read(CLOCK_REALTIME), uptime: read(CLOCK_MONOTONIC))

    init(_ traffic: Traffic, _ ledger: Ledger?) {
        self.traffic = traffic
        self.ledger = ledger
    }

    /// Now.
    var vitals: Vitals {
        var vitals = Vitals()
        vitals.obstacle = Self.obstacle(traffic.stage)
        vitals.started = Int64(started.date / .microseconds(1))
        vitals.uptime = Self.read(CLOCK_MONOTONIC) - started.uptime
        vitals.connections = traffic.connections
        vitals.accepted = traffic.accepted
        vitals.waitingListeners = traffic.waitingListeners
        vitals.receiving = traffic.receiving
        vitals.answering = traffic.answering
        vitals.bodyBytes = traffic.bodyBytes
        vitals.ledger = ledger.map(\.health).map { Vitals.Ledger(waiting: $0.waiting, dropped: $0.dropped, isFailing: $0.isFailing) }
        vitals.residentBytes = Self.residentBytes
        vitals.processorTime = Self.processorTime
        return vitals
    }

    private static func obstacle(_ stage: Traffic.Stage) -> String? {
        switch stage {
        case .listening: nil
        case .closed: "plantain does not listen yet"
        case .paused: "connections are refused for a while, as /__admin/listener was told"
        case .draining: "plantain is ending: answers under way may finish"
        }
    }

    private static func read(_ clock: clockid_t) -> Duration {
        var time = timespec()
        clock_gettime(clock, &time)
        return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
    }

    /// The second number of /proc/self/statm, in pages.
    private static var residentBytes: Int? {
        guard let bytes = FileBytes.read("/proc/self/statm") else { return nil }
        let words = String(decoding: bytes, as: UTF8.self).split(separator: " ")
        return words.count > 1 ? Int(words[1]).map { $0 * sysconf(Int32(_SC_PAGESIZE)) } : nil
    }

    private static var processorTime: Duration {
        var usage = rusage()
        getrusage(RUSAGE_SELF.rawValue, &usage)
        func time(_ value: timeval) -> Duration { .seconds(value.tv_sec) + .microseconds(value.tv_usec) }
        return time(usage.ru_utime) + time(usage.ru_stime)
    }
}
