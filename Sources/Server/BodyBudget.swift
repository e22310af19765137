internal import Loop

/// The bytes of request bodies held at once, over all connections of a server.
@Net final class BodyBudget {
    private var left: Int
    private let traffic: Traffic

    init(_ bytes: Int, _ traffic: Traffic) {
        left = bytes
        self.traffic = traffic
    }

    /// Whether so much more would be granted now.
    func covers(_ bytes: Int) -> Bool { bytes <= left }

    /// Takes `bytes`; false, and nothing taken, if there are not so many.
    func take(_ bytes: Int) -> Bool {
        guard covers(bytes) else { return false }
        left -= bytes
        if bytes != 0 { traffic.hold(bytes) }
        return true
    }

    func giveBack(_ bytes: Int) {
        left += bytes
        if bytes != 0 { traffic.hold(-bytes) }
    }
}
