internal import GeminiAPI
internal import HTTP

/// Replays of python-genai (google/genai/_replay_api_client.py there): what the SDK sent and got, project and version left out.
enum GenAIReplay {
    static func read(_ value: JSON, path: String) throws(FixtureProblem) -> Traded {
        guard let interactions = value["interactions"]?.elements else {
            throw FixtureProblem(file: path, message: "no python-genai replay: it has no interactions")
        }
        var traded = Traded()
        for interaction in interactions {
            guard let request = interaction["request"], let response = interaction["response"], let recorded = request["url"]?.text else {
                traded.skip(path, "it has no request with a url and response")
                continue
            }
            let segments = member(response, "body_segments", "bodySegments")
            // Bytes are cut after 100 by the recorder.
            if segments?.elements?.isEmpty ?? true, member(response, "byte_segments", "byteSegments")?.elements?.isEmpty == false {
                traded.skip(path, "the replay holds only the beginning of the bytes that were answered")
                continue
            }
            let url = absolute(recorded)
            let fields = SegmentedRecording.fields(response["headers"])
            let status = member(response, "status_code", "statusCode")?.integer ?? 200
            let isStream = status == 200 && SegmentedRecording.isStream(url, fields)
            traded.take(
                TradedExchange(
                    method: request["method"]?.text ?? "POST", url: url,
                    requestFields: SegmentedRecording.fields(request["headers"]),
                    requestBody: SegmentedRecording.request(member(request, "body_segments", "bodySegments")), status: status,
                    responseFields: SegmentedRecording.withoutFraming(fields),
                    responseBody: SegmentedRecording.response(segments, isStream: isStream)))
        }
        return traded
    }

    /// Python writes one, the replays it shares with other languages the other.
    private static func member(_ value: JSON, _ name: String, _ other: String) -> JSON? { value[name] ?? value[other] }

    /// What stood before the resource was left out; what stands there by default is put back.
    private static func absolute(_ url: String) -> String {
        for (mark, prefix) in [
            ("{MLDEV_URL_PREFIX}", "https://generativelanguage.googleapis.com/v1beta"),
            ("{VERTEX_URL_PREFIX}", "https://aiplatform.googleapis.com/v1beta1"),
        ] where url.hasPrefix(mark) {
            return prefix + url.dropFirst(mark.count)
        }
        return url
    }
}
