/// An answer of generateContent as `:predict` gives it.
public enum PredictAnswer {
    /// `predictions`, whose members stand in any order, as of a protobuf Struct (recorded, about half each): drawn by the request.
    public static func json(_ answer: JSON, tellsReason: Bool, _ key: CanonicalKey?) -> JSON {
        var predictions: [JSON] = []
        for candidate in answer["candidates"]?.elements ?? [] {
            let pictures = (candidate["content"]?["parts"]?.elements ?? []).compactMap { $0["inlineData"] }
            for picture in pictures {
                let members = [("mimeType", picture["mimeType"]), ("bytesBase64Encoded", picture["data"])].compactMap { name, value in
                    value.map { (name, $0) }
                }
                var dice = key.map { Dice($0, "prediction \(predictions.count)") }
                predictions.append(.object(dice?.draw(0...1) == 1 ? members.reversed() : members))
            }
            // Pictures that were filtered are left out, unless the reason is asked for (documented; its text is the SDK's example).
            if pictures.isEmpty, tellsReason { predictions.append(.object([("raiFilteredReason", .string(filtered))])) }
        }
        return .object(predictions.isEmpty ? [] : [("predictions", .array(predictions))])
    }

    private static let filtered =
        "Unable to show generated images. All images were filtered out because they violated Vertex AI's usage guidelines. You will not be charged for blocked images. Try rephrasing the prompt."
}
