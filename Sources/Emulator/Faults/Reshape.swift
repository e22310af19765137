internal import GeminiAPI
internal import Scenario

extension Emulator {
    /// Edits of the normal answer, before it is metered: what the scenario wants otherwise, then the faults.
    func reshape(_ answer: Answer, _ ruling: inout Ruling) -> Answer {
        guard case .reply(var composition) = answer, ruling.isJudged else { return answer }
        let edit = ruling.verdict.response
        guard !ruling.faults.isEmpty || edit != ResponseEdit() else { return answer }
        ruling.touched.insert(.shape)
        var context = ruling.context
        context.responseID = composition.reply.responseID
        context.repaint = { [commission = composition.commission, key = composition.key] in commission?.repainted($0, key) }
        let edited = edit == ResponseEdit() ? composition.reply : edit.apply(to: composition.reply, context)
        composition.reply = ruling.faults.reduce(edited) { $1.reshape($0, context) }
        return .reply(composition)
    }
}
