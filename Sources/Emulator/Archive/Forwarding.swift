internal import Fixtures
internal import GeminiAPI
internal import HTTP
internal import Scenario

extension Emulator {
    /// Sends a call upstream; returns when the head of the answer is there.
    func forward(_ call: Call, _ request: Request, keeps: Bool, _ exchange: inout Exchange, _ ruling: inout Ruling) async throws(APIError)
        -> Pump
    {
        guard let recorder = archive.recorder else { throw .noUpstream(mode: Mode.record.rawValue) }
        exchange.source = .upstream
        let started = clock.uptime()
        let elapsed = { @Sendable [clock] in clock.uptime() - started }
        let isNamed = ruling.world.name != worlds.scenario.sessions.fallback
        let name = call.head.fields["x-plantain-name"].flatMap { Session.isName($0) ? $0 : nil } ?? (isNamed ? ruling.world.name : nil)
        let recording = recorder.begin(call, request, name: name, session: ruling.world.name, keeps: keeps)
        var outbound = outbound(call, request, exchange)
        if let stream = request.stream {
            outbound.body = BodyStream(length: stream.length) {
                guard let piece = try await stream.next() else { return nil }
                try recording.sent(piece)
                return piece
            }
        }
        let answer: InboundAnswer
        do throws(APIError) { answer = try await send(outbound) } catch {
            recording.abandon()
            throw error
        }
        recording.head(answer.status, answer.fields, after: elapsed())
        exchange.status = answer.status
        let late = Late()
        ruling.late = late
        return Pump(
            answer: answer, recording: recording, keeps: keeps,
            rewriter: OriginRewriter(answersOf: exchange, archive, local: exchange.origin), late: late, store: archive.store,
            elapsed: elapsed)
    }

    /// Sends a request upstream; what goes wrong is a refusal.
    func send(_ outbound: OutboundRequest) async throws(APIError) -> InboundAnswer {
        guard let forward = archive.forward else { throw .noUpstream(mode: Mode.record.rawValue) }
        do { return try await forward(outbound) } catch let failure as ForwardingFailure {
            throw .badGateway(failure.description)
        } catch is CancellationError {
            throw .badGateway("the client left")
        } catch {
            throw .badGateway("the request could not be read to its end")
        }
    }

    /// Upstream's answer as strokes: as it came, but for what each connection decides for itself.
    func script(_ pump: Pump, _ request: Head) async -> Script {
        let answer = pump.answer
        let fields = Fields(pump.rewriter.fields(answer.fields).list.filter { !Self.hopFields.contains($0.name.lowercased()) })
        let isBodiless = answer.status == 204 || answer.status == 304
        // Nobody would run the producer.
        if isBodiless || request.method == "HEAD" { await pump.drain() }
        if isBodiless { return Script([.head(answer.status, fields), .finish], promise: .none) }
        let length = pump.rewriter.isIdle && !pump.keeps ? answer.body.length : nil
        // While recording the end is told by the end, so that it can wait for the fixture.
        return Script(
            [.head(answer.status, fields), .produce(pump.producer), .finish], promise: length.map(Promise.length) ?? .chunked)
    }

    private static let hopFields: Set<String> = [
        "connection", "keep-alive", "transfer-encoding", "content-length", "te", "trailer", "upgrade", "proxy-authenticate",
    ]
}
