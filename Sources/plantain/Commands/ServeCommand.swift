import Emulator
import GeminiAPI
import Glibc
import Ledger
import Loop
import Painter
import Server
import Synchronization

/// `plantain serve`: opens what it needs, joins the rooms, and runs the loop until a signal ends it.
enum ServeCommand {
    static let command = Command(
        name: "serve", summary: "serve the API on this machine",
        discussion: "Serves the Gemini image API on http://127.0.0.1:8080. Any API key will do; no request leaves this machine.",
        flags: [
            Flag("host", "ADDRESS", "address to listen on", fallback: "127.0.0.1 and ::1"),
            Flag("port", "PORT", "port to listen on; 0 takes a free one", fallback: "8080"),
            Flag("ready-file", "FILE", "write the URL to FILE once requests are answered"),
            Flag("require-key", "KEY", "refuse every other API key, as the live service does"),
            Flag("image-format", "FORMAT", "png, jpeg, or model: what each model makes", fallback: "model"),
            Flag(
                "ledger", "FILE", "SQLite file that counts requests, tokens and cost; off keeps none",
                fallback: "ledger.db in the data folder"),
            Flag("data", "FOLDER", "data folder", fallback: "$XDG_STATE_HOME/plantain or ~/.local/state/plantain"),
            Flag("log", "FORM", "text, json or off: one line an exchange on standard error", fallback: "text"),
            Flag("signatures", "LENGTH", "thought signatures of Gemini 3: short, or realistic (1 to 3 MB)", fallback: "short"),
            Flag("thoughts", "WHAT", "what includeThoughts brings: hidden, text or images", fallback: "hidden"),
            Flag("default-model", "MODEL", "answers calls whose path names no model", fallback: "gemini-nano-banana-2.1"),
            Flag("cors", "RULE", "headers a browser may send: echo allows all, strict what the live service does", fallback: "echo"),
            Flag("compression", "WHEN", "never, or auto: gzip for clients that take it", fallback: "never"),
            Flag("frozen-time", "SECONDS", "hold the clock of dates and ids at this many seconds since 1970"),
        ],
        run: { try serve(Plan($0)) })

    /// What the flags mean, checked; nothing is opened yet.
    struct Plan {
        var hosts = ["127.0.0.1", "::1"]
        var port: UInt16 = 8080
        var readyFile: String?
        var ledger: String?
        var log = ExchangeLog.Form.text
        var frozenTime: Int64?
        var emulator = Configuration()

        init(_ options: Options) throws {
            if let host = options["host"] { hosts = [host] }
            if let port = try options.integer("port", 0...65535) { self.port = UInt16(port) }
            readyFile = options["ready-file"]
            switch options["ledger"] {
            case "off": ledger = nil
            case let path?: ledger = path
            case nil:
                let folder = Environment.dataFolder(options)
                try Environment.makeFolder(folder)
                ledger = folder + "/ledger.db"
            }
            if let word = try options.choice("log", ["text", "json", "off"]), let form = ExchangeLog.Form(rawValue: word) { log = form }
            if let seconds = try options.integer("frozen-time", 0...253_402_300_799) { frozenTime = Int64(seconds) * 1_000_000 }
            emulator.requiredKey = options["require-key"]
            if let word = try options.choice("signatures", ThoughtSignature.Length.allCases.map(\.rawValue)) {
                emulator.signatures = ThoughtSignature.Length(rawValue: word) ?? .short
            }
            if let word = try options.choice("thoughts", Configuration.Thoughts.allCases.map(\.rawValue)) {
                emulator.thoughts = Configuration.Thoughts(rawValue: word) ?? .hidden
            }
            if let word = try options.choice("cors", Configuration.CrossOrigin.allCases.map(\.rawValue)) {
                emulator.crossOrigin = Configuration.CrossOrigin(rawValue: word) ?? .echo
            }
            emulator.compresses = try options.choice("compression", ["never", "auto"]) == "auto"
            if let model = options["default-model"] {
                guard Catalogue.gemini.model(model)?.kind == .image else {
                    throw UsageError("--default-model is an image model, not '\(model)'; `plantain models` lists them")
                }
                emulator.defaultModel = model
            }
            switch try options.choice("image-format", ["png", "jpeg", "model"]) {
            case "png": emulator.imageFormat = .always(.png)
            case "jpeg": emulator.imageFormat = .always(.jpeg)
            default: emulator.imageFormat = .asModel
            }
        }
    }

    private static func serve(_ plan: Plan) throws -> Int32 {
        let ledger = try plan.ledger.map { try Ledger(path: $0) }
        let lines = LineWriter()
        let log = ExchangeLog(plan.log, to: lines)
        let emulator = Emulator(plan.emulator, clock: .system(frozenAt: plan.frozenTime), ledger: ledger) { log.write($0) }
        let failure = Mutex<(any Error & Sendable)?>(nil)
        Net.start {
            do {
                let server = Server(emulator.service)
                let port = try listen(server, plan)
                try announce(plan, port: port)
                Shutdown.watch(server)
            } catch {
                failure.withLock { $0 = error }
                Net.stop()
            }
        }
        Net.run()
        ledger?.close()
        lines.close()
        if let error = failure.withLock({ $0 }) { throw error }
        return 0
    }

    @Net private static func listen(_ server: Server, _ plan: Plan) throws -> UInt16 {
        do {
            return try server.listen(hosts: plan.hosts, port: plan.port)
        } catch {
            throw UsageError("\(error); choose another with --port, or 0 for a free one, and an address of this machine with --host")
        }
    }

    /// Says where the server is, to the user and to whoever waits for the ready file.
    private static func announce(_ plan: Plan, port: UInt16) throws {
        let url = "http://\(Banner.authority(plan.hosts[0], port: port))"
        if let file = plan.readyFile { try writeWhole(url + "\n", to: file) }
        print(Banner.text(url: url, ledger: plan.ledger), terminator: "")
        fflush(nil)
    }

    /// Writes a file that others wait for: it appears whole or not at all.
    private static func writeWhole(_ text: String, to path: String) throws {
        let draft = "\(path).\(getpid())"
        guard let file = fopen(draft, "w") else {
            throw UsageError("cannot write \(path): \(String(cString: strerror(errno))); name another with --ready-file")
        }
        let isWritten = fputs(text, file) >= 0
        guard fclose(file) == 0, isWritten, rename(draft, path) == 0 else {
            throw UsageError("cannot write \(path): \(String(cString: strerror(errno))); name another with --ready-file")
        }
    }
}

extension Clock {
    /// The machine's clock; if frozen, only its durations go on.
    static func system(frozenAt microseconds: Int64?) -> Clock {
        Clock(
            microseconds: { microseconds ?? { $0.seconds * 1_000_000 + $0.nanoseconds / 1000 }(read(CLOCK_REALTIME)) },
            uptime: { { .seconds($0.seconds) + .nanoseconds($0.nanoseconds) }(read(CLOCK_MONOTONIC)) },
            sleep: { try await Net.sleep(for: $0) })
    }

    private static func read(_ clock: clockid_t) -> (seconds: Int64, nanoseconds: Int64) {
        var time = timespec()
        clock_gettime(clock, &time)
        return (Int64(time.tv_sec), Int64(time.tv_nsec))
    }
}
