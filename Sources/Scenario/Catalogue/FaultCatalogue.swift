/// Every fault plantain knows, by name: the data of faults.json, and what each one does.
public struct FaultCatalogue: Sendable {
    /// The catalogue that is built in, read when it is first asked for.
    public static let standard = FaultCatalogue()

    /// In the order of the catalogue.
    public let entries: [FaultEntry]
    /// Names of faults by preset: `--chaos smoke`.
    public let presets: [(name: String, faults: [String])]

    init() {
        entries = []
        presets = []
    }

    /// The fault called `name`, or by an alias of it.
    public func entry(_ name: String) -> FaultEntry? { entries.first { $0.name == name || $0.aliases.contains(name) } }

    /// What an order does; nil if the catalogue has no such fault.
    public func fault(_ order: FaultOrder) -> (any Fault)? { nil }

    /// The value of a parameter, typed as `entry` says; nil if the text is none of that type.
    public func parameter(_ name: String, _ text: String, of entry: FaultEntry) -> Parameter? { nil }
}
