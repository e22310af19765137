public import GeminiAPI

extension Records {
    /// Changes a record where it stands: of several changes at once none is lost, within this process.
    /// - Parameter body: gives the record anew, or nil to leave it.
    /// - Returns: the record as it is then; nil if there is none, or it was left.
    public func change(_ id: String, _ body: @Sendable (JSON) -> JSON?) throws(FilesError) -> JSON? {
        guard let changed = try get(id).flatMap(body) else { return nil }
        try put(id, changed)
        return changed
    }
}
