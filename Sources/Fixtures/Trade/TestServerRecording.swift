internal import GeminiAPI
internal import HTTP

/// Recordings of google/test-server: a JSON file for each test, with its interactions in order (internal/store/store.go there).
enum TestServerRecording {
    static func read(_ value: JSON, path: String) throws(FixtureProblem) -> Traded {
        guard let interactions = value["interactions"]?.elements else {
            throw FixtureProblem(file: path, message: "no test-server recording: it has no interactions")
        }
        var traded = Traded()
        for interaction in interactions {
            guard let request = interaction["request"], let response = interaction["response"], let target = request["url"]?.text,
                let status = response["statusCode"]?.integer
            else {
                traded.skip(path, "it has no request with a url and response with a statusCode")
                continue
            }
            let fields = SegmentedRecording.fields(response["headers"])
            let isStream = status == 200 && SegmentedRecording.isStream(target, fields)
            traded.take(
                TradedExchange(
                    method: request["method"]?.text ?? "GET", url: url(target, request),
                    requestFields: SegmentedRecording.fields(request["headers"]),
                    requestBody: SegmentedRecording.request(request["bodySegments"]), status: status,
                    responseFields: SegmentedRecording.withoutFraming(fields),
                    responseBody: SegmentedRecording.response(response["bodySegments"], isStream: isStream)))
        }
        return traded
    }

    private static func url(_ target: String, _ request: JSON) -> String {
        guard target.hasPrefix("/") else { return target }
        return (request["protocol"]?.text ?? "https") + "://" + (request["serverAddress"]?.text ?? "") + target
    }
}
