/// A body of `:predict`, Imagen's method, understood: the generateContent request that it comes to.
public struct PredictRequest: Sendable {
    /// Whether a picture that is left out is to be explained.
    public private(set) var tellsReason = false
    /// Parameters that are taken and change nothing here.
    public private(set) var ignored: [String] = []
    /// What no Imagen model takes, for the log: what the live service says of it is not known.
    public private(set) var mistake: String?
    /// How many pictures are asked for.
    let copies: Int
    let body: JSON
    let problems: [Problem]
    let ratio: String?
    let size: String?

    init(_ bytes: [UInt8], version: String, backend: Backend) {
        let (message, problems) = MessageReader.read(bytes, as: "PredictRequest", schema: .imagen, version: version, backend: backend)
        self.problems = problems
        let parameters = message.json("parameters")
        func text(_ name: String) -> String? { parameters?[name]?.text }
        func number(_ name: String) -> Int? { parameters?[name]?.integer ?? text(name).flatMap { Int($0) } }
        let instances = message.jsons("instances")
        let prompt = instances.first?["prompt"]?.text ?? ""
        copies = number("sampleCount") ?? 1
        ratio = text("aspectRatio")
        size = text("sampleImageSize")
        let output = parameters?["outputOptions"]
        let type = output?["mimeType"]?.text
        let quality = output?["compressionQuality"]?.integer
        if prompt.isEmpty { mistake = "instances[0].prompt is missing" }
        if instances.count > 1 { mistake = "instances has more than one" }
        if !(1...4).contains(copies) { mistake = "sampleCount is 1 to 4" }
        if let type, !["image/png", "image/jpeg"].contains(type) { mistake = "outputOptions.mimeType is image/png or image/jpeg" }
        if let quality, !(0...100).contains(quality) { mistake = "outputOptions.compressionQuality is 0 to 100" }
        let people = (text("personGeneration") ?? "allow_adult").lowercased()
        if !["dont_allow", "allow_adult", "allow_all"].contains(people) {
            mistake = "personGeneration is dont_allow, allow_adult or allow_all"
        }
        tellsReason = parameters?["includeRaiReason"]?.flag ?? false
        let unused = ["storageUri", "negativePrompt", "guidanceScale", "enhancePrompt", "includeSafetyAttributes", "language"]
        ignored = unused.filter { parameters?[$0] != nil }
        var image: [(String, JSON)] = ratio.map { [("aspectRatio", .string($0))] } ?? []
        if let size { image.append(("imageSize", .string(size))) }
        let options = [("mimeType", type.map(JSON.string)), ("compressionQuality", quality.map(JSON.int))]
        image.append(("imageOutputOptions", .object(options.compactMap { name, value in value.map { (name, $0) } })))
        var config: [(String, JSON)] = [("responseModalities", .array([.string("IMAGE")])), ("imageConfig", .object(image))]
        if let seed = number("seed") { config.append(("seed", .int(seed))) }
        let turn = JSON.object([("role", .string("user")), ("parts", .array([.object([("text", .string(prompt))])]))])
        body = .object([("contents", .array([turn])), ("generationConfig", .object(config))])
    }
}

extension Schema {
    /// The body of `:predict`. Parameters are a `Value`: a name that no model knows is no error.
    static let imagen = Schema(
        """
        message PredictRequest {
          repeated Value instances;
          optional Value parameters;
          vertex Struct labels;
        }
        """)
}

extension Call {
    /// Reads the body of `:predict`.
    mutating func readPredict(_ body: [UInt8]) {
        let request = PredictRequest(body, version: route.version, backend: route.backend)
        predict = request
        problems = request.problems
        // Vertex's fields have the type of pictures, the Gemini API's have not.
        let (message, _) = MessageReader.read(
            JSONWriter.text(request.body, .compact), as: "GenerateContentRequest", version: route.version, backend: .vertex(parent: ""))
        var generate = GenerateRequest(message)
        generate.copies = request.copies
        self.generate = generate
    }

    /// The Imagen model that a `:predict` is for.
    /// - Throws: the first refusal: JSON, model, what the model takes.
    public func admitPredict(_ catalogue: Catalogue = .gemini) throws(APIError) -> Model {
        if !problems.isEmpty { throw .malformed(problems) }
        let name = model ?? ""
        guard let model = catalogue.model(name), model.kind == .imagen, let predict else {
            if case .vertex(let parent) = route.backend { throw .publisherModelNotFound(name, parent: parent) }
            throw .modelNotFound(name, version: route.version, operation: "predict")
        }
        let isMade = predict.ratio.map(model.ratios.contains) ?? true && predict.size.map { model.imageTokens[$0] != nil } ?? true
        if predict.mistake != nil || !isMade { throw .invalid }
        return model
    }
}
