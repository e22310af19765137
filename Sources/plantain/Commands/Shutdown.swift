import Glibc
import Loop
import Server

/// SIGTERM and SIGINT: the first lets answers under way finish, the second ends the process at once.
@Net enum Shutdown {
    /// How long answers under way may take.
    private static let grace = Duration.seconds(10)
    private static var isDraining = false

    /// - Parameter begins: called when the end begins: what has no end of its own is to end now.
    static func watch(_ server: Server, begins: @escaping @Net () -> Void) {
        for number in [SIGTERM, SIGINT] {
            onSignal(number) {
                if isDraining { exit(128 + number) }
                isDraining = true
                begins()
                Net.start {
                    await server.drain(grace: grace)
                    Net.stop()
                }
            }
        }
    }
}
