internal import GeminiAPI
internal import HTTP

/// Why a rule did not apply.
enum Miss: Equatable, Sendable {
    /// The first condition that failed, by index.
    case condition(Int)
    /// Its time is over.
    case ttl
    /// It was chosen as often as it may be.
    case hits
    /// The dice let the request fall through.
    case share

    /// How near it was: the conditions that held.
    func depth(in rule: Rule) -> Int {
        if case .condition(let index) = self { index } else { rule.when.conditions.count }
    }
}

extension Facts {
    /// A miss in words.
    mutating func nearMiss(_ rule: Rule, _ miss: Miss) -> Verdict.NearMiss {
        switch miss {
        case .condition(let index):
            let condition = rule.when.conditions[index]
            return Verdict.NearMiss(rule: rule.id, condition: condition.name, reason: Redaction.path(reason(condition.test)))
        case .ttl:
            return Verdict.NearMiss(rule: rule.id, condition: "ttl", reason: "its time was over")
        case .hits:
            return Verdict.NearMiss(rule: rule.id, condition: "max_hits", reason: "was chosen \(rule.maxHits ?? 0) times, its most")
        case .share:
            return Verdict.NearMiss(rule: rule.id, condition: "share", reason: "the dice let this request fall through")
        }
    }

    /// The sentence for a request that no rule matches where one must.
    mutating func unmatched(nearest: (rule: Rule, miss: Miss)?) -> String {
        let what = [inquiry.operation?.rawValue, inquiry.model].compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " ")
        var sentence = "no rule matches this request (\(what)), and `on_unmatched` says fail"
        if let nearest {
            let miss = nearMiss(nearest.rule, nearest.miss)
            sentence += "; nearest is rule '\(miss.rule)', whose \(miss.condition): \(miss.reason)"
        }
        return sentence + "; add a rule for it, or say `on_unmatched: pass`"
    }

    /// What a failed condition wants, and what is there instead.
    private mutating func reason(_ test: Condition.Test) -> String {
        switch test {
        case .operation(let list): Self.miss(list.map(\.rawValue), inquiry.operation?.rawValue)
        case .model(let globs): Self.miss(globs.map(\.pattern), inquiry.model)
        // Neither the key nor what it is compared with, which may be a key as well.
        case .apiKey: inquiry.key.isEmpty ? "wants another key, has none" : "wants another key, has the one called \(inquiry.key)"
        case .session(let globs): Self.miss(globs.map(\.pattern), inquiry.session)
        // Any header may hold a secret.
        case .header(let name, .absent): "wants no \(name), has one"
        case .header(let name, _) where inquiry.fields[name] == nil: "wants \(name), has none"
        case .header(let name, _): "wants another value of \(name)"
        case .promptContains(let list), .promptMatches(let list), .promptEquals(let list): Self.miss(list, inquiry.prompt)
        case .promptHash(let digits, let isPrefix): "wants sha256:\(digits)\(isPrefix ? "*" : "")"
        case .images(let bounds): Self.miss(bounds, inquiry.imageTypes.count)
        case .imageType(let globs):
            Self.miss(globs.map(\.pattern), inquiry.imageTypes.isEmpty ? nil : inquiry.imageTypes.joined(separator: ", "))
        case .aspect(let list): Self.miss(list, inquiry.aspect)
        case .imageSize(let list): Self.miss(list, inquiry.imageSize)
        case .modalities(let list): Self.miss(list, inquiry.modalities.isEmpty ? nil : inquiry.modalities.joined(separator: ", "))
        case .turns(let bounds): Self.miss(bounds, inquiry.turns)
        case .hasSignature(let flag): flag ? "wants a thought signature, has none" : "wants no thought signature, has one"
        case .requestBytes(let bounds): Self.miss(bounds, inquiry.bytes)
        case .clientDeadline(let bounds): Self.miss(bounds, inquiry.deadline)
        case .sdkName(let globs): Self.miss(globs.map(\.pattern), inquiry.sdk?.name)
        case .sdkVersion(let globs): Self.miss(globs.map(\.pattern), inquiry.sdk?.version)
        case .attempt(let list): "wants \(list.map(Self.words).joined(separator: " or ")), has \(attempt)"
        case .state(let list): Self.miss(list, places.isEmpty ? nil : places.map { "\($0.machine).\($0.state)" }.joined(separator: ", "))
        case .json(let path, let globs): Self.miss(globs.map(\.pattern), value(at: path))
        case .rule, .fault, .faultClass: "is only known when the request is answered"
        case .not(let inner): "wants anything but " + inner.conditions.map { reason($0.test).dropping("wants ") }.joined(separator: " and ")
        }
    }

    private static func miss(_ wanted: [String], _ found: String?) -> String {
        "wants \(wanted.map(quoted).joined(separator: " or ")), has \(found.map(quoted) ?? "none")"
    }

    private static func miss(_ bounds: Condition.Bounds, _ found: Int?) -> String {
        "wants \(words(bounds)), has \(found.map(String.init) ?? "none")"
    }

    private static func words(_ bounds: Condition.Bounds) -> String {
        switch (bounds.min, bounds.max) {
        case (let min?, let max?): min == max ? "\(min)" : "\(min) to \(max)"
        case (let min?, nil): "at least \(min)"
        case (nil, let max?): "at most \(max)"
        case (nil, nil): "any"
        }
    }

    /// In quotes, on one line, cut after sixty characters.
    private static func quoted(_ text: String) -> String {
        let start = text.prefix(61)
        let line = String(
            start.prefix(60).map {
                $0.isNewline || $0.unicodeScalars.contains { $0.value < 0x20 || (0x7F..<0xA0).contains($0.value) } ? " " : $0
            })
        return "\"\(line)\(start.count > 60 ? "…" : "")\""
    }
}

extension String {
    fileprivate func dropping(_ start: String) -> String { hasPrefix(start) ? String(dropFirst(start.count)) : self }
}
