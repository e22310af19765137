extension WireFaults.Help {
    /// The catalogue that is built in. Distributions give their middle.
    static let standard = WireFaults.Help(
        parameter: { FaultCatalogue.standard.parameter($0, $1, of: $2) }, substitute: { _, _ in nil }, draw: { middle($0, $1) })

    private static func middle(_ distribution: Latency.Distribution, _ context: FaultContext) -> Duration {
        switch distribution {
        case .fixed(let duration): duration
        case .uniform(let least, let most): (least + most) / 2
        case .normal(let mean, _): mean
        case .percentiles(let p50, _, _): p50
        case .profile: .zero
        }
    }
}
