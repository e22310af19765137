public import Emulator
internal import GeminiAPI
public import HTTP
internal import Scenario

/// The admin surface: `/__admin/…`, and `/s/NAME/__admin/…` for the session NAME. Without state of its own; everything it tells and
/// changes is the emulator's. Its own requests are in no journal and no ledger.
public struct Admin: Sendable {
    /// The largest body it takes, in bytes.
    static let bodyLimit = 1 << 20

    /// How scenario files are read.
    typealias Reading = @Sendable ([UInt8]) throws(ScenarioProblems) -> Scenario

    private let emulator: Emulator
    private let gate: Gate
    private let router: Router

    /// - Parameters:
    ///   - emulator: what it tells of and changes.
    ///   - gate: who may.
    ///   - version: of the program, for `/__admin/health`.
    ///   - refuse: makes the server refuse connections for so long.
    ///   - vitals: how the program around it is; asked on any thread, must not block.
    public init(
        _ emulator: Emulator, guarding gate: Gate, version: String = "development",
        refusing refuse: @escaping @Sendable (Duration) -> Void = { _ in }, vitals: @escaping @Sendable () -> Vitals = { Vitals() }
    ) {
        self.init(emulator, guarding: gate, version: version, refusing: refuse, vitals: vitals) { (bytes) throws(ScenarioProblems) in
            try ScenarioReader.read(bytes, path: nil)
        }
    }

    init(
        _ emulator: Emulator, guarding gate: Gate, version: String, refusing refuse: @escaping @Sendable (Duration) -> Void = { _ in },
        vitals: @escaping @Sendable () -> Vitals = { Vitals() }, reading: @escaping Reading
    ) {
        self.emulator = emulator
        self.gate = gate
        router = Router(Route.all(emulator, version: version, refusing: refuse, vitals: vitals, reading: reading))
    }

    /// `inner`, and the admin surface before it. Every other request goes on to `inner` as it came.
    public func service(over inner: Service) -> Service {
        Service(
            plan: { head in AdminPath(head.target) == nil ? inner.plan(head) : plan(head) },
            answer: { request in
                guard let path = AdminPath(request.head.target) else { return await inner.answer(request) }
                // A scenario of a megabyte is long to read, a journal long to write: not on the loop.
                return await withTaskExecutorPreference(globalConcurrentExecutor) {
                    Performance(await answer(request, path).told(to: request.head).script(date: emulator.date))
                }
            },
            reject: inner.reject)
    }

    private func plan(_ head: Head) -> Intake {
        guard let length = head.fields["content-length"].flatMap({ Int($0) }), length > Self.bodyLimit else {
            return .collect(limit: Self.bodyLimit)
        }
        let refusal = Refusal(413, "the body is \(length) bytes, at most \(Self.bodyLimit) are taken: cut it down")
        return .refuse(Answer(refusal).script(date: emulator.date))
    }

    private func answer(_ request: Request, _ path: AdminPath) async -> Answer {
        do throws(Refusal) {
            try gate.admit(request.head, to: path.path)
            let route = try router.route(request.head.method, path.path)
            try Gate.admit(bodyOf: request)
            return try await route.answer(Question(request, path, emulator, rest: route.rest(of: path.path) ?? ""))
        } catch {
            return Answer(error)
        }
    }
}
