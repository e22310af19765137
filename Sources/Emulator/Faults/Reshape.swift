internal import Fixtures
internal import GeminiAPI
internal import Scenario

extension Emulator {
    /// Edits of the normal answer, before it is metered: what the scenario wants otherwise, then the faults.
    func reshape(_ answer: Answer, _ call: Call, _ model: Model?, _ ruling: inout Ruling) -> Answer {
        guard ruling.isJudged, ruling.reshapes, var composition = answer.composition(call, model) else { return answer }
        let edit = ruling.verdict.response
        ruling.touched.insert(.shape)
        var context = ruling.context
        context.responseID = composition.reply.responseID
        context.repaint = { [commission = composition.commission, key = composition.key] in commission?.repainted($0, key) }
        let edited = edit == ResponseEdit() ? composition.reply : edit.apply(to: composition.reply, context)
        composition.reply = ruling.faults.reduce(edited) { $1.reshape($0, context) }
        return .reply(composition)
    }
}

extension Ruling {
    /// Whether something is to work on the answer's parts.
    fileprivate var reshapes: Bool {
        verdict.response != ResponseEdit() || faults.contains { $0.reshapes }
    }
}

extension Answer {
    /// The answer taken apart: plantain's own, or a recorded one that went well and whose model is known.
    fileprivate func composition(_ call: Call, _ model: Model?) -> Composition? {
        switch self {
        case .reply(let composition): return composition
        case .recorded(let recorded):
            guard recorded.status == 200, let model, let request = call.generate, let json = recorded.json,
                let reply = Reply(recorded: json, usage: recorded.metered)
            else { return nil }
            return Composition(reply: reply, model: model, key: CanonicalKey(request, model: model, size: nil, sizeName: ""))
        default: return nil
        }
    }
}
