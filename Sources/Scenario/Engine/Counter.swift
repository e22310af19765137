/// Which counter of a session.
struct Counter: Hashable, Sendable {
    /// By index.
    let rule: Int
    let use: Use
    /// What its scope tells apart.
    let key: String

    /// What is counted.
    enum Use: Hashable, Sendable {
        /// How often the rule was chosen; in a state of a machine anew at each visit.
        case plan(visit: Int)
        /// How often the dice of its `share` were thrown.
        case share
    }

    /// Who comes in an order but has no name that is the same in every run.
    enum Holder: Hashable, Sendable {
        case key(String)
        case connection(Int)
    }
}
