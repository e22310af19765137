import Glibc
import Ledger
import Loop

/// A process this one started and answers for.
@Net final class Child {
    private let identifier: pid_t
    /// Whether a terminal sends its signals to both of us, so that forwarding them would send them twice.
    private let sharesTerminal = isatty(STDIN_FILENO) == 1

    /// Starts `words[0]`, found on the PATH.
    init(_ words: [String], environment: [String: String]) throws {
        var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
        var variables: [UnsafeMutablePointer<CChar>?] =
            environment.sorted { $0.key < $1.key }.map { strdup("\($0.key)=\($0.value)") } + [nil]
        defer { for text in arguments + variables { free(text) } }
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        // The loop catches signals; the child is to be born with their ordinary meaning.
        var all = sigset_t()
        sigfillset(&all)
        posix_spawnattr_setsigdefault(&attributes, &all)
        var none = sigset_t()
        sigemptyset(&none)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))
        var identifier = pid_t()
        let code = posix_spawnp(&identifier, words[0], nil, &attributes, &arguments, &variables)
        guard code == 0 else { throw UsageError("cannot run \(words[0]): \(String(cString: strerror(code)))") }
        self.identifier = identifier
    }

    /// Sends on what is sent to us, but for what a terminal sends to both.
    func forwardSignals() {
        for number in [SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGUSR1, SIGUSR2] {
            let isTerminals = number == SIGINT || number == SIGQUIT
            onSignal(number) { [identifier, sharesTerminal] in
                if !(sharesTerminal && isTerminals) { kill(identifier, number) }
            }
        }
    }

    /// Calls `body` on the loop with the exit code, which is 128 and the signal's number if one ended the child.
    func whenEnded(_ body: @escaping @Net (Int32) -> Void) {
        // waitpid blocks: not a matter for the loop or the pool.
        _ = Thread { [identifier] in
            var status: Int32 = 0
            while waitpid(identifier, &status, 0) < 0, errno == EINTR {}
            let signal = status & 0x7F
            let code = signal == 0 ? (status >> 8) & 0xFF : 128 + signal
            Net.enter { body(code) }
        }
    }
}
