/// The parameters of a fault: what an order gives, else the catalogue's defaults.
struct FaultSettings: Sendable {
    let entry: FaultEntry
    let given: [String: Parameter]

    /// The typed value; nil if the fault has no such parameter, or its default is filled in from the request.
    subscript(_ name: String) -> Parameter? {
        if let value = given[name] { return value }
        return entry.parameters.first { $0.name == name }.flatMap { Parameter($0.fallback, type: $0.type) }
    }

    func flag(_ name: String) -> Bool { self[name] == .flag(true) }
    func text(_ name: String) -> String { if case .text(let text)? = self[name] { text } else { "" } }
    func duration(_ name: String) -> Duration? { if case .duration(let value)? = self[name] { value } else { nil } }

    func count(_ name: String) -> Int {
        switch self[name] {
        case .integer(let count)?, .size(let count)?: count
        default: 0
        }
    }

    func fraction(_ name: String) -> Double { if case .position(.fraction(let share))? = self[name] { share } else { 0 } }
}
