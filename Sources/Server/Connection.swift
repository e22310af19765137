internal import HTTP
internal import Loop

/// One client's connection: requests in, answers out, one at a time, until one side has enough.
///
/// One task runs `serve()` from accept to close. When the client leaves, or the server stops, that task is cancelled and the socket closed
/// in one go, so whatever it waits for ends at once, and every performance is settled on the way out.
@Net final class Connection {
    private let socket: any Wire
    private let service: Service
    private let limits: Limits
    private let budget: BodyBudget
    private let traffic: Traffic
    private let performer: Performer
    private lazy var intake = RequestIntake(socket, service: service, limits: limits, budget: budget, traffic: traffic)
    private var task: Task<Void, Never>?
    /// Which connection this is of all that were ever accepted; requests on it share it.
    private let number: Int
    private static var last = 0
    /// Why the connection is over before its task is.
    private var cut: Outcome.Ending?
    private var isRetiring = false

    init(_ socket: any Wire, service: Service, limits: Limits, budget: BodyBudget, traffic: Traffic) {
        self.socket = socket
        self.service = service
        self.limits = limits
        self.budget = budget
        self.traffic = traffic
        performer = Performer(socket, limits: limits)
        Self.last += 1
        number = Self.last
    }

    /// Serves until the end of the connection, then calls `ended`.
    func start(ended: @escaping @Net () -> Void) {
        socket.received = { [unowned self] in intake.received($0) }
        socket.left = { [unowned self] in cut(.clientLeft) }
        task = Net.start { [self] in
            await serve()
            intake.end()
            socket.close()
            ended()
        }
        socket.read(true)
    }

    /// Ends when the answer under way is given: at once, if there is none.
    func retire() {
        isRetiring = true
        intake.retire()
    }

    /// Ends now, whatever is under way.
    func stop() { cut(.stopped) }

    private func cut(_ ending: Outcome.Ending) {
        guard cut == nil else { return }
        cut = ending
        task?.cancel()
        socket.close()
        intake.leave()
    }

    private func serve() async {
        while true {
            switch await intake.next() {
            case .request(var request, let opening):
                request.connection = number
                traffic.answer(1)
                let performance = await service.answer(request)
                let keepAlive = opening.keepAlive && !isRetiring && intake.isBodyTaken
                performance.settle(await perform(performance.script, for: opening, keepAlive: keepAlive))
                traffic.answer(-1)
                intake.release()
                guard performer.livesOn, !isRetiring else { return await intake.linger() }
            case .last(let script, let opening):
                _ = await perform(script, for: opening, keepAlive: false)
                return await intake.linger()
            case .nothing: return
            }
        }
    }

    private func perform(_ script: Script, for opening: Opening, keepAlive: Bool) async -> Outcome {
        var outcome = await performer.perform(script, for: opening, keepAlive: keepAlive)
        if outcome.ending == .clientLeft, let cut { outcome.ending = cut }
        return outcome
    }
}
