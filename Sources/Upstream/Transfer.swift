internal import CCurl
internal import HTTP
internal import Loop

/// One request and its answer. Everything that waits for something of it waits here, and is woken by libcurl's callbacks or by the end.
@Net final class Transfer {
    /// So many bytes may wait to be taken; then libcurl stops reading, and the other side must wait.
    static let waitingLimit = 256 << 10

    private let plan: TransferPlan
    private let method: String
    private let multi: Multi
    private var easy: EasyHandle?
    private var upload: Upload?
    private var head = AnswerHead()
    private var waiting: [UInt8] = []
    /// Bytes of the body so far.
    private var received = 0
    /// Nil while it is under way.
    private var ending: Result<Void, any Error>?
    private let bell = Bell()
    private var receivingIsPaused = false
    private var sendingIsPaused = false
    private lazy var alarm = Alarm { [weak self] in self?.fellSilent() }

    /// Prepares the request; nothing is sent yet.
    init(_ request: OutboundRequest, _ plan: TransferPlan, _ multi: Multi) throws(ForwardingFailure) {
        self.plan = plan
        self.multi = multi
        method = request.method
        var easy = EasyHandle()
        try easy.set(request, plan)
        let this = Unmanaged.passUnretained(self).toOpaque()
        easy.set(CURLOPT_HEADERFUNCTION, { Transfer.callback($0, $1 * $2, $3) { $0.tookLine($1) } }, CURLOPT_HEADERDATA, this)
        easy.set(CURLOPT_WRITEFUNCTION, { Transfer.callback($0, $1 * $2, $3) { $0.took($1) } }, CURLOPT_WRITEDATA, this)
        easy.set(CURLOPT_READFUNCTION, { Transfer.callback($0, $1 * $2, $3) { $0.give($1) } }, CURLOPT_READDATA, this)
        easy.setConnected(
            { context, _, _, _, _ in Int32(Transfer.callback(nil, 0, context) { transfer, _ in transfer.connected() }) }, this)
        self.easy = consume easy
        guard let body = request.body, method != "HEAD" else { return }
        upload = Upload(body, ready: { [weak self] in self?.resumeSending() }, failed: { [weak self] in self?.finish(.failure($0)) })
    }

    /// Sends. From here to its end libcurl keeps this.
    func start() {
        guard let pointer = easy?.pointer else { return }
        multi.add(self, pointer)
        upload?.start()
    }

    /// The head, as soon as it is there.
    func answerHead() async throws -> AnswerHead {
        while !head.isComplete {
            if case .failure(let error) = ending { throw error }
            await bell.wait()
        }
        return head
    }

    /// What the body's length will be, where that is known.
    var length: Int? { head.status == 204 || head.status == 304 ? 0 : head.isCompressed ? nil : head.announced }

    /// All bytes that wait; nil at the end.
    func next() async throws -> [UInt8]? {
        while waiting.isEmpty {
            switch ending {
            case .success: return nil
            case .failure(let error): throw error
            case nil: await bell.wait()
            }
        }
        var piece: [UInt8] = []
        swap(&piece, &waiting)
        resumeReceiving()
        return piece
    }

    /// Ends it, as if it had been cancelled.
    func cancel() { finish(.failure(CancellationError())) }

    /// libcurl has ended it.
    func ended(_ code: CURLcode) {
        guard let failure = failure(code) else { return finish(.success(())) }
        finish(.failure(failure))
    }

    private func failure(_ code: CURLcode) -> ForwardingFailure? {
        guard code != CURLE_OK || !head.isComplete, var facts = easy?.facts else { return nil }
        // libcurl doesn't count what came just before the failure, we don't know the size of what was compressed.
        if !head.isCompressed { facts.received = received }
        return TransferFailure(code: code, facts: facts, head: head).worded(plan)
    }

    private func fellSilent() {
        let time = plan.idleTimeout.inSeconds
        finish(.failure(ForwardingFailure(head.isComplete ? "the answer stopped: nothing came for \(time)" : "no answer within \(time)")))
    }

    /// Not from within a callback of libcurl.
    private func finish(_ ending: Result<Void, any Error>) {
        guard self.ending == nil else { return }
        self.ending = ending
        alarm.end()
        upload?.cancel()
        upload = nil
        if let pointer = easy?.pointer { multi.remove(pointer) }
        easy = nil
        bell.ring()
    }
}

/// What libcurl calls. It hears of none of this at once: whoever is woken runs later.
extension Transfer {
    fileprivate func connected() -> Int {
        watchForSilence()
        return Int(CURL_PREREQFUNC_OK)
    }

    fileprivate func tookLine(_ line: UnsafeMutableRawBufferPointer) -> Int {
        head.take(line)
        watchForSilence()
        if head.isComplete {
            bell.ring()
            // After an error libcurl sends no more of the request, but waits for ever if it was paused as the error came.
            if sendingIsPaused { Net.start { [weak self] in self?.resumeSending() } }
        }
        return line.count
    }

    fileprivate func took(_ bytes: UnsafeMutableRawBufferPointer) -> Int {
        receivingIsPaused = waiting.count >= Self.waitingLimit
        watchForSilence()
        if receivingIsPaused { return Int(CURL_WRITEFUNC_PAUSE) }
        waiting.append(contentsOf: bytes)
        received += bytes.count
        bell.ring()
        return bytes.count
    }

    fileprivate func give(_ room: UnsafeMutableRawBufferPointer) -> Int {
        let reading = upload?.read(into: room) ?? .bytes(0)
        if case .pause = reading { sendingIsPaused = true }
        watchForSilence()
        return if case .bytes(let count) = reading { count } else { Int(CURL_READFUNC_PAUSE) }
    }

    private func resumeReceiving() {
        guard receivingIsPaused else { return }
        receivingIsPaused = false
        resume()
    }

    fileprivate func resumeSending() {
        guard sendingIsPaused else { return }
        sendingIsPaused = false
        resume()
    }

    /// Tells libcurl what is still paused. It may call back before this returns.
    private func resume() {
        guard ending == nil, let pointer = easy?.pointer else { return }
        watchForSilence()
        let mask = (receivingIsPaused ? CURLPAUSE_RECV : 0) | (sendingIsPaused ? CURLPAUSE_SEND : 0)
        let code = ccurl_easy_pause(pointer, mask)
        if code != CURLE_OK { ended(code) }
    }

    /// The other side has just done something, or is given its time anew: while it is us who pause, it may be silent for as long.
    private func watchForSilence() {
        if receivingIsPaused || sendingIsPaused { alarm.clear() } else { alarm.set(after: plan.idleTimeout) }
    }

    /// Entry from C, with the bytes or the room it came with.
    fileprivate nonisolated static func callback(
        _ bytes: UnsafeMutableRawPointer?, _ count: Int, _ context: UnsafeMutableRawPointer?,
        _ body: @Net (Transfer, UnsafeMutableRawBufferPointer) -> Int
    ) -> Int {
        // Both go no further than the loop's thread, where they came from.
        nonisolated(unsafe) let context = context
        nonisolated(unsafe) let buffer = UnsafeMutableRawBufferPointer(start: bytes, count: count)
        return Net.assume {
            guard let context else { preconditionFailure("a callback without its transfer") }
            return body(Unmanaged<Transfer>.fromOpaque(context).takeUnretainedValue(), buffer)
        }
    }
}
