internal import GeminiAPI
internal import HTTP

extension Emulator {
    /// Lets a page of another origin read the answer, unless its preflight was refused.
    func share(_ script: Script, with request: Head, _ exchange: Exchange) -> Script {
        if request.method == "OPTIONS", exchange.status == 403 { return script }
        var shared = script
        shared.addFields(AnswerFields.crossOrigin(request.fields))
        return shared
    }

    /// Whether a preflight may send the headers it asks for.
    func allows(preflight request: Fields) -> Bool {
        if configuration.crossOrigin == .echo { return true }
        let asked = (request["access-control-request-headers"] ?? "").split(separator: ",").map { $0.filter { $0 != " " }.lowercased() }
        return asked.allSatisfy(AnswerFields.allowedHeaders.contains)
    }
}

extension Script {
    /// Adds fields to the head.
    mutating func addFields(_ fields: Fields) {
        guard !fields.list.isEmpty, let place = strokes.firstIndex(where: { if case .head = $0 { true } else { false } }),
            case .head(let status, var head) = strokes[place]
        else { return }
        head.list += fields.list
        strokes[place] = .head(status, head)
    }
}
