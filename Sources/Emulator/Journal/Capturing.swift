internal import GeminiAPI
internal import HTTP

extension Emulator {
    /// Keeps what was sent and answered.
    func capture(_ request: Request, _ script: Script, _ exchange: Exchange, _ ruling: Ruling, held: Int) async {
        guard request.body.count > Capture.Sent.longestOnLoop else {
            return captures.add(Capture(request, script, exchange, ruling.secrets, held: held), of: exchange.number)
        }
        await withTaskExecutorPreference(globalConcurrentExecutor) {
            captures.add(Capture(request, script, exchange, ruling.secrets, held: held), of: exchange.number)
        }
    }

    /// The beginning of what is asked, as the journal shows it. Searched a little further than it is shown: a credential cut in two would not
    /// be told from other words.
    func asked(_ call: Call, _ secrets: Secrets) -> String {
        guard let generate = call.generate else { return "" }
        let text = generate.instruction.isEmpty ? generate.prompt : generate.instruction
        if text.isEmpty { return "" }
        return String(Redaction.text(String(text.prefix(2 * Self.promptLength)), secrets: secrets).prefix(Self.promptLength))
    }

    /// In characters.
    private static let promptLength = 200
}

extension Answer {
    /// Bytes of input pictures that the painting of this answer's pictures holds on to.
    var held: Int {
        guard case .reply(let composition) = self else { return 0 }
        return composition.commission?.held ?? 0
    }
}

extension Script {
    /// How long the first byte of the body is held back; nil where it is not.
    var wait: Duration? {
        var wait = Duration.zero
        for stroke in strokes {
            switch stroke {
            case .wait(let offset): wait = max(wait, offset)
            case .bytes, .produce, .raw, .finish: return wait > .zero ? wait : nil
            case .stall, .close, .reset, .halfClose: return wait > .zero ? wait : nil
            case .head, .interim: continue
            }
        }
        return nil
    }
}
