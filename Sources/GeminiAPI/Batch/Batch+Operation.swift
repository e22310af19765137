public import HTTP

extension Batch {
    /// The long-running operation that stands for it, keys in the recorded order (a client's captures of December 2025 and January 2026).
    /// - Parameter results: the text of the list of results, where those are told; both members have them.
    public func operation(_ results: Producer? = nil) -> JSON {
        var operation: [(String, JSON)] = [("name", .string(name)), ("metadata", .object(metadata(results)))]
        guard isOver else { return .object(operation) }
        operation.append(("done", .bool(true)))
        if state == .cancelled {
            // That an operation which was cancelled has an error is documented of google.longrunning; the words are a guess.
            operation.append(("error", RPCStatus(code: 1, message: "The operation was cancelled.").json))
        } else if let problem {
            operation.append(("error", RPCStatus(code: 13, message: "plantain: \(problem)").json))
        } else if let output = output(results) {
            let type = ("@type", JSON.string(Self.package + "GenerateContentBatchOutput"))
            operation.append(("response", .object([type] + output)))
        }
        return .object(operation)
    }

    /// The types say v1main, whatever the path says (recorded).
    private static let package = "type.googleapis.com/google.ai.generativelanguage.v1main."

    private func metadata(_ results: Producer?) -> [(String, JSON)] {
        func time(_ instant: Int64) -> JSON { .string(HTTPDate.timestamp(microseconds: instant, digits: 9)) }
        var members: [(String, JSON)] = [
            ("@type", .string(Self.package + "GenerateContentBatch")), ("model", .string("models/" + model)),
        ]
        if !displayName.isEmpty { members.append(("displayName", .string(displayName))) }
        // Requests that came in the body are not told again (recorded).
        if let fileName { members.append(("inputConfig", .object([("fileName", .string(fileName))]))) }
        if let output = output(results) { members.append(("output", .object(output))) }
        members.append(("createTime", time(created)))
        if let ended { members.append(("endTime", time(ended))) }
        return members + [
            ("updateTime", time(updated)), ("batchStats", .object(stats)), ("state", .string(state.rawValue)), ("name", .string(name)),
        ]
    }

    private func output(_ results: Producer?) -> [(String, JSON)]? {
        guard state == .succeeded else { return nil }
        if let responsesFile { return [("responsesFile", .string(responsesFile))] }
        return results.map { [("inlinedResponses", .object([("inlinedResponses", .stored($0))]))] }
    }

    /// Counts are 64-bit numbers, which proto JSON writes as strings; those of zero are left out.
    private var stats: [(String, JSON)] {
        let counts = [
            ("requestCount", total), ("successfulRequestCount", succeeded), ("failedRequestCount", failed),
            ("pendingRequestCount", total - succeeded - failed),
        ]
        return counts.filter { $0.1 > 0 }.map { ($0.0, .string(String($0.1))) }
    }
}
