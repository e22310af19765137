/// Who answers: a fixture, upstream, or plantain itself.
public enum Mode: String, Sendable, CaseIterable {
    /// A fixture if there is one, else plantain's own answer.
    case auto
    /// A fixture, else a miss that names the nearest.
    case replay
    /// Upstream, whose answer becomes a fixture, in the place of the one there was.
    case record
    /// A fixture if there is one, else upstream, whose answer becomes one.
    case recordNew = "record-new"
    /// Upstream; nothing is written.
    case passthrough
    /// A fixture, held against what upstream answers now; without one, upstream.
    case diff

    /// Whether it can't do without an upstream.
    public var needsUpstream: Bool { self != .auto && self != .replay }
}
