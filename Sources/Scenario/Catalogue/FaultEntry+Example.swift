extension FaultEntry {
    /// A scenario in which this fault happens once, or always if it can be lived with: something to copy from.
    public var example: String {
        let example = parameters.first { $0.type != "string" && !$0.fallback.isEmpty && !$0.fallback.contains("{{") }
        let effect = example.map { "{fault: \(name), with: {\($0.name): \(Self.scalar($0.fallback))}}" } ?? name
        // An envelope needs an error to wrap.
        let whole = layer == .envelope ? "[overloaded-503, \(effect)]" : effect
        let plan = delivers ? "always: \(whole)" : "sequence: [\(whole), pass]"
        return """
            scenario: 1
            rules:
              - id: \(name)
                when: {op: \(needsStream ? "stream" : "[generate, stream]")}
                \(plan)

            """
    }

    /// In quotes where YAML would read something else.
    private static func scalar(_ text: String) -> String {
        text.allSatisfy { $0.isLetter || $0.isNumber || "%_.-|".contains($0) } ? text : "\"\(text)\""
    }
}
