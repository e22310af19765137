internal import GeminiAPI
internal import HTTP
internal import Painter
internal import Scenario

/// A picture to be painted: what it shows, in which size and format.
struct Commission: Sendable {
    private(set) var size: PixelSize
    private(set) var sizeName: String
    private(set) var format: ImageFormat
    private let prompt: String
    private let model: Model
    private let userSeed: Int?
    private let inputs: [Raster]
    private var ratio: String?
    private let wantsPortrait: Bool

    init(_ request: GenerateRequest, _ model: Model, inputs: [Raster], _ format: Configuration.Format) {
        let asked = request.config.imageSize.map(Model.canonicalSize) ?? Model.defaultSize
        sizeName = model.imageTokens[asked] == nil ? Model.defaultSize : asked
        switch format {
        case .asModel:
            // Vertex lets the client choose.
            self.format = (request.config.outputMimeType ?? model.mimeType) == ImageFormat.png.mimeType ? .png : .jpeg
        case .always(let format): self.format = format
        }
        // A chat's caption is what was said last: the rest shows in the picture.
        prompt = request.instruction.isEmpty ? request.prompt : request.instruction
        self.model = model
        userSeed = request.config.seed
        self.inputs = inputs
        ratio = request.config.aspectRatio
        wantsPortrait = Self.wantsPortrait(request.instruction)
        size = PixelSize(width: 1024, height: 1024)
        size = pixels
    }

    private var pixels: PixelSize {
        let first = inputs.first.map { PixelSize(width: $0.width, height: $0.height) }
        return model.pixelSize(ratio: ratio, size: sizeName, input: first, wantsPortrait: wantsPortrait) ?? size
    }

    /// Bytes of memory its input pictures and its prompt take.
    var held: Int { inputs.reduce(prompt.utf8.count) { $0 + $1.byteCount } }

    /// The same scene as a fault wants it. A size or ratio the model does not make leaves the picture's own.
    func repainted(_ order: PictureOrder, _ key: CanonicalKey) -> Reply.Part.Data {
        var other = self
        if let size = order.size.map(Model.canonicalSize), model.imageTokens[size] != nil { other.sizeName = size }
        if let aspect = order.aspect { other.ratio = aspect }
        other.size = other.pixels
        other.size.width = max(1, other.size.width + order.extraPixels)
        other.size.height = max(1, other.size.height + order.extraPixels)
        if let format = order.format { other.format = format == "png" ? .png : .jpeg }
        var dice = Dice(key, "variant \(order.variant)")
        let seed = order.variant == 0 ? key.seed : dice.next()
        return .inline(mimeType: other.format.mimeType, .produced(other.producer(other.size, seed: seed)))
    }

    /// The encoded picture, painted while it is sent.
    func producer(_ key: CanonicalKey) -> Producer { producer(size, seed: key.seed) }

    /// A picture of the model's thoughts: half the size, another try at the same scene.
    func draft(_ key: CanonicalKey) -> Reply.Part {
        var dice = Dice(key, "draft")
        let half = PixelSize(width: max(1, size.width / 2), height: max(1, size.height / 2))
        return Reply.Part(.inline(mimeType: format.mimeType, .produced(producer(half, seed: dice.next()))), isThought: true)
    }

    private func producer(_ size: PixelSize, seed: UInt64) -> Producer {
        let brief = Brief(
            prompt: prompt, model: model.id, width: size.width, height: size.height, sizeName: sizeName, seed: seed, userSeed: userSeed,
            inputs: inputs)
        return Producer { [format] sink in try await Painter.paint(brief, as: format, into: sink) }
    }

    /// Prompts that ask for the upright shape get it ("vertical" seen to give 848x1264); the list of words is ours.
    private static func wantsPortrait(_ prompt: String) -> Bool {
        let text = prompt.lowercased()
        return ["vertical", "portrait orientation", "portrait format", "portrait mode"].contains { text.contains($0) }
    }
}

extension Emulator {
    /// The most pictures an answer shows; what is beyond is read and not decoded. The live models recommend as many.
    private static let shownInputs = 14

    /// The pictures a request works on, decoded under limits, away from the loop. A picture that is none is the client's error;
    /// the log says what was wrong with it, which the live service does not.
    func decode(_ pictures: [GenerateRequest.InlineData], _ exchange: inout Exchange) async throws(APIError) -> [Raster] {
        if pictures.isEmpty { return [] }
        let decoded = await withTaskExecutorPreference(globalConcurrentExecutor) {
            var rasters: [Result<Raster, PictureError>] = []
            // Nobody waits for the rest once one is unreadable or the client has left.
            for picture in pictures.prefix(Self.shownInputs) where !Task.isCancelled {
                rasters.append(Result { () throws(PictureError) in try Raster(decoding: ByteSource(picture.data)) })
                if case .failure = rasters.last { break }
            }
            return rasters
        }
        var rasters: [Raster] = []
        for (index, result) in decoded.enumerated() {
            switch result {
            case .success(let raster): rasters.append(raster)
            case .failure(let error):
                exchange.notes.append("input picture \(index + 1) cannot be read: \(error.message)")
                throw .unreadableImage
            }
        }
        return rasters
    }
}

extension ByteSource {
    /// Decodes base64 as the decoder asks for bytes: the file never stands in memory a second time.
    fileprivate init(_ base64: Base64Text) {
        var cursor = Base64Text.Cursor(base64)
        var block = [UInt8](repeating: 0, count: 48 * 1024)
        var ready = 0..<0
        self.init { buffer in
            if ready.isEmpty { ready = 0..<block.withUnsafeMutableBytes { cursor.read(into: $0) } }
            let count = min(ready.count, buffer.count)
            block.withUnsafeBytes { buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[ready.prefix(count)])) }
            ready = ready.dropFirst(count)
            return count
        }
    }
}
