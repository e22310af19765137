internal import GeminiAPI
internal import HTTP

/// An answer that is data: errors, blocks, bodies without what clients look for.
struct TemplateFault: Fault {
    let template: FaultTemplate
    let settings: FaultSettings
    /// By tier and bucket.
    let quotas: [String: [String: QuotaName]]

    func instead(_ context: FaultContext) -> Substitute? {
        let quota = template.quota.map { QuotaAnswer($0.buckets, settings, context, names: quotas[$0.tier] ?? [:]) }
        let filling = Filling(settings: settings, context: context, quota: quota)
        var substitute = Substitute(status: Int(filling.text(template.status)) ?? 200, body: .raw([]))
        switch template.content {
        case .text(let text, let type):
            substitute.body = .raw(Array(filling.text(text).utf8))
            substitute.type = type
        case .json(let body, let vertex):
            var json = filling.json((context.backend.isVertex ? vertex : nil) ?? body) ?? .object([])
            json = json.withDetails(settings.text("error_details"))
            if json.tellsRetryDelay { substitute.retryDelay = quota?.told }
            if substitute.status == 200, context.backend.isVertex { json = json.asVertexWrites(created: context.created) }
            if let told = json["usageMetadata"], told["totalTokenCount"] != nil { substitute.usage = filling.usage }
            substitute.body = .json(json)
        }
        if settings.flag("retry_after_header") {
            // Rounded up, so that who waits so long may pass; of errors without a delay what the front end's pages say.
            let (seconds, rest) = (quota?.delay ?? .seconds(30)).components
            substitute.extra.add("Retry-After", String(seconds + (rest > 0 ? 1 : 0)))
        }
        substitute.delay = template.delay.flatMap { delay($0, context) }
        substitute.closes = template.closes
        substitute.isArray = template.isArray
        substitute.isFromGateway = template.origin == .gateway
        substitute.isFromModel = template.origin == .model
        return substitute
    }

    /// Of a client that tells no deadline: 60 s, as its SDK would wait (guess).
    private func delay(_ parameter: String, _ context: FaultContext) -> Duration? {
        settings[parameter] == .clientDeadline ? context.deadline ?? .seconds(60) : settings.duration(parameter)
    }
}

extension JSON {
    /// An error with all of its details, none, or RetryInfo alone.
    fileprivate func withDetails(_ which: String) -> JSON {
        guard which == "none" || which == "retry-info-only" else { return self }
        return editing("error") { error in
            let kept = which == "none" ? [] : (error["details"]?.elements ?? []).filter(\.isRetryInfo)
            return kept.isEmpty ? error.without("details") : error.editing("details") { _ in .array(kept) }
        }
    }

    fileprivate var tellsRetryDelay: Bool { self["error"]?["details"]?.elements?.contains(where: \.isRetryInfo) ?? false }

    private var isRetryInfo: Bool { self["@type"]?.text == "type.googleapis.com/google.rpc.RetryInfo" }

    /// An answer of 200 as Vertex has it (recorded): no index, and the time of creation before the id.
    fileprivate func asVertexWrites(created: Int64) -> JSON {
        let bare = editing("candidates") { .array(($0.elements ?? []).map { $0.without("index") }) }
        guard case .object(var members) = bare, let place = members.firstIndex(where: { $0.0 == "responseId" }) else { return bare }
        members.insert(("createTime", .string(HTTPDate.timestamp(microseconds: created, digits: 9))), at: place)
        return .object(members)
    }
}
