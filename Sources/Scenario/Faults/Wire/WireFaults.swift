/// The faults of streams, timing and transport. Not here yet.
enum WireFaults {
    static func fault(_ entry: FaultEntry, _ parameters: [String: Parameter]) -> (any Fault)? { nil }
}
