internal import HTTP

/// A request to the OpenAI-compatible layer, understood: the generateContent request that it comes to, and what its answer depends on
/// besides.
public struct OpenAIRequest: Sendable {
    /// Without `models/`; nil if the body names none.
    public var model: String?
    /// `stream` of a chat.
    public var streams = false
    /// Whether a stream tells its usage: `stream_options.include_usage`.
    public var tellsUsage = false
    /// What the layer takes and does nothing with, by name.
    public var ignored: [String] = []
    /// How many pictures `images/…` is asked for; nil in a chat.
    var copies: Int?
    /// The picture whose transparent parts may change.
    var mask: GenerateRequest.InlineData?
    /// The generateContent request.
    var body = JSON.object([])
    var problems: [Problem] = []
    /// Why it is refused although its JSON is right.
    var refusal: APIError?

    /// `gemini-3-pro-image` of `models/gemini-3-pro-image`.
    static func bare(_ name: String?) -> String? {
        guard let name, !name.isEmpty else { return nil }
        return name.hasPrefix("models/") ? String(name.dropFirst("models/".count)) : name
    }
}

extension Call {
    /// Reads the body of a method of the OpenAI-compatible layer, by way of the generateContent request that it comes to: limits, rules
    /// and the meter know that.
    mutating func readOpenAI(_ method: Route.OpenAIMethod, _ body: [UInt8]) {
        let request: OpenAIRequest
        switch method {
        case .chat: request = OpenAIRequest(chat: body)
        case .generateImage: request = OpenAIRequest(generation: body)
        case .editImage: request = OpenAIRequest(edit: body, type: head.fields["content-type"])
        case .listModels, .getModel: return
        }
        openAI = request
        (bodyModel, streams, problems) = (request.model, request.streams, request.problems)
        let (message, found) = MessageReader.read(
            JSONWriter.text(request.body, .compact), as: "GenerateContentRequest", version: OpenAIRequest.version)
        problems += found
        var generate = GenerateRequest(message)
        (generate.copies, generate.mask) = (request.copies, request.mask)
        self.generate = generate
    }
}

extension OpenAIRequest {
    /// What texts of this layer call the API's version, whatever the path says (public notes).
    static let version = "v1main"
}
