internal import GeminiAPI
internal import HTTP
internal import Scenario

extension Emulator {
    /// The fault a request asks for itself: `x-plantain-fault: overloaded-503; times=2; message=hello`, or the same words behind a `+` in
    /// the model's name. Only where triggers are switched on.
    func trigger(_ call: Call, _ exchange: Exchange) throws(APIError) -> Inquiry.Trigger? {
        guard configuration.triggers else { return nil }
        guard let words = exchange.trigger ?? call.head.fields["x-plantain-fault"] else { return nil }
        do {
            return try Inquiry.Trigger(words)
        } catch {
            throw .badTrigger(error.message)
        }
    }

    /// Takes the trigger off a model's name: `gemini-2.5-flash-image+overloaded-503`.
    func untriggered(_ route: Route) -> (route: Route, trigger: String?) {
        guard configuration.triggers, let model = route.model, let plus = model.utf8.firstIndex(of: UInt8(ascii: "+")) else {
            return (route, nil)
        }
        return (route.with(model: String(model[..<plus])), String(model[model.index(after: plus)...]))
    }
}
