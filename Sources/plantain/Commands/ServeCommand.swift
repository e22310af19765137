import Emulator
import Glibc
import Loop
import Scenario
import Server

/// `plantain serve`: answers until a signal ends it, then says what came of what was expected.
enum ServeCommand {
    static let command = Command(
        name: "serve", summary: "serve the API on this machine",
        discussion: "Serves the Gemini image API on http://127.0.0.1:8080. Any API key will do; no request leaves this machine.",
        flags: ServeFlags.all, run: { try serve(ServePlan(serving: $0, ArchivePlan($0))) })

    static func serve(_ plan: ServePlan) throws -> Int32 {
        let house = try House(plan)
        try house.run { server, url in
            if let file = plan.readyFile { try writeWhole(url + "\n", to: file) }
            let banner = Banner.text(
                url: url, ledger: plan.ledger, archive: plan.archive.summary(house.emulator.archive),
                hasConsole: plan.isLoopback || plan.adminToken != nil)
            print(banner, terminator: "")
            fflush(nil)
            Shutdown.watch(server, house.log) { house.emulator.worlds.feed.close() }
        }
        return try ReportWriter.conclude(house.emulator.worlds) ? 0 : 3
    }

    /// Writes a file that others wait for: it appears whole or not at all.
    static func writeWhole(_ text: String, to path: String) throws {
        let draft = "\(path).\(getpid())"
        guard let file = fopen(draft, "w") else {
            throw UsageError("cannot write \(path): \(String(cString: strerror(errno))); name another file")
        }
        let isWritten = fputs(text, file) >= 0
        guard fclose(file) == 0, isWritten, rename(draft, path) == 0 else {
            throw UsageError("cannot write \(path): \(String(cString: strerror(errno))); name another file")
        }
    }
}
