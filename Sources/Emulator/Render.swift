internal import Digest
public import GeminiAPI
public import HTTP

/// Pictures to be made without a server.
public struct RenderOrder: Sendable {
    /// What is asked for.
    public var prompt: String
    /// What the same user said before, oldest first.
    public var history: [String] = []
    /// The model that is asked.
    public var model: Model
    /// `16:9`; nil lets the model choose.
    public var aspect: String?
    /// `2K`; nil is the model's usual one.
    public var size: String?
    /// `generationConfig.seed`
    public var seed: Int?
    /// Picture files to work on, with their MIME types.
    public var inputs: [(mimeType: String, file: [UInt8])] = []

    /// An order of this prompt.
    public init(_ prompt: String, of model: Model) { (self.prompt, self.model) = (prompt, model) }
}

/// Pictures that a server would have sent.
public struct Rendering: Sendable {
    /// Their size.
    public let size: PixelSize
    /// `1K`
    public let sizeName: String
    /// Their type.
    public let mimeType: String
    /// The canonical key of the request, in hexadecimal.
    public let key: String
    /// What makes the files, one after another.
    public let files: [Producer]
    /// What the user should hear about, one sentence each.
    public let notes: [String]
}

extension Emulator {
    /// The pictures of the answer to `order`: made by asking this emulator, as a client would, so that they are those of a server.
    public func render(_ order: RenderOrder) async throws(APIError) -> Rendering {
        let head = Head(
            method: "POST", target: "/\(order.model.onlyOn ?? "v1beta")/models/\(order.model.id):generateContent",
            fields: ["x-goog-api-key": "render"])
        let request = Request(head, body: JSONWriter.text(order.json, .compact))
        let target = Target(head.target)
        var (exchange, ruling) = open(head, target)
        guard case .reply(let composition) = try await reply(request, target, &exchange, &ruling), let picture = exchange.picture else {
            throw fault("\(order.model.id) answered without a picture", &exchange)
        }
        let files = composition.reply.candidates.flatMap { $0.parts ?? [] }.compactMap { part -> Producer? in
            if !part.isThought, case .inline(_, .produced(let producer)) = part.data { producer } else { nil }
        }
        return Rendering(
            size: picture.size, sizeName: picture.sizeName, mimeType: picture.mimeType, key: composition.key.digest.hexEncoded,
            files: files,
            notes: exchange.notes)
    }
}

extension RenderOrder {
    /// The request that a client would send.
    fileprivate var json: JSON {
        func turn(_ parts: [JSON]) -> JSON { .object([("role", .string("user")), ("parts", .array(parts))]) }
        func text(_ text: String) -> JSON { .object([("text", .string(text))]) }
        let pictures = inputs.map { input in
            JSON.object([("inlineData", .object([("mimeType", .string(input.mimeType)), ("data", .base64(.bytes(input.file)))]))])
        }
        let image = [("aspectRatio", aspect), ("imageSize", size)].compactMap { name, value in value.map { (name, JSON.string($0)) } }
        let config = [("imageConfig", JSON.object(image))] + (seed.map { [("seed", .int($0))] } ?? [])
        return .object([
            ("contents", .array(history.map { turn([text($0)]) } + [turn([text(prompt)] + pictures)])),
            ("generationConfig", .object(config)),
        ])
    }
}
