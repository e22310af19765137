internal import HTTP
internal import Loop

/// The reading half of a connection: deadlines, pipelined bytes, the decision about the body, and the last words after our FIN.
@Net final class RequestIntake {
    /// What there is to do next.
    enum Incoming {
        case request(Request, Opening)
        /// Perform this, then close: the bytes that follow are not read as a request.
        case last(Script, Opening)
        /// The connection is over.
        case nothing
    }

    private enum Arrival {
        case event(RequestParser.Event)
        case expired
        case over
    }

    private let socket: any Wire
    private let service: Service
    private let limits: Limits
    private let budget: BodyBudget
    private let traffic: Traffic
    private let parser: RequestParser
    private var inbox = Inbox()
    private var waiting: CheckedContinuation<Arrival, Never>?
    private lazy var alarm = Alarm { [unowned self] in resume(.expired) }
    /// The body under way, if its request is being answered already.
    private var feed: BodyFeed?
    /// Bytes of the body under way, as the budget knows them.
    private var charged = 0
    private var isFirst = true
    private var isHeadTimed = false
    private var isOver = false
    private var isRetiring = false
    /// When the wait for the client's FIN ends; what it sends until then is dropped.
    private var lingersUntil: ContinuousClock.Instant?

    init(_ socket: any Wire, service: Service, limits: Limits, budget: BodyBudget, traffic: Traffic) {
        self.socket = socket
        self.service = service
        self.limits = limits
        self.budget = budget
        self.traffic = traffic
        parser = RequestParser(limits: limits)
    }

    /// The next request, whole, or with its body to follow. Calls nothing asynchronous but its own waits: each such call costs more than the parsing of a small head.
    func next() async -> Incoming {
        // A new connection has until the deadline for its head, an old one is first allowed to rest.
        isHeadTimed = isFirst
        alarm.set(after: isFirst ? limits.headDeadline : limits.keepAliveIdle)
        isFirst = false
        var opening: Opening?
        defer { if opening != nil { traffic.receive(-1) } }
        while true {
            var arrival = atHand()
            if arrival == nil { arrival = await withCheckedContinuation { waiting = $0 } }
            alarm.clear()
            switch arrival {
            case .event(.opened(let head))?:
                switch decide(head) {
                case .refuse(let script): return .last(script, head)
                case .stream(let limit): return .request(streamed(head, limit), head)
                case .collect: opening = head
                }
            case .event(.complete)?:
                guard let opening else { preconditionFailure("a body without its head") }
                return .request(Request(opening.head, body: parser.takeBody()), opening)
            case .event(.refused(let status))?: return .last(service.reject(status), parser.opening ?? .unread)
            case .expired? where parser.hasBegun: return .last(service.reject(408), opening ?? .unread)
            case .event(.needsMore)?, .expired?, .over?, nil: return .nothing
            }
        }
    }

    /// Decides what becomes of the body.
    private func decide(_ opening: Opening) -> Intake {
        let plan = service.plan(opening.head)
        switch plan {
        case .refuse: return plan
        case .stream(let limit): guard parser.accept(limit: limit, streaming: true) else { return .refuse(service.reject(413)) }
        case .collect(let limit):
            guard parser.accept(limit: limit) else { return .refuse(service.reject(413)) }
            if case .bytes(let count) = opening.length, !budget.covers(count) { return .refuse(service.reject(503)) }
            if opening.length != .none { alarm.set(after: limits.bodyIdle) }
        }
        if case .collect = plan { traffic.receive(1) }
        if opening.awaitsContinue, inbox.isEmpty { socket.write(Self.goOn) }
        return plan
    }

    /// The request whose body follows, and is no longer read as soon as too much of it waits.
    private func streamed(_ opening: Opening, _ limit: Int) -> Request {
        let feed = BodyFeed(parser, from: socket, limit: limit, limits: limits)
        self.feed = feed
        inbox.consume { (feed.receive($0), ()) }
        var request = Request(opening.head)
        request.stream = feed.stream(for: opening)
        return request
    }

    /// Whether the body of the last request has come and was taken: only then may another request follow.
    var isBodyTaken: Bool { feed?.isTaken ?? true }

    /// The body of the last request is no longer held.
    func release() {
        budget.giveBack(charged)
        charged = 0
        guard let feed else { return }
        let isTaken = feed.isTaken
        feed.cut()
        self.feed = nil
        if isTaken { _ = parser.takeBody() }
    }

    /// Sends our FIN and waits, bounded, for the client's: closing at once, with bytes of the client's unread, would reset the
    /// connection and destroy the answer on its way (RFC 9112, 9.6).
    func linger() async {
        guard !isOver, !socket.isClosed, !isRetiring || !inbox.isEmpty || parser.phase != .head else { return }
        socket.shutdown()
        inbox.removeAll()
        parser.dropBody()
        release()
        lingersUntil = .now + limits.linger
        socket.read(true)
        alarm.set(after: limits.lingerIdle)
        _ = await withCheckedContinuation { waiting = $0 }
    }

    /// Nothing more will come.
    func leave() {
        isOver = true
        feed?.cut()
        resume(.over)
    }

    /// Nothing more is wanted, unless it has begun.
    func retire() {
        isRetiring = true
        if waiting != nil, !parser.hasBegun || lingersUntil != nil { leave() }
    }

    /// Gives back what is held.
    func end() {
        alarm.end()
        release()
    }

    func received(_ bytes: UnsafeRawBufferPointer) {
        if let lingersUntil {
            if ContinuousClock.now < lingersUntil { alarm.set(after: limits.lingerIdle) } else { resume(.expired) }
        } else if waiting == nil {
            let used = feed?.isOpen == true ? feed?.receive(bytes) ?? 0 : 0
            inbox.append(.init(rebasing: bytes[used...]))
            if inbox.count > limits.highWater { socket.read(false) }
        } else {
            let (used, event) = parse(bytes)
            inbox.append(.init(rebasing: bytes[used...]))
            if let event { resume(.event(event)) }
        }
    }

    /// What need not be waited for; nil if the socket must say more.
    private func atHand() -> Arrival? {
        if isOver { return .over }
        if let event = inbox.consume(parse) { return .event(event) }
        if isRetiring, !parser.hasBegun { return .over }
        socket.read(true)
        return nil
    }

    /// Parses, with the deadlines and the budget in view; nil if it takes more bytes to know more.
    private func parse(_ bytes: UnsafeRawBufferPointer) -> (used: Int, event: RequestParser.Event?) {
        let (used, event) = parser.parse(bytes)
        let isInBody = parser.phase == .body
        if isInBody {
            guard budget.take(parser.bodyCount - charged) else { return (used, .refused(503)) }
            charged = parser.bodyCount
        }
        guard event == .needsMore else { return (used, event) }
        if isInBody, used > 0 {
            alarm.set(after: limits.bodyIdle)
        } else if parser.hasBegun, !isHeadTimed {
            isHeadTimed = true
            alarm.set(after: limits.headDeadline)
        }
        return (used, nil)
    }

    private func resume(_ arrival: Arrival) {
        waiting?.resume(returning: arrival)
        waiting = nil
    }

    private static let goOn = Array("HTTP/1.1 100 Continue\r\n\r\n".utf8)
}
