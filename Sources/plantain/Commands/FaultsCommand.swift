import GeminiAPI
import Scenario

/// `plantain faults`: what can go wrong, by name.
enum FaultsCommand {
    static let command = Command(
        name: "faults", summary: "list the faults, or tell all about one: faults show NAME",
        discussion: "A scenario's rules, --chaos and the header x-plantain-fault call faults by these names.",
        words: "[show NAME]",
        flags: [Flag("json", nil, "print JSON")],
        run: { options in
            let catalogue = FaultCatalogue.standard
            switch options.words.count {
            case 0:
                let list = JSON.object([("faults", .array(catalogue.entries.map(\.json)))])
                print(options.isSet("json") ? String(decoding: JSONWriter.text(list, .pretty), as: UTF8.self) : table(catalogue))
            case 2 where options.words[0] == "show":
                let name = options.words[1]
                guard let entry = catalogue.entry(name) else { throw UsageError(catalogue.unknown(name)) }
                print(
                    options.isSet("json") ? String(decoding: JSONWriter.text(entry.json, .pretty), as: UTF8.self) : page(entry, catalogue))
            default: throw UsageError("it is `plantain faults` or `plantain faults show NAME`")
            }
            return 0
        })

    /// By class, in the order of the catalogue.
    static func table(_ catalogue: FaultCatalogue) -> String {
        let width = catalogue.entries.map(\.name.count).max() ?? 0
        var classes: [String] = []
        for entry in catalogue.entries where !classes.contains(entry.faultClass) { classes.append(entry.faultClass) }
        let sections = classes.map { name in
            let lines = catalogue.entries.filter { $0.faultClass == name }.map { entry in
                "  \(entry.name.padded(to: width))  \(entry.tier.padded(to: 8))  \(entry.title)"
            }
            return ([name] + lines).joined(separator: "\n")
        }
        let presets = catalogue.presets.map { "  \($0.name.padded(to: width))  \($0.faults.joined(separator: " "))" }
        return (sections + [(["--chaos"] + presets).joined(separator: "\n")]).joined(separator: "\n\n")
            + "\n\n`plantain faults show NAME` tells what one does and what a client should do about it."
    }

    /// All about one fault.
    static func page(_ entry: FaultEntry, _ catalogue: FaultCatalogue) -> String {
        let aliases = entry.aliases.isEmpty ? "" : " (also \(entry.aliases.joined(separator: ", ")))"
        var paragraphs = ["\(entry.name)\(aliases): \(entry.title)"]
        var facts = [("class", "\(entry.faultClass), \(entry.tier)")]
        if Int(entry.status) != nil { facts.append(("HTTP", entry.status)) }
        facts.append(("on", entry.needsStream ? "streams only" : "unary calls and streams"))
        if let retry = retry(entry.retryable) { facts.append(("retry", retry)) }
        if entry.delivers { facts.append(("delivers", "a client that copes still gets its picture")) }
        if !entry.advice.isEmpty { facts.append(("advice", entry.advice)) }
        if !entry.note.isEmpty { facts.append(("note", entry.note)) }
        let meaning = catalogue.evidence.first { $0.level == entry.evidence }?.meaning
        facts.append(("evidence", entry.evidence + (meaning.map { ": \($0)" } ?? "")))
        paragraphs.append(rows(facts + entry.sources.map { ("", $0) }))
        let parameters = entry.parameters.map { ($0.name, "\($0.type), \($0.fallback.isEmpty ? "empty" : $0.fallback): \($0.description)") }
        if !parameters.isEmpty { paragraphs.append("parameters (type, default: meaning)\n" + rows(parameters)) }
        let asUsual = [("", entry.layer == .envelope ? "as to the error it wraps" : "as to any answer")]
        paragraphs.append("how SDKs react\n" + rows(entry.reactions.isEmpty ? asUsual : entry.reactions))
        if let body = body(entry, catalogue) { paragraphs.append("the body\n" + indented(body)) }
        return (paragraphs + ["a scenario with it\n" + indented(entry.example)]).joined(separator: "\n\n")
    }

    /// As a call of gemini-2.5-flash-image is answered.
    private static func body(_ entry: FaultEntry, _ catalogue: FaultCatalogue) -> String? {
        var context = FaultContext()
        (context.model, context.quotaModel) = ("gemini-2.5-flash-image", QuotaModel.name(of: "gemini-2.5-flash-image"))
        (context.usage.promptText, context.responseID) = (10, "HN2XapOEKtL8nsEP27CN0Q0")
        guard case .json(let json)? = catalogue.substitute(named: entry.name, context: context)?.body else { return nil }
        return String(decoding: JSONWriter.text(json, .pretty), as: UTF8.self)
    }

    private static func retry(_ word: String) -> String? {
        switch word {
        case "yes": "helps"
        case "no": "does not help"
        case "once": "once is worth it"
        case "few": "two or three are worth it"
        case "inherit": "as with the error it wraps"
        default: nil
        }
    }

    private static func rows(_ rows: [(String, String)]) -> String {
        let width = rows.map(\.0.count).max() ?? 0
        return rows.map { "  \($0.0.padded(to: width))  \($0.1)" }.joined(separator: "\n")
    }

    private static func indented(_ text: String) -> String {
        text.split(separator: "\n").map { "  " + $0 }.joined(separator: "\n")
    }
}

extension FaultEntry {
    fileprivate var json: JSON {
        let parameters = parameters.map { parameter in
            JSON.object([
                ("name", .string(parameter.name)), ("type", .string(parameter.type)), ("default", .string(parameter.fallback)),
                ("description", .string(parameter.description)),
            ])
        }
        return .object([
            ("name", .string(name)), ("aliases", .array(aliases.map(JSON.string))), ("class", .string(faultClass)),
            ("layer", .string("\(layer)")), ("tier", .string(tier)), ("title", .string(title)), ("status", .string(status)),
            ("needsStream", .bool(needsStream)), ("delivers", .bool(delivers)), ("retryable", .string(retryable)),
            ("evidence", .string(evidence)), ("sources", .array(sources.map(JSON.string))), ("parameters", .array(parameters)),
            ("sdk", .object(reactions.map { ($0.sdk, .string($0.text)) })), ("advice", .string(advice)), ("note", .string(note)),
            ("example", .string(example)),
        ])
    }
}
