internal import Fixtures
internal import GeminiAPI
internal import HTTP
internal import Scenario

extension Emulator {
    /// Sends a call upstream; returns when the head of the answer is there.
    func forward(_ call: Call, _ request: Request, _ model: Model?, keeps: Bool, _ exchange: inout Exchange, _ ruling: inout Ruling)
        async throws(APIError)
        -> Pump
    {
        guard let recorder = archive.recorder else { throw .noUpstream(mode: Mode.record.rawValue) }
        exchange.source = .upstream
        let started = clock.uptime()
        let elapsed = { @Sendable [clock] in clock.uptime() - started }
        let name = group(call, ruling)
        let recording = recorder.begin(call, request, name: name, session: "\(ruling.world.number)/\(name ?? "")", keeps: keeps)
        let late = Late(estimate: Usage(estimated: call, model))
        (ruling.late, ruling.metered) = (late, model)
        var outbound = outbound(call, request, exchange)
        let tee = request.stream.map { UploadTee($0, recording, late) }
        if let tee { outbound.body = tee.body }
        let answer: InboundAnswer
        let sending = outbound
        do throws(APIError) {
            // While recording, a client that leaves before the head is no reason to lose what upstream was paid for.
            answer = keeps ? try await Task { await result(of: sending) }.value.get() : try await send(sending)
        } catch {
            recording.abandon()
            if Task.isCancelled { late.forsake() }
            throw error
        }
        recording.head(answer.status, answer.fields, after: elapsed())
        exchange.status = answer.status
        let pump = Pump(
            answer: answer, recording: recording, keeps: keeps, tee: tee,
            rewriter: OriginRewriter(answersOf: exchange, archive), late: late,
            wrote: { [archive, world = ruling.world] entry in
                archive.store?.note(entry.folder)
                world.note(entry, asksAgain: call.head.method == "GET" || answer.status >= 400)
            }, elapsed: elapsed)
        ruling.pump = pump
        return pump
    }

    /// The group a call is recorded under, and answered from first: what its header says, else its session, if it names one.
    func group(_ call: Call, _ ruling: Ruling) -> String? {
        let session = ruling.world.name == worlds.scenario.sessions.fallback ? nil : ruling.world.name
        return FixtureName.group(call.head.fields["x-plantain-name"].map { Redaction.text($0) }) ?? FixtureName.group(session)
    }

    private func result(of outbound: OutboundRequest) async -> Result<InboundAnswer, APIError> {
        do throws(APIError) { return .success(try await send(outbound)) } catch { return .failure(error) }
    }

    /// Sends a request upstream; what goes wrong is a refusal.
    func send(_ outbound: OutboundRequest) async throws(APIError) -> InboundAnswer {
        guard let forward = archive.forward else { throw .noUpstream(mode: Mode.record.rawValue) }
        do {
            let answer = try await forward(outbound)
            // Only a proxy on the way says this: it is no answer of upstream's.
            if answer.status == 407 {
                throw ForwardingFailure("the proxy on the way wants credentials (407): put them into HTTPS_PROXY or HTTP_PROXY")
            }
            return answer
        } catch let failure as ForwardingFailure {
            throw .badGateway(failure.description)
        } catch let error as BodyTooLarge {
            throw .tooLarge(limit: error.limit)
        } catch is BodyBroken {
            throw .brokenBody
        } catch is CancellationError {
            throw .badGateway("the client left")
        } catch {
            throw .badGateway("the request could not be read to its end")
        }
    }

    /// Upstream's answer as strokes: as it came, but for what each connection decides for itself.
    func script(_ pump: Pump, _ request: Head, _ exchange: Exchange) async -> Script {
        let answer = pump.answer
        let fields = Fields(
            OriginRewriter.ofFields(exchange, archive).fields(answer.fields).list.filter { !Self.hopFields.contains($0.name.lowercased()) })
        let isBodiless = answer.status == 204 || answer.status == 304
        // Nobody would run the producer.
        if isBodiless || request.method == "HEAD" { await pump.drain() }
        if isBodiless { return Script([.head(answer.status, fields), .finish], promise: .none) }
        let length = pump.rewriter.isIdle || request.method == "HEAD" ? answer.body.length : nil
        return Script(
            [.head(answer.status, fields), .produce(pump.producer), .finish], promise: length.map(Promise.length) ?? .chunked)
    }

    private static let hopFields: Set<String> = [
        "connection", "keep-alive", "transfer-encoding", "content-length", "te", "trailer", "upgrade", "proxy-authenticate",
    ]
}
