internal import GeminiAPI
internal import HTTP
internal import Scenario

extension When {
    /// The conditions on one line. Nothing that looks like a credential is in it.
    var words: String {
        conditions.isEmpty ? "every request" : Redaction.text(conditions.map(\.words).joined(separator: "; "))
    }
}

extension Condition {
    fileprivate var words: String {
        switch test {
        case .operation(let operations): "operation \(any(operations.map(\.rawValue)))"
        // Which keys these are is nobody's business.
        case .apiKey: "api_key (not shown)"
        case .header(let name, .value) where Redaction.isSecret(header: name): "header \(name) (not shown)"
        case .header(let name, .present): "header \(name) is there"
        case .header(let name, .absent): "no header \(name)"
        case .header(let name, .value(let globs)): "header \(name) \(any(globs))"
        case .promptContains(let texts): "prompt contains \(quoted(texts))"
        case .promptMatches(let patterns): "prompt matches \(any(patterns.map { "/\($0)/" }))"
        case .promptEquals(let texts): "prompt is \(quoted(texts))"
        case .promptHash(let digits, let isPrefix): "prompt has the hash sha256:\(digits)\(isPrefix ? "*" : "")"
        case .hasSignature(let has): has ? "with a thought signature" : "without a thought signature"
        case .json(let path, let globs): "\(path) \(any(globs))"
        case .not(let when): "not (\(when.conditions.map(\.words).joined(separator: "; ")))"
        case .model(let globs), .session(let globs), .imageType(let globs), .sdkName(let globs), .sdkVersion(let globs), .rule(let globs),
            .fault(let globs):
            "\(name) \(any(globs))"
        case .aspect(let texts), .imageSize(let texts), .modalities(let texts), .state(let texts), .faultClass(let texts):
            "\(name) \(any(texts))"
        case .images(let bounds), .turns(let bounds), .requestBytes(let bounds), .clientDeadline(let bounds): "\(name) \(bounds.words)"
        case .attempt(let list): "\(name) \(any(list.map(\.words)))"
        }
    }

    private func any(_ texts: [String]) -> String { texts.joined(separator: " or ") }
    private func any(_ globs: [Glob]) -> String { any(globs.map(\.pattern)) }
    private func quoted(_ texts: [String]) -> String { any(texts.map { "\"\($0)\"" }) }
}

extension Condition.Bounds {
    /// `3`, `1 to 3`, `at least 1`, `at most 3`
    fileprivate var words: String {
        switch (min, max) {
        case (let min?, let max?): min == max ? "\(min)" : "\(min) to \(max)"
        case (let min?, nil): "at least \(min)"
        case (nil, let max?): "at most \(max)"
        case (nil, nil): "any"
        }
    }
}
