internal import Digest
internal import GeminiAPI
internal import HTTP

/// One request as conditions see it. What is costly to find is found when the first condition asks for it.
struct Facts {
    let inquiry: Inquiry
    /// Which it is of the same body.
    let attempt: Int
    /// Where each machine is.
    private(set) var places: [Place]
    private lazy var json = inquiry.json()
    private lazy var promptHash = SHA256.hash(Array(inquiry.prompt.utf8)).hexEncoded

    struct Place: Sendable, Equatable {
        let machine: String
        var state: String
    }

    init(_ inquiry: Inquiry, attempt: Int, places: [Place]) {
        self.inquiry = inquiry
        self.attempt = attempt
        self.places = places
    }

    /// A machine goes on while the request is looked at.
    mutating func move(_ machine: String, to state: String) {
        for index in places.indices where places[index].machine == machine { places[index].state = state }
    }

    /// Whether all of it holds.
    mutating func meet(_ when: When) -> Bool { firstMiss(when) == nil }

    /// The first condition that fails, by index.
    mutating func firstMiss(_ when: When) -> Int? {
        for index in when.conditions.indices where !holds(when.conditions[index].test) { return index }
        return nil
    }

    private mutating func holds(_ test: Condition.Test) -> Bool {
        if let found = inquiry.findings[test] { return found }
        return switch test {
        case .operation(let list): inquiry.operation.map(list.contains) ?? false
        case .model(let globs): globs.contains { $0.matches(inquiry.model) }
        case .apiKey(let globs): inquiry.credential?.satisfies { key in globs.contains { $0.matches(key) } } ?? false
        case .session(let globs): globs.contains { $0.matches(inquiry.session) }
        case .header(let name, .present): inquiry.fields[name] != nil
        case .header(let name, .absent): inquiry.fields[name] == nil
        case .header(let name, .value(let globs)): inquiry.fields.all(name).contains { value in globs.contains { $0.matches(value) } }
        case .promptContains(let list): list.contains { inquiry.prompt.contains($0) }
        case .promptMatches(let list): list.contains { inquiry.prompt.isFound(by: $0) }
        case .promptEquals(let list): list.contains(inquiry.prompt)
        case .promptHash(let digits, let isPrefix):
            isPrefix ? promptHash.hasPrefix(digits.lowercased()) : promptHash == digits.lowercased()
        case .images(let bounds): bounds.contains(inquiry.imageTypes.count)
        case .imageType(let globs): inquiry.imageTypes.contains { type in globs.contains { $0.matches(type) } }
        case .aspect(let list): inquiry.aspect.map(list.contains) ?? false
        case .imageSize(let list): list.contains(inquiry.imageSize.uppercased())
        case .modalities(let list): list.contains { wanted in inquiry.modalities.contains { $0.isSameToken(as: wanted) } }
        case .turns(let bounds): bounds.contains(inquiry.turns)
        case .hasSignature(let flag): inquiry.hasSignature == flag
        case .requestBytes(let bounds): bounds.contains(inquiry.bytes)
        case .clientDeadline(let bounds): inquiry.deadline.map(bounds.contains) ?? false
        case .sdkName(let globs): inquiry.sdk.map { sdk in globs.contains { $0.matches(sdk.name) } } ?? false
        case .sdkVersion(let globs): inquiry.sdk.map { sdk in globs.contains { $0.matches(sdk.version) } } ?? false
        case .attempt(let list): list.contains { $0.contains(attempt) }
        case .state(let list): places.contains { list.contains($0.state) || list.contains("\($0.machine).\($0.state)") }
        case .json(let path, let globs): json?.text(at: path).map { text in globs.contains { $0.matches(text) } } ?? false
        // Known when the request has been answered; until then it may be.
        case .rule, .fault, .faultClass: true
        case .not(let inner): inner.asksOutcome || !meet(inner)
        }
    }

    /// The text of a value of the body, for near misses.
    mutating func value(at path: String) -> String? { json?.text(at: path) }
}

extension When {
    /// Whether any of it is only known when the request has been answered.
    fileprivate var asksOutcome: Bool {
        conditions.contains {
            switch $0.test {
            case .rule, .fault, .faultClass: true
            case .not(let inner): inner.asksOutcome
            default: false
            }
        }
    }
}

extension String {
    /// Compiled each time: a `Regex` cannot be kept in a `Sendable` value. One that does not compile, which the reader refuses, finds nothing.
    fileprivate func isFound(by pattern: String) -> Bool {
        guard let regex = try? Regex(pattern) else { return false }
        return (try? regex.firstMatch(in: self)) != nil
    }
}
