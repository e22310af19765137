internal import GeminiAPI

/// Fills in a template: `{{x}}` is the parameter x, else what the request or a quota tells.
struct Filling {
    let settings: FaultSettings
    let context: FaultContext
    let quota: QuotaAnswer?

    /// `template` with every placeholder replaced; one that nothing fills comes out empty.
    func text(_ template: String) -> String {
        var result = ""
        var rest = Substring(template)
        while let start = rest.firstRange(of: "{{"), let end = rest[start.upperBound...].firstRange(of: "}}") {
            result += rest[..<start.lowerBound] + value(String(rest[start.upperBound..<end.lowerBound]))
            rest = rest[end.upperBound...]
        }
        return result + rest
    }

    /// `template` with every string filled in; nil where nothing is left of it.
    func json(_ template: JSON) -> JSON? {
        switch template {
        case .string(let text):
            guard text.hasPrefix("{{"), text.firstRange(of: "}}")?.upperBound == text.endIndex else { return .string(self.text(text)) }
            if let whole = whole(String(text.dropFirst(2).dropLast(2))) { return whole }
            let filled = self.text(text)
            return filled.isEmpty ? nil : .string(filled)
        case .object(let members):
            if let condition = template["?"]?.text, !settings.flag(condition) { return nil }
            return .object(members.compactMap { name, value in name == "?" ? nil : json(value).map { (name, $0) } })
        case .array(let elements): return .array(elements.compactMap(json))
        default: return template
        }
    }

    /// What the usage of a block tells: the prompt, and thoughts that led to nothing.
    var usage: Usage {
        var usage = context.usage
        usage.thoughts = settings.count("thoughts_tokens")
        return usage
    }

    /// Placeholders that are more than text.
    private func whole(_ name: String) -> JSON? {
        switch name {
        case "usage": return context.usage.json(context.backend)
        case "usage_with_thoughts": return usage.json(context.backend)
        case "usage_blank":
            var blank = Usage()
            blank.isBlank = true
            blank.tier = context.usage.tier
            return blank.json(context.backend)
        case "violations": return quota?.json(withValues: true)
        case "bare_violations": return quota?.json(withValues: false)
        default: return nil
        }
    }

    private func value(_ name: String) -> String {
        switch settings.given[name] {
        // No templates in what a scenario says.
        case .text(let text)?: return text
        case .integer(let number)?: return String(number)
        default: break
        }
        if let parameter = settings.entry.parameters.first(where: { $0.name == name }) { return text(parameter.fallback) }
        return builtIn(name)
    }

    private func builtIn(_ name: String) -> String {
        let isVertex = context.backend.isVertex
        switch name {
        case "api_version": return context.version
        case "at_path": return settings.text("path").isEmpty ? "" : " at '\(settings.text("path"))'"
        case "base_model": return context.quotaModel.isEmpty ? QuotaModel.name(of: context.model) : context.quotaModel
        case "model": return context.model
        case "model_version": return Catalogue.gemini.model(context.model)?.modelVersion ?? context.model
        case "parent": if case .vertex(let parent) = context.backend { return parent } else { return "" }
        case "quota_lines": return quota?.lines ?? ""
        case "requested_size": return context.imageSize
        case "response_id": return context.responseID
        case "retry_delay_info": return quota?.info ?? ""
        case "retry_delay_text": return quota?.sentence ?? ""
        // Vertex's own names: from its public API definition, in errors a guess.
        case "rpc_method":
            return isVertex
                ? "google.cloud.aiplatform.\(context.version).PredictionService.\(context.rpc)"
                : "google.ai.generativelanguage.\(context.version).GenerativeService.\(context.rpc)"
        case "service": return isVertex ? "aiplatform.googleapis.com" : "generativelanguage.googleapis.com"
        default: return ""
        }
    }
}
