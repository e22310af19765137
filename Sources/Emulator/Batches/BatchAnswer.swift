internal import Files
internal import GeminiAPI
internal import HTTP

extension Emulator {
    /// Answers one request of a batch and writes its result down; it counts as a call of the batch's maker, at half the price.
    /// - Returns: whether it is an answer and not an error.
    func answer(_ line: [UInt8], of batch: Batch) async throws -> Bool {
        let item: BatchItem
        do { item = try BatchItem(line: line) } catch {
            // A line that is no JSON has no key either (guess).
            let problem = RPCStatus(code: 3, message: "The line is not valid JSON: \(error)")
            try await write(.error(problem), nil, of: batch)
            return false
        }
        let head = Head(method: "POST", target: "/\(batch.version)/models/\(batch.model):generateContent", fields: [:])
        let (request, target) = (Request(head, body: item.request), Target(head.target))
        let started = clock.uptime()
        var (exchange, ruling) = open(head, for: batch)
        var script: Script
        var isWhole = false
        do throws(APIError) {
            let answer = try await reply(request, target, &exchange, &ruling)
            switch answer {
            case .reply, .recorded: isWhole = exchange.status == 200
            default: break
            }
            script = await self.script(answer, head, &exchange, &ruling, took: clock.uptime() - started)
        } catch {
            script = refuse(error, &exchange, ruling, took: clock.uptime() - started)
        }
        exchange.composed = clock.uptime() - started
        await capture(request, script, exchange, ruling, held: 0)
        do {
            let result = isWhole ? BatchResult.answer(script) : try await BatchResult(collecting: script)
            let count = try await write(result, item, of: batch)
            settle(exchange, ruling, Outcome(.performed, bytesSent: count), started: started)
            return result.isAnswer
        } catch {
            settle(exchange, ruling, Outcome(.stopped, bytesSent: 0), started: started)
            throw error
        }
    }

    /// As `open` does for a call that comes from outside: but session and key are the batch's, and nothing is proven anew.
    private func open(_ head: Head, for batch: Batch) -> (Exchange, Ruling) {
        let target = Target(head.target)
        var exchange = Exchange(
            number: numbers.next(), began: clock.microseconds(), method: head.method, path: target.path,
            route: Route(method: head.method, path: target.path), session: batch.session)
        exchange.layout = Layout(target, exchange.route)
        exchange.batch = batch.name
        exchange.key = batch.key
        tally.arrived()
        heard(exchange)
        return (exchange, Ruling(worlds.enter(exchange.session), knownSecrets.sent(in: head, archive.upstreamKey)))
    }

    /// Adds a result, whole or not at all.
    /// - Returns: its bytes.
    @discardableResult
    private func write(_ result: BatchResult, _ item: BatchItem?, of batch: Batch) async throws -> Int {
        let (scrolls, name) = (shelves.batches.scrolls, shelves.batches.results(batch.id))
        let start = try await scrolls.size(name)
        do {
            let frame = item.map { $0.frame(result.isAnswer ? "response" : "error") }
            try await scrolls.append(name, [UInt8(ascii: result.isAnswer ? "+" : "-")] + (frame?.before ?? Array("{\"error\":".utf8)))
            try await result.text.run { try await scrolls.append(name, $0) }
            try await scrolls.append(name, (frame?.behind ?? [UInt8(ascii: "}")]) + [0x0A])
            try await scrolls.sync(name)
        } catch {
            try await scrolls.truncate(name, to: start)
            throw error
        }
        return try await scrolls.size(name) - start
    }
}

/// What becomes of a request in a batch.
private enum BatchResult {
    /// The body of the script, an answer of generateContent; its pictures are made while it is written down.
    case answer(Script)
    case told(JSON)
    case error(RPCStatus)

    /// Of a script that may be an error, or no JSON at all.
    init(collecting script: Script) async throws {
        let pieces = script.strokes.compactMap(\.piece)
        var body: [UInt8] = []
        for piece in pieces { body += try await piece.collect() }
        let json = try? JSON(body)
        if script.status < 300, let json { self = .told(json) } else { self = .error(RPCStatus(json)) }
    }

    var isAnswer: Bool { if case .error = self { false } else { true } }

    /// Its JSON, on one line.
    var text: Producer {
        switch self {
        case .answer(let script):
            let pieces = script.strokes.compactMap(\.piece)
            return JSONWriter.reflowed(Producer { sink in for piece in pieces { try await piece.run(sink) } }, .compact)
        case .told(let json): return Producer { try await $0(JSONWriter.text(json, .compact)) }
        case .error(let status): return Producer { try await $0(JSONWriter.text(status.json, .compact)) }
        }
    }
}

extension Script {
    fileprivate var status: Int { strokes.lazy.compactMap { if case .head(let status, _) = $0 { status } else { nil } }.first ?? 0 }
}

extension Stroke {
    /// What it adds to the body.
    fileprivate var piece: Producer? {
        switch self {
        case .bytes(let bytes): Producer { try await $0(bytes) }
        case .produce(let producer): producer
        default: nil
        }
    }
}
