import Emulator
import Fixtures
import Glibc
import Loop
import Scenario
import Upstream

/// What the flags of fixtures and upstream mean, checked; nothing is opened yet.
struct ArchivePlan {
    /// In order of precedence; the first is written to.
    var folders: [String]
    var mode: Mode
    /// Nil where nobody is asked.
    var upstream: UpstreamSettings?
    private var cacheBytes = 256 << 20
    private var isPaced = false
    /// PLANTAIN_UPSTREAM_KEY: not a flag, which every `ps` would show.
    private let key: String?

    /// - Parameters:
    ///   - mode: what `--mode` is where it is not given.
    ///   - folder: what `--fixtures` is where it is not given; nil is none.
    ///   - upstream: what `--upstream` is where it is not given; nil is none.
    init(
        _ options: Options, mode fallback: Mode = .auto, folder: String? = nil, upstream fallbackURL: String? = nil,
        environment: [String: String] = Environment.current
    ) throws {
        folders = (options["fixtures"] ?? folder ?? "").split(separator: ",").map(Self.folder)
        mode = Mode(rawValue: try options.choice("mode", Mode.allCases.map(\.rawValue)) ?? "") ?? fallback
        key = environment["PLANTAIN_UPSTREAM_KEY"].flatMap { $0.isEmpty ? nil : $0 }
        if let bytes = try options.size("fixture-cache") { cacheBytes = bytes }
        isPaced = try options.choice("pace", ["at-once", "recorded"]) == "recorded"
        if let url = options["upstream"] ?? fallbackURL { upstream = try Self.settings(url, options) }
        if mode.needsUpstream, upstream == nil {
            throw UsageError("--mode \(mode.rawValue) needs an upstream: --upstream \(Archive.live)")
        }
        if mode != .auto, mode != .passthrough, folders.isEmpty {
            throw UsageError("--mode \(mode.rawValue) needs a folder of fixtures: --fixtures FOLDER")
        }
    }

    /// Opens what the plan names.
    /// - Parameter log: told of fixtures that cannot be read.
    func open(_ log: Log) throws -> Archive {
        var archive = Archive()
        if mode == .replay, !folders.contains(where: Self.isFolder) {
            throw UsageError(
                "there is no folder \(folders.joined(separator: ", ")) to replay from: record it first, or name another with --fixtures")
        }
        if mode == .record || mode == .recordNew, let first = folders.first {
            try Environment.makeFolder(first, flag: "fixtures", mode: 0o777)
            guard access(first, W_OK) == 0 else {
                throw UsageError("cannot write into \(first): \(String(cString: strerror(errno))); name another with --fixtures")
            }
        }
        if !folders.isEmpty {
            let store = FixtureStore(folders: folders, cacheBytes: cacheBytes) { log.tell(.warn, "\($0)") }
            store.load()
            archive.store = store
        }
        archive.isPaced = isPaced
        archive.upstreamKey = key
        guard let upstream else { return archive }
        archive.upstream = upstream.base
        let client: Upstream
        do { client = try Upstream(upstream) } catch { throw UsageError("\(error)") }
        archive.forward = { try await client.send($0) }
        archive.recorder = Recorder(folder: folders.first ?? "fixtures", origin: archive.origin, secrets: [key].compactMap { $0 })
        return archive
    }

    /// `18 in fixtures, mode record, from https://…`; nil where there is nothing to tell.
    func summary(_ archive: Archive) -> String? {
        if folders.isEmpty, upstream == nil { return nil }
        let count = folders.isEmpty ? "none" : "\(archive.store?.count ?? 0) in \(folders.joined(separator: ", "))"
        return "\(count); mode \(mode.rawValue)\(upstream.map { ", upstream \($0.base)" } ?? "")"
    }

    private static func isFolder(_ path: String) -> Bool {
        var facts = stat()
        return stat(path, &facts) == 0 && facts.st_mode & S_IFMT == S_IFDIR
    }

    private static func folder(_ name: Substring) -> String {
        name.count > 1 && name.hasSuffix("/") ? String(name.dropLast()) : String(name)
    }

    /// Whom to ask at `url`, and how, by the flags `upstream-ca` and `upstream-timeout`.
    static func settings(_ url: String, _ options: Options) throws -> UpstreamSettings {
        let isURL = url.hasPrefix("http://") || url.hasPrefix("https://")
        let rest = url.drop { $0 != ":" }.dropFirst(3)
        guard isURL, let first = rest.first, first != "/", !rest.contains("?"), !rest.contains("#"), !rest.contains("@") else {
            throw UsageError("--upstream is a URL such as \(Archive.live), without key and query")
        }
        var settings = UpstreamSettings(base: url.hasSuffix("/") ? String(url.dropLast()) : url)
        if let file = options["upstream-ca"] {
            guard let bytes = FileBytes.read(file) else {
                throw UsageError("cannot read \(file): \(String(cString: strerror(errno))); --upstream-ca is a PEM file of authorities")
            }
            guard bytes.contains("-----BEGIN CERTIFICATE-----".utf8) else {
                throw UsageError("\(file) holds no certificate: --upstream-ca is a PEM file, with -----BEGIN CERTIFICATE----- in it")
            }
            settings.authorities = file
        }
        if let seconds = try options.integer("upstream-timeout", 1...86400) { settings.idleTimeout = .seconds(seconds) }
        return settings
    }
}

/// Looks for fixtures that people or other processes added, changed or removed.
@Net enum FixtureWatch {
    /// Watches until the loop stops.
    static func start(_ store: FixtureStore?, _ log: Log) {
        guard let store else { return }
        Net.start {
            while (try? await Net.sleep(for: store.suggestedInterval)) != nil {
                // Looking at 100,000 files takes long enough to be noticed by every client.
                await withTaskExecutorPreference(globalConcurrentExecutor) { await look(store, log) }
            }
        }
    }

    nonisolated private static func look(_ store: FixtureStore, _ log: Log) async {
        if store.refresh() { log.tell(.debug, "the fixtures have changed: there are \(store.count)") }
    }
}
