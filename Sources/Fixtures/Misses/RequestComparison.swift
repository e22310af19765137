internal import GeminiAPI

/// How two requests differ, field by field of their canonical forms.
struct RequestComparison {
    /// A difference, and what it means for how near the two are.
    struct Finding {
        var difference: NearMiss.Difference
        var kind: Kind
        /// Which part of a text is another; how far another route is; 1 of anything else.
        var share = 1.0
    }

    /// What differs, the most telling first.
    enum Kind: Int {
        case route, model, turn, text, picture, part, instruction, config, other, query, header, signature
    }

    private(set) var findings: [Finding] = []

    /// The differences between two requests, the most telling first; none if they are the same.
    static func differences(asked: Essence, recorded: Essence) -> [NearMiss.Difference] {
        RequestComparison(asked: asked, recorded: recorded).findings.map(\.difference)
    }

    init(asked: Essence, recorded: Essence) {
        let isComparable = Self.method(asked) == Self.method(recorded)
        if asked.family != recorded.family {
            note(.route, "route", .string(asked.family), .string(recorded.family))
            findings[0].share = isComparable ? 0.12 : 1
        }
        if asked.model != recorded.model { note(.model, "model", Self.name(asked.model), Self.name(recorded.model)) }
        if isComparable {
            compare(asked.body, recorded.body, at: FieldPath())
        } else {
            // Bodies of two methods have nothing to say to each other but what is wanted.
            compare(Self.name(asked.prompt), Self.name(recorded.prompt), at: FieldPath().member("prompt"))
        }
        findings = findings.enumerated().sorted { ($0.element.kind.rawValue, $0.offset) < ($1.element.kind.rawValue, $1.offset) }.map(
            \.element)
    }

    private static func name(_ text: String) -> JSON? { text.isEmpty ? nil : .string(text) }

    /// The method whose body it is: a stream's is that of the answer in one piece, Vertex's that of the Gemini API.
    private static func method(_ essence: Essence) -> String {
        let family = essence.family.hasPrefix("vertex.") ? String(essence.family.dropFirst(7)) : essence.family
        return family == "streamGenerateContent" ? "generateContent" : family
    }

    /// Compares two values; nil is a value that isn't there.
    private mutating func compare(_ asked: JSON?, _ recorded: JSON?, at path: FieldPath) {
        switch (asked, recorded) {
        case (.object(let new)?, .object(let old)?):
            if path.isPart, Shown.dataName(new) != Shown.dataName(old) { return note(at: path, asked, recorded) }
            if let (one, other) = Shown.pictures(new, old), !Self.isSame(one["data"], other["data"]) {
                note(.picture, path.text, asked, recorded)
                return members(Self.withoutPicture(new), Self.withoutPicture(old), at: path)
            }
            members(new, old, at: path)
        case (.array(let new)?, .array(let old)?) where !(new + old).allSatisfy(\.isScalar):
            elements(new, old, at: path)
        // Of what only one of them has, each field is named; but a turn, a part and what is empty are one thing.
        case (.object(let new)?, nil) where !new.isEmpty && !path.isElement: members(new, [], at: path)
        case (nil, .object(let old)?) where !old.isEmpty && !path.isElement: members([], old, at: path)
        case (.string(let new)?, .string(let old)?):
            if !new.utf8.elementsEqual(old.utf8) { texts(new, old, at: path) }
        default:
            if !Self.isSame(asked, recorded) { note(at: path, asked, recorded) }
        }
    }

    /// Compares members, which are sorted by name on both sides.
    private mutating func members(_ asked: [(String, JSON)], _ recorded: [(String, JSON)], at path: FieldPath) {
        var (new, old) = (asked[...], recorded[...])
        while let name = [new.first?.0, old.first?.0].compactMap({ $0 }).min(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
            let one = new.first.flatMap { $0.0 == name ? $0.1 : nil }
            let other = old.first.flatMap { $0.0 == name ? $0.1 : nil }
            if one != nil { new = new.dropFirst() }
            if other != nil { old = old.dropFirst() }
            compare(one, other, at: path.member(name))
        }
    }

    /// Compares lists: what is the same at both ends is paired, then one by one; the rest was added or is missing.
    private mutating func elements(_ asked: [JSON], _ recorded: [JSON], at path: FieldPath) {
        let (new, old) = (asked.map(Self.text), recorded.map(Self.text))
        let head = zip(new, old).prefix { $0 == $1 }.count
        let tail = zip(new.dropFirst(head).reversed(), old.dropFirst(head).reversed()).prefix { $0 == $1 }.count
        let (newEnd, oldEnd) = (asked.count - tail, recorded.count - tail)
        for index in head..<max(newEnd, oldEnd) {
            compare(index < newEnd ? asked[index] : nil, index < oldEnd ? recorded[index] : nil, at: path.element(index))
        }
    }

    private mutating func texts(_ asked: String, _ recorded: String, at path: FieldPath) {
        guard let diff = Shown.diff(asked, recorded) else { return note(at: path, .string(asked), .string(recorded)) }
        note(at: path, .string(asked), .string(recorded))
        findings[findings.count - 1].difference.words = diff.text
        findings[findings.count - 1].share = diff.changed
    }

    private mutating func note(at path: FieldPath, _ asked: JSON?, _ recorded: JSON?) {
        note(path.kind(asked, recorded), path.text, asked, recorded)
    }

    private mutating func note(_ kind: Kind, _ path: String, _ asked: JSON?, _ recorded: JSON?) {
        let (one, other) = Shown.pair(asked, recorded)
        findings.append(Finding(difference: NearMiss.Difference(path: path, asked: one, recorded: other), kind: kind))
    }

    private static func withoutPicture(_ part: [(String, JSON)]) -> [(String, JSON)] {
        part.map { name, value in name == "inlineData" ? (name, .object((value.members ?? []).filter { $0.0 != "data" })) : (name, value) }
    }

    private static func text(_ value: JSON) -> [UInt8] { JSONWriter.text(value, .compact) }
    private static func isSame(_ one: JSON?, _ other: JSON?) -> Bool { one.map(text) == other.map(text) }
}

extension RequestComparison {
    /// How far apart the two are; 0 if they are the same.
    var distance: Double {
        findings.reduce(0) { sum, finding in
            switch finding.kind {
            case .route: sum + 100 * finding.share
            case .model: sum + 8
            case .turn: sum + 20
            case .text: sum + 4 + 16 * finding.share
            case .picture, .instruction: sum + 10
            case .part, .config, .other: sum + 5
            case .query, .header: sum + 3
            case .signature: sum + 1
            }
        }
    }
}

extension JSON {
    fileprivate var isScalar: Bool { members == nil && elements == nil }
}
