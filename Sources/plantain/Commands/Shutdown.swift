import Glibc
import Loop
import Server

/// SIGTERM and SIGINT: the first lets answers under way finish, the second ends the process at once.
enum Shutdown {
    /// How long answers under way may take.
    private static let grace = Duration.seconds(10)

    static func watch(_ server: Server) {
        Net.start {
            var isDraining = false
            for number in [SIGTERM, SIGINT] {
                Net.onSignal(number) {
                    if isDraining { exit(128 + number) }
                    isDraining = true
                    Task {
                        await server.drain(grace: grace)
                        Net.stop()
                    }
                }
            }
        }
    }
}
