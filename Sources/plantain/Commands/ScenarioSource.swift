import Emulator
import Glibc
import Loop
import Scenario

/// Where the scenario comes from.
enum ScenarioSource: Sendable {
    case none
    case file(String)
    case preset(String)

    init(_ options: Options) throws {
        switch (options["scenario"], options["chaos"]) {
        case (nil, nil): self = .none
        case (let file?, nil): self = .file(file)
        case (nil, let preset?): self = .preset(preset)
        case (_?, _?): throw UsageError("--scenario and --chaos exclude each other: give one of them")
        }
    }

    /// Reads it.
    /// - Throws: every problem of a file, a line each.
    func load() throws -> Scenario {
        switch self {
        case .none: return Scenario()
        case .file(let path): return try Self.read(path)
        case .preset(let name):
            guard let scenario = ScenarioReader.chaos(preset: name) else {
                let known = FaultCatalogue.standard.presets.map(\.name)
                throw UsageError("--chaos is \(known.dropLast().joined(separator: ", ")) or \(known.last ?? ""), not '\(name)'")
            }
            return scenario
        }
    }

    /// Reads the scenario file at `path`.
    static func read(_ path: String) throws -> Scenario {
        guard let bytes = FileBytes.read(path) else {
            throw UsageError("cannot read \(path): \(String(cString: strerror(errno)))")
        }
        do {
            return try ScenarioReader.read(bytes, path: path)
        } catch {
            let lines = error.list.map { $0.text(file: path) }
            throw UsageError("\(path) is no scenario yet:\n\(lines.joined(separator: "\n"))")
        }
    }
}

/// Reads a scenario file again when it has changed. A broken one is told, and the old one stays.
@Net enum ScenarioWatch {
    /// How often the file is looked at. A look costs a microsecond; inotify would lose files that editors replace.
    private static let period = Duration.milliseconds(300)

    /// Watches until the loop stops.
    static func start(_ source: ScenarioSource, _ worlds: Worlds, _ log: Log) {
        guard case .file(let path) = source else { return }
        // Before anybody hears that the server is ready: whoever changes the file then is noticed.
        let first = (version: FileBytes.version(path), content: FileBytes.read(path))
        Net.start {
            var (seen, content) = first
            while true {
                guard (try? await Net.sleep(for: period)) != nil else { return }
                let now = FileBytes.version(path)
                // An editor that replaces the file leaves a moment without one.
                guard now != seen, now != nil else { continue }
                seen = now
                let bytes = FileBytes.read(path)
                // What was only touched has not changed, and nobody's session is to begin anew for it.
                guard bytes != content else { continue }
                content = bytes
                do {
                    worlds.load(try await away { try ScenarioSource.read(path) })
                    log.tell(.info, "\(path) was read again; every session begins anew")
                } catch {
                    log.tell(.warn, "the scenario of before stays: \((error as? UsageError)?.message ?? "\(error)")")
                }
            }
        }
    }

    /// Away from the loop: a long file is long to read.
    private static func away(_ read: @escaping @Sendable () throws -> Scenario) async throws -> Scenario {
        try await withTaskExecutorPreference(globalConcurrentExecutor) { try await Self.run(read) }
    }

    nonisolated private static func run(_ read: @Sendable () throws -> Scenario) async throws -> Scenario { try read() }
}
