import Emulator
import GeminiAPI
import Painter
import Scenario

/// What the flags of a server mean, checked; nothing is opened yet but the scenario's file.
struct ServePlan {
    var hosts = ["127.0.0.1", "::1"]
    var port: UInt16 = 8080
    var readyFile: String?
    var certificates: Certificates?
    var ledger: String?
    /// The folder of what clients leave here.
    let shelves: String
    /// How long the ledger keeps an entry, and how many bytes it may have; nil sets no bound.
    var ledgerAge: Duration?
    var ledgerSize: Int?
    var log = Log.Form.text
    var logLevel = Log.Level.info
    var frozenTime: Int64?
    var emulator = Configuration()
    var scenario = ScenarioSource.none
    var adminToken: String?
    let archive: ArchivePlan

    /// What the flags of `serve` mean.
    /// - Parameter archive: what those of fixtures mean.
    init(serving options: Options, _ archive: ArchivePlan) throws {
        try self.init(options, archive, ledger: nil, log: "text")
        if let host = options["host"] { hosts = [host] }
        if let port = try options.integer("port", 0...65535) { self.port = UInt16(port) }
        readyFile = options["ready-file"]
    }

    /// Whether nobody but this machine can come here.
    var isLoopback: Bool { hosts.allSatisfy { $0 == "localhost" || $0 == "::1" || $0.hasPrefix("127.") } }

    /// What the flags of behaviour mean, which every server has; it listens on a free port.
    /// - Parameters:
    ///   - ledger: what `--ledger` is where it is not given; nil is a file in the data folder.
    ///   - log: what `--log` is where it is not given.
    init(_ options: Options, _ archive: ArchivePlan, ledger fallback: String?, log fallbackLog: String) throws {
        port = 0
        self.archive = archive
        shelves = Environment.dataFolder(options)
        emulator.salt = .random(in: 1 ... .max)
        emulator.mode = archive.mode
        certificates = try Certificates(options)
        if certificates != nil { emulator.scheme = "https" }
        switch options["ledger"] ?? fallback {
        case "off": ledger = nil
        case let path?: ledger = path
        case nil:
            let folder = Environment.dataFolder(options)
            try Environment.makeFolder(folder)
            ledger = folder + "/ledger.db"
        }
        if let text = options["keep"] {
            guard let age = Quantity.duration(text), age > .zero else {
                throw UsageError("--keep is a time with its unit, such as 7d or 12h, not '\(text)'")
            }
            ledgerAge = age
        }
        if let text = options["ledger-size"] {
            // Below this the empty tables are most of it.
            guard let size = Quantity.size(text), size >= 100_000 else {
                throw UsageError("--ledger-size is a size with its unit, from 100kB on, such as 100MB, not '\(text)'")
            }
            ledgerSize = size
        }
        log = Log.Form(rawValue: try options.choice("log", ["text", "json", "off"]) ?? fallbackLog) ?? .text
        logLevel = try options.choice("log-level", ["error", "warn", "info", "debug"]).flatMap(Log.Level.init(word:)) ?? .info
        scenario = try ScenarioSource(options)
        emulator.budget = try BudgetFlag.allowance(options)
        emulator.triggers = options.isSet("triggers")
        adminToken = options["admin-token"]
        if let seconds = try options.integer("frozen-time", 0...253_402_300_799) {
            frozenTime = Int64(seconds) * 1_000_000
            emulator.salt = 0
            // Its own entries may be years old from the first moment.
            ledgerAge = nil
        }
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
        if let text = options["batch-duration"] {
            guard let time = text == "0" ? .zero : Quantity.duration(text), time >= .zero, time <= .seconds(30 * 86_400) else {
                throw UsageError("--batch-duration is a time with its unit, such as 500ms or 10m, or 0, not '\(text)'")
            }
            emulator.batchDuration = time
        }
        if let count = try options.integer("journal", 1...1_000_000) { emulator.journalCapacity = count }
        if let size = try options.size("journal-memory") { emulator.captureBytes = size }
        emulator.compresses = try options.choice("compression", ["never", "auto"]) == "auto"
        if let model = options["default-model"] {
            guard Catalogue.gemini.model(model)?.kind == .image else {
                throw UsageError("--default-model is an image model, not '\(model)'; `plantain models` lists them")
            }
            emulator.defaultModel = model
        }
        let format = try options.choice("image-format", ["png", "jpeg", "model"])
        emulator.imageFormat = format.flatMap(ImageFormat.init).map { .always($0) } ?? .asModel
        try PictureFlags.read(options, into: &emulator)
    }
}
