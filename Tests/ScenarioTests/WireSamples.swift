import GeminiAPI
import HTTP

@testable import Scenario

/// A script as one line: bytes as they are, other strokes in angle brackets.
func transcript(_ script: Script) -> String { script.strokes.map(word).joined() }

/// The events, the ending and the waits of a reel, without its head.
func transcript(_ reel: Reel) -> String { reel.script.strokes.dropFirst().map(word).joined() }

private func word(_ stroke: Stroke) -> String {
    switch stroke {
    case .interim(let status, _): "<interim \(status)>"
    case .head(let status, _): "<\(status)>"
    case .bytes(let bytes): String(decoding: bytes, as: UTF8.self)
    case .produce: "<produce>"
    case .raw(let bytes): "<raw \(String(decoding: bytes, as: UTF8.self))>"
    case .wait(let offset): "<\(offset.components.seconds * 1000 + offset.components.attoseconds / 1_000_000_000_000_000) ms>"
    case .finish: "<finish>"
    case .halfClose: "<halfClose>"
    case .stall: "<stall>"
    case .close: "<close>"
    case .reset: "<reset>"
    }
}

/// Answers to break.
enum Sample {
    /// Ten bytes after two waits, in two pieces.
    static let unary = Script(
        [
            .wait(until: .seconds(1)), .head(200, ["Date": "now", "Content-Type": "a/b"]), .bytes(text("0123")), .bytes(text("456789")),
            .finish,
        ],
        promise: .length(10))

    static func text(_ text: String) -> [UInt8] { Array(text.utf8) }

    static let texts = [#"{"text": "One"}"#, #"{"text": "two"}"#, #"{"data": "PICTURE"}"#, #"{"text": "", "finishReason": "STOP"}"#]

    /// Two texts, a picture, and the event that tells the reason.
    static func reel(_ form: Reel.Form = .events, offsets: [Duration?] = [nil, nil, nil, nil], texts: [String] = texts) -> Reel {
        let frames = texts.enumerated().map { index, json in
            let (open, end) =
                form == .events
                ? ("data: ", "\r\n\r\n") : (index == 0 ? "[" : ",\r\n", index == texts.count - 1 ? "\n]" : "\n")
            // As they are written: framing and pieces of JSON apart.
            return Reel.Frame(
                [open, String(json.prefix(6)), String(json.dropFirst(6)), end].map { .bytes(text($0)) }, hasImage: json.contains("PICTURE"),
                isLast: json.contains("finishReason"), offset: offsets[index])
        }
        let type = form == .events ? "text/event-stream" : "application/json; charset=UTF-8"
        return Reel(fields: ["Content-Type": type, "Date": "now"], frames: frames)
    }

    /// Events as they stand on the wire.
    static func events(_ texts: some Sequence<String>) -> String { texts.map { "data: \($0)\r\n\r\n" }.joined() }
    static func events(_ range: Range<Int>) -> String { events(texts[range]) }
}

/// The fault called `name`, with an error and a block to put into streams, and a die that always shows 7 s.
func wireFault(_ name: String, _ parameters: [String: Parameter] = [:]) -> (any Fault)? {
    let families = ["stream", "timing", "transport"]
    let help = WireFaults.Help(
        parameter: { _, _, _ in nil },
        substitute: { name, _ in
            switch name {
            case "error": Substitute(status: 503, body: .json(.object([("error", .object([("code", .int(503))]))])))
            case "page": Substitute(status: 502, body: .raw(Sample.text("<html>")))
            default: nil
            }
        }, draw: { distribution, _ in if case .fixed(let time) = distribution { time } else { .seconds(7) } })
    for family in families {
        var entry = FaultEntry(name: name)
        entry.faultClass = family
        if let fault = WireFaults.fault(entry, parameters, help: help) { return fault }
    }
    return nil
}

/// What becomes of a script.
func disturbed(_ script: Script = Sample.unary, by name: String, _ parameters: [String: Parameter] = [:], path: String = "") -> Script? {
    var context = FaultContext()
    context.path = path
    return wireFault(name, parameters)?.disturb(script, context)
}

/// What becomes of a stream.
func directed(_ reel: Reel = Sample.reel(), by name: String, _ parameters: [String: Parameter] = [:]) -> Reel? {
    wireFault(name, parameters)?.direct(reel, FaultContext())
}
