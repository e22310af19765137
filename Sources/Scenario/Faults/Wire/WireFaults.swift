internal import GeminiAPI

/// The faults of streams, timing and transport, by name: what each one does to events or strokes.
///
/// Those that pad the picture (`large-body`, `stream-big-event`) are no business of the wire and are not here.
enum WireFaults {
    /// What a fault needs of the rest of the room.
    struct Help: Sendable {
        /// The value of a parameter as the catalogue types it.
        var parameter: @Sendable (_ name: String, _ text: String, _ entry: FaultEntry) -> Parameter?
        /// The answer of another fault, for those that put one into a stream.
        var substitute: @Sendable (_ name: String, _ context: FaultContext) -> Substitute?
        /// A drawn duration, of this request's dice.
        var draw: @Sendable (_ distribution: Latency.Distribution, _ context: FaultContext) -> Duration
    }

    /// The fault that `entry` names, with the parameters a scenario gave it; nil if it is none of the wire, or a parameter has neither
    /// a value nor a default of the right type.
    static func fault(_ entry: FaultEntry, _ parameters: [String: Parameter], help: Help = .standard) -> (any Fault)? {
        let with = Settings(entry, parameters, help)
        return switch entry.faultClass {
        case "stream": stream(entry.name, with, help)
        case "timing": timing(entry.name, with, help)
        case "transport": transport(entry.name, with)
        default: nil
        }
    }

    private static func transport(_ name: String, _ with: Settings) -> (any Fault)? {
        switch name {
        // A rule is asked when the connection stands already: the earliest it can do is refuse to answer. `Server.pause` truly refuses.
        case "connect-refused", "reset-before-headers": Break(.beforeHead, by: .reset)
        case "close-before-headers": Break(.beforeHead, by: .close)
        case "reset-after-headers": Break(.afterHead, by: .reset)
        case "reset-mid-body": with.position("at").map { Break(.body($0), by: .reset) }
        case "close-mid-body": with.position("at").map { Break(.body($0), by: .close) }
        case "half-close": with.position("at").map { Break(.body($0), by: .halfClose) }
        case "short-body": with.count("bytes").map(ShortBody.init)
        case "chunk-truncated": BrokenChunks(isGarbage: false)
        case "chunk-garbage": BrokenChunks(isGarbage: true)
        case "garbage-status-line": Garbage()
        case "gzip-corrupt": BrokenGzip(isTruncated: false)
        case "gzip-truncated": BrokenGzip(isTruncated: true)
        case "keepalive-race": with.duration("idle").map { KeepAliveRace(idle: $0, isReset: with.text("with") == "rst") }
        case "redirect": Redirect()
        default: nil
        }
    }

    private static func timing(_ name: String, _ with: Settings, _ help: Help) -> (any Fault)? {
        switch name {
        // A rule is asked when the connection stands already; to a client that times the whole request this is the same.
        case "slow-first-byte", "connect-delay": with.latency("latency").map { Late(.head, by: $0, help.draw) }
        case "headers-then-wait": with.latency("latency").map { Late(.body, by: $0, help.draw) }
        case "drip": with.duration("over").flatMap { over in with.count("chunks").map { Drip(.spread(over: over, pieces: $0)) } }
        case "bandwidth": with.count("rate").map { Drip(.rate($0)) }
        case "blackhole": with.duration("max").map(Silence.init)
        case "idle-reset": with.duration("after").map(Silence.init)
        case "stall-mid-body": with.position("at").flatMap { at in with.duration("for_").map { Stall(at: at, for: $0) } }
        default: nil
        }
    }

    private static func stream(_ name: String, _ with: Settings, _ help: Help) -> (any Fault)? {
        switch name {
        case "stream-no-finish": MissingEvents(isEmpty: false)
        case "stream-empty": MissingEvents(isEmpty: true)
        case "stream-error-event": error(.event, with, help)
        case "stream-error-raw": with.flag("own_packet").flatMap { error($0 ? .ownPacket : .merged, with, help) }
        case "stream-block-midway": with.text("fault").map { BlockMidway(fault: $0, substitute: help.substitute) }
        case "stream-reset": with.position("at").map { StreamBreak(at: $0, by: .reset) }
        // Where the catalogue leaves the place open, it is the second event: clients have one event then, and want more.
        case "stream-cut-event": StreamBreak(inside: with.position("at") ?? .index(1), by: .close)
        case "stream-half-event": with.position("at").map { StreamBreak(inside: $0, by: .finish) }
        case "stream-stall": with.position("at").flatMap { at in with.duration("for_").map { StreamStall(at: at, for: $0) } }
        case "stream-slow-first": with.latency("latency").map { LateEvents(by: $0, help.draw) }
        case "stream-duplicate": with.position("at").map(Duplicate.init)
        case "stream-tiny-packets": with.count("size").map(TinyPackets.init)
        case "stream-split-utf8": SplitCharacter()
        case "stream-coalesced": Coalesced()
        case "stream-u2028": LineSeparators()
        case "stream-comment": with.duration("every").map(Comments.init)
        case "stream-json-array": ArrayInstead()
        default: Dialect.named(name)
        }
    }

    private static func error(_ form: StreamError.Form, _ with: Settings, _ help: Help) -> StreamError? {
        guard let fault = with.text("fault"), let position = with.position("at") else { return nil }
        return StreamError(fault: fault, at: position, form, help.substitute)
    }
}
