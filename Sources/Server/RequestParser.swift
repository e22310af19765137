internal import CLLHTTP
internal import HTTP

/// Bytes in, requests out: one connection's worth, one request after the other. Knows no socket.
///
/// The owner feeds bytes to `parse` until it reports something, decides, and goes on with the bytes that were not used:
/// after `.opened` comes `accept(limit:)`, after `.complete` comes `takeBody()`, after `.refused` nothing.
final class RequestParser {
    enum Event: Equatable {
        /// Every byte was used.
        case needsMore
        /// The head is whole. Nothing goes on until `accept`.
        case opened(Opening)
        /// The body is whole, trailers included.
        case complete
        /// This is no request, or one too large: answer with this status and close, for nobody knows where the next one begins.
        case refused(Int)
    }

    enum Phase: Equatable { case head, decision, body, refused(Int) }

    private(set) var phase = Phase.head
    /// The request under way, from the end of its head on; also when it was refused for what it says.
    private(set) var opening: Opening?
    /// True from the first byte of a head on.
    var hasBegun: Bool { phase != .head || headBytes > 0 }
    /// Bytes of this request's body so far, also those that were taken.
    private(set) var bodyCount = 0
    /// Those that were not.
    var waitingBody: Int { body.count }

    private let limits: Limits
    private let machine: UnsafeMutablePointer<llhttp_t>
    private var head = HeadGatherer()
    private var lines = LineEnds()
    private var headBytes = 0
    private var body: [UInt8] = []
    private var bodyLimit = 0
    /// Nobody wants the body in one piece.
    private var isStreamed = false
    /// Bytes since the head that are not body: chunk sizes, extensions, trailers.
    private var framingBytes = 0
    private var isInTrailers = false
    /// What a callback found: it can only tell llhttp to stop.
    private var found: Found?
    private enum Found { case headEnd, lastChunk, messageEnd, refusal(Int) }

    /// Of a promised body, this much is reserved at once; the rest when so much has really come.
    private static let reservation = 1 << 20
    /// Body bytes a client may frame with one byte each, and llhttp 8 sets no bound of its own to an extension.
    private static let framingPerByte = 8

    init(limits: Limits) {
        self.limits = limits
        machine = .allocate(capacity: 1)
        llhttp_init(machine, HTTP_REQUEST, Self.settings)
        machine.pointee.data = Unmanaged.passUnretained(self).toOpaque()
    }

    deinit { machine.deallocate() }

    /// Uses bytes up to the next event; `used` of them are done with.
    func parse(_ input: UnsafeRawBufferPointer) -> (used: Int, event: Event) {
        switch phase {
        case .head: input.isEmpty ? (0, .needsMore) : parseHead(input)
        case .decision: (0, .needsMore)
        case .body: parseBody(input)
        case .refused(let status): (0, .refused(status))
        }
    }

    /// Goes on to the body, of which at most `limit` bytes are taken. False, and refused with 413, if more is promised. `streaming` is for
    /// a body whose pieces are taken as they come.
    func accept(limit: Int, streaming: Bool = false) -> Bool {
        precondition(phase == .decision, "accept follows .opened")
        bodyLimit = limit
        isStreamed = streaming
        if case .bytes(let count)? = opening?.length {
            guard count <= limit else {
                phase = .refused(413)
                return false
            }
            if !streaming { body.reserveCapacity(min(count, Self.reservation)) }
        }
        phase = .body
        llhttp_resume(machine)
        return true
    }

    /// The body of the request that is complete; the parser is ready for the next.
    func takeBody() -> [UInt8] {
        let taken = takePiece()
        bodyCount = 0
        llhttp_reset(machine)
        head.removeAll()
        lines = LineEnds()
        (headBytes, framingBytes, isInTrailers, opening, phase) = (0, 0, false, nil, .head)
        return taken
    }

    /// What has come of the body and not been taken.
    func takePiece() -> [UInt8] {
        defer { body = [] }
        return body
    }

    /// Lets go of a body that nobody will ask for.
    func dropBody() { body = [] }

    private func parseHead(_ input: UnsafeRawBufferPointer) -> (used: Int, event: Event) {
        let (used, isWell) = execute(input)
        headBytes += used
        if case .refusal(let status) = found { return refuse(used, status) }
        guard isWell, lines.areStrict(.init(rebasing: input[..<used])) else { return refuse(used, 400) }
        guard headBytes <= limits.headBytes else { return refuse(used, 431) }
        guard case .headEnd = found else { return (used, .needsMore) }
        found = nil
        guard let opening = makeOpening() else { return refuse(used, 400) }
        self.opening = opening
        if let status = opening.refusal { return refuse(used, status) }
        phase = .decision
        return (used, .opened(opening))
    }

    private func parseBody(_ input: UnsafeRawBufferPointer) -> (used: Int, event: Event) {
        let before = bodyCount
        let (used, isWell) = execute(input)
        framingBytes += used - (bodyCount - before)
        if case .refusal(let status) = found { return refuse(used, status) }
        guard isWell, !isInTrailers || lines.areStrict(.init(rebasing: input[..<used])) else { return refuse(used, 400) }
        guard framingBytes <= limits.headBytes + Self.framingPerByte * bodyCount else { return refuse(used, 431) }
        switch found {
        case .messageEnd:
            found = nil
            return (used, .complete)
        case .lastChunk:
            (found, isInTrailers, lines) = (nil, true, LineEnds())
            llhttp_resume(machine)
            let rest = parseBody(.init(rebasing: input[used...]))
            return (used + rest.used, rest.event)
        default: return (used, .needsMore)
        }
    }

    private func refuse(_ used: Int, _ status: Int) -> (used: Int, event: Event) {
        phase = .refused(status)
        return (used, .refused(status))
    }

    /// Runs llhttp over `input`; `isWell` if it went through, or stopped where a callback wanted it to.
    private func execute(_ input: UnsafeRawBufferPointer) -> (used: Int, isWell: Bool) {
        withUnsafeTemporaryAllocation(byteCount: 1, alignment: 1) { nothing in
            // llhttp wants an address even for no bytes: at the end of a bodiless request it has a step to take without any.
            let start = input.baseAddress ?? UnsafeRawPointer(nothing.baseAddress)
            guard let bytes = start?.assumingMemoryBound(to: CChar.self) else { return (0, false) }
            switch llhttp_execute(machine, bytes, input.count) {
            case HPE_OK: return (input.count, true)
            case HPE_PAUSED: return (llhttp_get_error_pos(machine) - bytes, true)
            default: return (0, false)
            }
        }
    }

    /// Nil for what llhttp takes and this server doesn't: other versions, methods of other protocols.
    private func makeOpening() -> Opening? {
        guard machine.pointee.http_major == 1, machine.pointee.http_minor <= 1, let method = Self.method(machine.pointee.method) else {
            return nil
        }
        let flags = Int32(machine.pointee.flags)
        let length: Opening.Length
        if flags & Int32(F_CHUNKED.rawValue) != 0 {
            length = .chunked
        } else if machine.pointee.content_length > 0 {
            length = .bytes(Int(clamping: machine.pointee.content_length))
        } else {
            length = .none
        }
        let head = head.taken(method: method, minorVersion: Int(machine.pointee.http_minor))
        return Opening(head: head, length: length, keepAlive: llhttp_should_keep_alive(machine) != 0)
    }
}

// What llhttp calls, in the order of a message. Each returns 0, or what makes llhttp stop.
extension RequestParser {
    fileprivate func gatherTarget(_ bytes: UnsafeRawBufferPointer) -> Int32 {
        head.target += bytes
        return head.target.count > limits.targetBytes ? stop(414) : 0
    }

    fileprivate func gatherName(_ bytes: UnsafeRawBufferPointer) -> Int32 {
        guard phase == .head else { return 0 }  // a trailer
        head.addName(bytes)
        return head.count > limits.headCount ? stop(431) : 0
    }

    fileprivate func gatherValue(_ bytes: UnsafeRawBufferPointer) -> Int32 {
        if phase == .head { head.addValue(bytes) }
        return 0
    }

    fileprivate func endHead() -> Int32 {
        // Upgrades are not taken (RFC 9110, 7.8 lets a server ignore them): the bytes that follow are a body as any other.
        machine.pointee.upgrade = 0
        found = .headEnd
        return Int32(HPE_PAUSED.rawValue)
    }

    fileprivate func gatherBody(_ bytes: UnsafeRawBufferPointer) -> Int32 {
        let count = bodyCount + bytes.count
        guard count <= bodyLimit else { return stop(413) }
        bodyCount = count
        if !isStreamed, count > body.capacity, case .bytes(let promised)? = opening?.length {
            body.reserveCapacity(min(promised, count * 8))
        }
        body += bytes
        return 0
    }

    fileprivate func beginChunk() -> Int32 {
        guard machine.pointee.content_length == 0 else { return 0 }
        found = .lastChunk
        return Int32(HPE_PAUSED.rawValue)
    }

    fileprivate func endMessage() -> Int32 {
        found = .messageEnd
        return Int32(HPE_PAUSED.rawValue)
    }

    private func stop(_ status: Int) -> Int32 {
        found = .refusal(status)
        return Int32(HPE_USER.rawValue)
    }

    /// Made once and only read after that, by llhttp.
    nonisolated(unsafe) fileprivate static let settings: UnsafeMutablePointer<llhttp_settings_t> = {
        let settings = UnsafeMutablePointer<llhttp_settings_t>.allocate(capacity: 1)
        llhttp_settings_init(settings)
        settings.pointee.on_url = { RequestParser.of($0).gatherTarget(.init(start: $1, count: $2)) }
        settings.pointee.on_header_field = { RequestParser.of($0).gatherName(.init(start: $1, count: $2)) }
        settings.pointee.on_header_value = { RequestParser.of($0).gatherValue(.init(start: $1, count: $2)) }
        settings.pointee.on_headers_complete = { RequestParser.of($0).endHead() }
        settings.pointee.on_body = { RequestParser.of($0).gatherBody(.init(start: $1, count: $2)) }
        settings.pointee.on_chunk_header = { RequestParser.of($0).beginChunk() }
        settings.pointee.on_message_complete = { RequestParser.of($0).endMessage() }
        return settings
    }()

    private static func of(_ machine: UnsafeMutablePointer<llhttp_t>?) -> RequestParser {
        guard let data = machine?.pointee.data else { preconditionFailure("llhttp called back without its parser") }
        return Unmanaged<RequestParser>.fromOpaque(data).takeUnretainedValue()
    }

    /// The methods of HTTP that llhttp knows, by its numbers; those of RTSP, Icecast and HTTP/2's preface come after them.
    private static func method(_ number: UInt8) -> String? { Int(number) < methods.count ? methods[Int(number)] : nil }
    private static let methods = (0...UInt32(HTTP_UNLINK.rawValue)).map { String(cString: llhttp_method_name(llhttp_method(rawValue: $0))) }
}
