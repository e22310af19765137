internal import GeminiAPI

extension FaultEntry {
    /// An entry of faults.json. - Parameter http: what every error can be told besides.
    init(_ json: JSON, http: [ParameterEntry]) {
        func text(_ name: String) -> String { json[name]?.text ?? "" }
        func flag(_ name: String) -> Bool { json[name]?.flag ?? false }
        func texts(_ name: String) -> [String] { json[name]?.elements?.compactMap(\.text) ?? [] }
        self.init(name: text("id"))
        aliases = texts("aliases")
        faultClass = text("class")
        layer = Self.layer(of: faultClass)
        tier = text("tier")
        title = text("title")
        status = text("status")
        let isError = layer == .answer && faultClass != "block"
        parameters = (json["params"]?.elements ?? []).map(ParameterEntry.init) + (isError ? http : [])
        needsStream = flag("stream")
        delivers = flag("delivers")
        retryable = text("retryable")
        evidence = text("evidence")
        sources = texts("sources")
        reactions = json["sdk"]?.members?.map { ($0.0, $0.1.text ?? "") } ?? []
        advice = text("advice")
        note = text("note")
        template = FaultTemplate(json)
    }

    private static func layer(of faultClass: String) -> Layer {
        switch faultClass {
        case "shape": .shape
        case "envelope": .envelope
        case "stream": .stream
        case "timing": .timing
        case "transport": .transport
        default: .answer
        }
    }
}

extension FaultEntry.ParameterEntry {
    init(_ json: JSON) {
        func text(_ name: String) -> String { json[name]?.text ?? "" }
        self.init(name: text("name"), type: text("type"), fallback: text("default"), description: text("description"))
    }
}
