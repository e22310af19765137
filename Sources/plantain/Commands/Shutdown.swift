import Glibc
import Loop
import Server

/// SIGTERM and SIGINT: the first lets answers under way finish, the second ends the process at once.
@Net enum Shutdown {
    /// How long answers under way may take.
    private static let grace = Duration.seconds(10)
    private static var isDraining = false

    /// - Parameters:
    ///   - log: told that the end begins.
    ///   - begins: called when the end begins: what has no end of its own is to end now.
    static func watch(_ server: Server, _ log: Log, begins: @escaping @Net () -> Void) {
        for number in [SIGTERM, SIGINT] {
            onSignal(number) {
                if isDraining { exit(128 + number) }
                isDraining = true
                log.tell(.debug, "signal \(number): answers under way may take \(grace.components.seconds) s, a second signal ends at once")
                begins()
                Net.start {
                    await server.drain(grace: grace)
                    Net.stop()
                }
            }
        }
    }
}
