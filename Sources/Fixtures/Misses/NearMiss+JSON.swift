public import GeminiAPI

extension NearMiss {
    /// `{"name", "differences": [{"path", "asked", "recorded", "words"}], "text"}`, for the admin API, the log and the details of errors.
    public var json: JSON {
        .object([("name", .string(name)), ("differences", .array(differences.map(\.json))), ("text", .string(text))])
    }
}

extension NearMiss.Difference {
    /// What one side has nothing of is left out.
    public var json: JSON {
        let values = [("asked", asked), ("recorded", recorded), ("words", words)]
        return .object([("path", .string(path))] + values.compactMap { name, value in value.map { (name, .string($0)) } })
    }
}
