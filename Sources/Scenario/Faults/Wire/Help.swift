extension WireFaults.Help {
    /// The catalogue that is built in, and the dice of the request.
    static let standard = WireFaults.Help(
        parameter: { FaultCatalogue.standard.parameter($0, $1, of: $2) },
        substitute: { FaultCatalogue.standard.substitute(named: $0, context: $1) }, draw: { $0.draw(seed: $1.seed, "latency") })
}
