import Emulator
import Glibc
import Loop
import Scenario
import Server
import Synchronization
import TLS

/// `plantain exec -- COMMAND…`: a server on a free port for as long as a command runs, and the verdict on what it did.
enum ExecCommand {
    static let command = Command(
        name: "exec", summary: "run a command against a server of its own, and judge it",
        discussion: """
            Starts a server on a free port, tells the command where it is by the variables each SDK reads (GOOGLE_GEMINI_BASE_URL,
            GOOGLE_VERTEX_BASE_URL, GEMINI_API_BASE, OPENAI_BASE_URL; PLANTAIN_URL for yourself) with a key that is none, how fast the
            scenario's clock runs (PLANTAIN_SPEED) and, with --tls, whom to trust (SSL_CERT_FILE, NODE_EXTRA_CA_CERTS and their like),
            forwards signals, and prints the report on what the scenario expected. Exits as the command did, or with 3 when only
            expectations failed.
            """,
        words: "-- COMMAND [ARGUMENT…]", flags: ServeFlags.behaviour + ServeFlags.archive,
        run: { options in
            guard !options.words.isEmpty else {
                throw UsageError("exec needs a command: plantain exec --scenario scenario.yaml -- pytest")
            }
            return try exec(ServePlan(options, ArchivePlan(options), ledger: "off", log: "off"), options.words)
        })

    private static func exec(_ plan: ServePlan, _ words: [String]) throws -> Int32 {
        let house = try House(plan)
        let environment = try trusting(plan.certificates, Environment.current)
        let ended = Mutex<Int32>(1)
        try house.run { server, url in
            let speed = house.emulator.worlds.scenario.clock.speed
            let child = try Child(words, environment: variables(url, speed: speed, environment))
            child.forwardSignals()
            child.whenEnded { code in
                ended.withLock { $0 = code }
                house.emulator.worlds.feed.close()
                Net.start {
                    await server.drain(grace: .seconds(1))
                    Net.stop()
                }
            }
        }
        let status = ended.withLock { $0 }
        let isGood = try ReportWriter.conclude(house.emulator.worlds)
        return status == 0 && !isGood ? 3 : status
    }

    /// The environment in which clients trust the private authority, if that is whose certificates are shown.
    static func trusting(_ certificates: Certificates?, _ environment: [String: String]) throws -> [String: String] {
        guard case .authority(let folder)? = certificates else { return environment }
        let authority = try Certificates.authority(in: folder)
        let bundle = try TrustBundle.write(for: authority, environment)
        return TrustBundle.variables(certificate: authority.certificateFile, bundle: bundle).reduce(into: environment) {
            $0[$1.name] = $1.value
        }
    }

    /// The command's environment: every SDK pointed at `url`, no real key, and no proxy between.
    /// - Parameter speed: of the scenario's clock: a test that divides its waits by it waits as long as they say on that clock.
    static func variables(_ url: String, speed: Double, _ environment: [String: String]) -> [String: String] {
        var variables = environment
        variables["GOOGLE_GEMINI_BASE_URL"] = url
        variables["GOOGLE_VERTEX_BASE_URL"] = url
        variables["GEMINI_API_BASE"] = url + "/v1beta"
        variables["OPENAI_BASE_URL"] = url + "/v1beta/openai/"
        variables["PLANTAIN_URL"] = url
        variables["PLANTAIN_SPEED"] = "\(speed)"
        // Whatever key is set stays at home: the command needs one, and any will do.
        for name in ["GOOGLE_API_KEY", "GEMINI_API_KEY", "OPENAI_API_KEY"] { variables[name] = "plantain-\(name.lowercased())" }
        for name in ["NO_PROXY", "no_proxy"] {
            variables[name] = ([environment[name]].compactMap { $0 } + ["127.0.0.1", "localhost", "::1"]).joined(separator: ",")
        }
        return variables
    }
}
