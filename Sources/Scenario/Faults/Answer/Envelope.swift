internal import GeminiAPI

/// Wraps an error otherwise than the live service mostly does. Answers of 200 stay as they are.
struct Envelope: Fault {
    private enum Wrapping {
        case type(String)
        case array
        /// `" @type"`: Google's own CLI has a test for it.
        case spacedType
        /// A comma too many; inside the domain's text, or on a line of its own.
        case strayComma(inDomain: Bool)
    }

    private let wrapping: Wrapping

    /// Nil for a name that wraps nothing.
    init?(_ name: String, _ settings: FaultSettings) {
        switch name {
        case "error-as-event-stream": wrapping = .type("text/event-stream")
        case "error-text-plain": wrapping = .type("text/plain")
        case "error-array": wrapping = .array
        case "error-type-key-space": wrapping = .spacedType
        case "error-stray-comma": wrapping = .strayComma(inDomain: settings.text("at") == "domain")
        default: return nil
        }
    }

    func wrap(_ substitute: Substitute) -> Substitute {
        guard substitute.status >= 400, case .json(let json) = substitute.body else { return substitute }
        var wrapped = substitute
        switch wrapping {
        case .type(let type): wrapped.type = .other(type)
        case .array: wrapped.isArray = true
        case .spacedType: wrapped.body = .json(json.renamed { $0 == "@type" ? " @type" : $0 })
        case .strayComma(true): wrapped.body = .json(json.editingDetails { $0.editing("domain") { .string(($0.text ?? "") + ",") } })
        case .strayComma(false): wrapped.body = .raw(Self.withStrayComma(JSONWriter.text(json, .pretty)) + [0x0A])
        }
        return wrapped
    }

    /// Behind the first domain, where it was seen; of an error without one, behind the message.
    private static func withStrayComma(_ text: [UInt8]) -> [UInt8] {
        let lines = text.split(separator: 0x0A, omittingEmptySubsequences: false)
        func line(_ name: String) -> Int? {
            lines.firstIndex { $0.drop { $0 == 0x20 }.starts(with: Array("\"\(name)\": ".utf8)) && $0.last == UInt8(ascii: ",") }
        }
        guard let place = line("domain") ?? line("message") else { return text }
        let comma = lines[place].prefix { $0 == 0x20 } + [UInt8(ascii: ",")]
        return Array((lines[...place] + [comma] + lines[(place + 1)...]).joined(separator: [0x0A]))
    }
}

extension JSON {
    fileprivate func editingDetails(_ edit: (JSON) -> JSON) -> JSON {
        editing("error") { $0.editing("details") { .array(($0.elements ?? []).map(edit)) } }
    }
}
