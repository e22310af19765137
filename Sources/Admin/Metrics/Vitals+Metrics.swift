internal import Emulator

extension Vitals {
    /// As metrics.
    /// - Parameters:
    ///   - version: of the program.
    ///   - sessions: how many there are.
    func metrics(version: String, sessions: Int) -> [Metric] {
        [Metric("plantain_build", .info, "Which plantain this is.", [.init(.count(1), [("version", version)])])]
            + server(sessions) + stores + process
    }

    private func server(_ sessions: Int) -> [Metric] {
        [
            .gauge("plantain_sessions", "Sessions there are.", sessions),
            .gauge("plantain_ready", "1 while requests are taken, else 0.", obstacle == nil ? 1 : 0),
            .gauge("plantain_connections", "Connections that are open.", connections),
            Metric("plantain_connections_accepted", .counter, "Connections that were ever accepted.", [.init(.count(accepted))]),
            .gauge(
                "plantain_listeners_waiting", "Listening addresses that take no connection because too many are open.", waitingListeners),
            .gauge("plantain_requests_receiving", "Requests whose body is still to come.", receiving),
            .gauge("plantain_requests_answering", "Requests whose answer is being made or sent, the admin API's too.", answering),
            .gauge("plantain_request_bodies_bytes", unit: "bytes", "Bytes of request bodies that are held.", bodyBytes),
        ]
    }

    private var stores: [Metric] {
        guard let ledger else { return [] }
        return [
            .gauge("plantain_ledger_waiting", "Entries that wait for the ledger's disk.", ledger.waiting),
            Metric("plantain_ledger_dropped", .counter, "Entries the ledger has lost.", [.init(.count(ledger.dropped))]),
            .gauge("plantain_ledger_failing", "1 while the disk refuses what the ledger writes, else 0.", ledger.isFailing ? 1 : 0),
        ]
    }

    private var process: [Metric] {
        let memory = residentBytes.map { Metric.gauge("process_resident_memory_bytes", unit: "bytes", "Physical memory.", $0) }
        let (seconds, attoseconds) = processorTime.components
        let processor = Int(seconds) * 1_000_000 + Int(attoseconds / 1_000_000_000_000)
        return [
            Metric(
                "process_start_time_seconds", .gauge, unit: "seconds", "When the program began, in seconds since 1970.",
                [.init(.decimal(Int(started), places: 6))]),
            Metric(
                "process_cpu_seconds", .counter, unit: "seconds", "Time on processors.", [.init(.decimal(processor, places: 6))]),
        ] + (memory.map { [$0] } ?? [])
    }
}

extension Metric {
    fileprivate static func gauge(_ name: String, unit: String? = nil, _ help: String, _ value: Int) -> Metric {
        Metric(name, .gauge, unit: unit, help, [Sample(.count(value))])
    }
}
