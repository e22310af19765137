/// What the ledger may keep.
struct Retention: Equatable {
    /// In microseconds; nil sets no bound.
    var age: Int64?
    /// In bytes; nil sets no bound.
    var size: Int?

    var isUnbounded: Bool { age == nil && size == nil }
}
