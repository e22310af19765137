extension Batch {
    /// What is kept of it.
    public var record: JSON {
        func optional(_ name: String, _ value: JSON?) -> [(String, JSON)] { value.map { [(name, $0)] } ?? [] }
        return .object(
            [
                ("id", .string(id)), ("model", .string(model)), ("displayName", .string(displayName)), ("total", .int(total)),
                ("created", .number(String(created))), ("duration", .number(String(duration))), ("session", .string(session)),
                ("key", .string(key)), ("version", .string(version)), ("state", .string(state.rawValue)), ("succeeded", .int(succeeded)),
                ("failed", .int(failed)), ("updated", .number(String(updated))),
            ] + optional("fileName", fileName.map(JSON.string)) + optional("ended", ended.map { .number(String($0)) })
                + optional("responsesFile", responsesFile.map(JSON.string)) + optional("problem", problem.map(JSON.string)))
    }

    /// From what was kept; nil where that is no batch.
    public init?(record: JSON) {
        func text(_ name: String) -> String? { record[name]?.text }
        func number(_ name: String) -> Int64? { record[name]?.lexeme.flatMap { Int64($0) } }
        guard let id = text("id"), let model = text("model"), let created = number("created"), let duration = number("duration"),
            let total = record["total"]?.integer, let state = text("state").flatMap(State.init)
        else { return nil }
        self.init(
            id: id, model: model, displayName: text("displayName") ?? "", fileName: text("fileName"), total: total, created: created,
            duration: .microseconds(duration), session: text("session") ?? Session.defaultName, key: text("key") ?? "",
            version: text("version") ?? "v1beta")
        self.state = state
        succeeded = record["succeeded"]?.integer ?? 0
        failed = record["failed"]?.integer ?? 0
        updated = number("updated") ?? created
        ended = number("ended")
        responsesFile = text("responsesFile")
        problem = text("problem")
    }
}
