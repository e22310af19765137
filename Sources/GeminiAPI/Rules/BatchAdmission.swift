extension Call {
    /// The model of a batch that can be made.
    /// - Throws: the first refusal, in the order of generateContent's: the JSON, the request, the model. What a request of it has wrong is
    ///   the result of that request.
    public func admitBatch(_ catalogue: Catalogue = .gemini) throws(APIError) -> Model {
        if !problems.isEmpty { throw .malformed(problems) }
        guard let batch, batch.fileName?.isEmpty == false || !batch.items.isEmpty else { throw .noRequests }
        let name = model ?? ""
        guard let model = catalogue.model(name, version: route.version), model.kind != .imagen else {
            throw .modelNotFound(name, version: route.version, operation: "batchGenerateContent")
        }
        return model
    }
}
