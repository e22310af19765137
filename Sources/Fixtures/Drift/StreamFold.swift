internal import GeminiAPI

/// The events of a stream as the one answer they make: how a text is cut into events is no part of the form.
enum StreamFold {
    /// `value` itself, unless it is an array of answers of generateContent.
    static func folded(_ value: JSON) -> JSON {
        guard case .array(let elements) = value, !elements.isEmpty else { return value }
        let isAnswers = elements.allSatisfy { event in answerNames.contains { event[$0] != nil } }
        guard isAnswers else {
            // What ends a stream of OpenAI's form is no JSON.
            return .array(elements.filter { $0.text != "[DONE]" })
        }
        return elements.dropFirst().reduce(elements[0]) { merge($0, $1, name: "") }
    }

    private static let answerNames = ["candidates", "usageMetadata", "promptFeedback"]

    /// Members of both; of scalars the later one.
    private static func merge(_ old: JSON, _ new: JSON, name: String) -> JSON {
        switch (old, new) {
        case (.object(var members), .object(let more)):
            for (name, value) in more {
                if let at = members.firstIndex(where: { $0.0 == name }) {
                    members[at].1 = merge(members[at].1, value, name: name)
                } else {
                    members.append((name, value))
                }
            }
            return .object(members)
        case (.array(let first), .array(let second)) where name == "candidates": return .array(candidates(first, second))
        case (.array(let first), .array(let second)) where name == "parts":
            return .array(second.reduce(into: first) { append($1, to: &$0) })
        default: return new
        }
    }

    private static func candidates(_ first: [JSON], _ second: [JSON]) -> [JSON] {
        var result = first
        for candidate in second {
            let index = candidate["index"]?.integer ?? 0
            if let at = result.firstIndex(where: { ($0["index"]?.integer ?? 0) == index }) {
                result[at] = merge(result[at], candidate, name: "")
            } else {
                result.append(candidate)
            }
        }
        return result
    }

    /// A text that follows a text of its kind continues it.
    private static func append(_ part: JSON, to parts: inout [JSON]) {
        if let last = parts.last, PartKind.of(last) == PartKind.of(part), PartKind.isText(part) {
            parts[parts.count - 1] = merge(last, part, name: "")
        } else {
            parts.append(part)
        }
    }
}

/// What a part of a content is.
enum PartKind {
    /// `text`, `thought text`, `inlineData`, `functionCall`: the member that holds its data, and whether it is a thought.
    static func of(_ part: JSON) -> String {
        let name = part.members?.first { !$0.0.hasPrefix("thought") && $0.0 != "partMetadata" }?.0 ?? "empty"
        return (part["thought"]?.flag == true ? "thought " : "") + name
    }

    static func isText(_ part: JSON) -> Bool { part["text"] != nil }

    /// `2 text, 1 inlineData`, by order of appearance.
    static func summary(_ parts: [JSON]) -> String {
        var counts: [(String, Int)] = []
        for kind in parts.map(of) {
            if let at = counts.firstIndex(where: { $0.0 == kind }) { counts[at].1 += 1 } else { counts.append((kind, 1)) }
        }
        return counts.isEmpty ? "none" : counts.map { "\($0.1) \($0.0)" }.joined(separator: ", ")
    }
}
