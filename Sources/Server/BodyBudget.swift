internal import Loop

/// The bytes of request bodies held at once, over all connections of a server.
@Net final class BodyBudget {
    private var left: Int

    init(_ bytes: Int) { left = bytes }

    /// Whether so much more would be granted now.
    func covers(_ bytes: Int) -> Bool { bytes <= left }

    /// Takes `bytes`; false, and nothing taken, if there are not so many.
    func take(_ bytes: Int) -> Bool {
        guard covers(bytes) else { return false }
        left -= bytes
        return true
    }

    func giveBack(_ bytes: Int) { left += bytes }
}
