extension WireFaults {
    /// A fault's parameters: what a scenario says, else the catalogue's default.
    struct Settings {
        private let entry: FaultEntry
        private let given: [String: Parameter]
        private let help: Help

        init(_ entry: FaultEntry, _ given: [String: Parameter], _ help: Help) {
            self.entry = entry
            self.given = given
            self.help = help
        }

        private subscript(_ name: String) -> Parameter? {
            if let value = given[name] { return value }
            guard let parameter = entry.parameters.first(where: { $0.name == name }) else { return nil }
            return help.parameter(name, parameter.fallback, entry)
        }

        func duration(_ name: String) -> Duration? { if case .duration(let value)? = self[name] { value } else { nil } }

        func latency(_ name: String) -> Latency.Distribution? {
            switch self[name] {
            case .duration(let value)?: .fixed(value)
            case .latency(let value)?: value
            default: nil
            }
        }

        /// A number of things or of bytes.
        func count(_ name: String) -> Int? {
            switch self[name] {
            case .integer(let value)?, .size(let value)?: value
            default: nil
            }
        }

        func position(_ name: String) -> Parameter.Position? {
            switch self[name] {
            case .position(let value)?: value
            case .number(let value)?: .fraction(value)
            case .integer(let value)?, .size(let value)?: .index(value)
            default: nil
            }
        }

        func text(_ name: String) -> String? { if case .text(let value)? = self[name] { value } else { nil } }

        func flag(_ name: String) -> Bool? { if case .flag(let value)? = self[name] { value } else { nil } }
    }
}
