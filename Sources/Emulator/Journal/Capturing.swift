internal import GeminiAPI
internal import HTTP

extension Emulator {
    /// Keeps what was sent and answered.
    func capture(_ request: Request, _ script: Script, _ exchange: Exchange, held: Int) async {
        guard request.body.count > Capture.Sent.longestOnLoop else {
            return captures.add(Capture(request, script, exchange, knownSecrets, held: held), of: exchange.number)
        }
        await withTaskExecutorPreference(globalConcurrentExecutor) {
            captures.add(Capture(request, script, exchange, knownSecrets, held: held), of: exchange.number)
        }
    }
}

extension Answer {
    /// Bytes of input pictures that the painting of this answer's pictures holds on to.
    var held: Int {
        guard case .reply(let composition) = self else { return 0 }
        return composition.commission?.held ?? 0
    }
}

extension Call {
    /// The beginning of what is asked, as the journal shows it.
    var asked: String {
        guard let generate else { return "" }
        let text = generate.instruction.isEmpty ? generate.prompt : generate.instruction
        return text.isEmpty ? "" : Redaction.text(String(text.prefix(200)))
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
