extension Usage {
    /// The answer of countTokens to `request`. Vertex also counts the characters it would bill: those that are not blank.
    public func count(_ request: GenerateRequest, _ backend: Backend) -> JSON {
        var fields: [(String, JSON)] = [("totalTokens", .int(prompt))]
        if backend.isVertex {
            let characters = request.allTexts.reduce(0) { $0 + $1.unicodeScalars.count { !$0.properties.isWhitespace } }
            fields.append(("totalBillableCharacters", .int(characters)))
        }
        if cached > 0, !backend.isVertex { fields.append(("cachedContentTokenCount", .int(cached))) }
        let details = [("TEXT", promptText), ("IMAGE", promptImage)].filter { $0.1 > 0 }
        fields.append(
            ("promptTokensDetails", .array(details.map { .object([("modality", .string($0.0)), ("tokenCount", .int($0.1))]) })))
        return .object(fields)
    }
}
