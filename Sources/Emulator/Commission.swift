internal import Digest
internal import GeminiAPI
internal import HTTP
internal import Painter
internal import Scenario

/// The pictures of an answer, to be painted: what they show, in which size and format.
struct Commission: Sendable {
    private(set) var format: ImageFormat
    /// Pictures of one answer: more than one where the prompt asks for a series.
    let count: Int
    private let model: Model
    private var ratio: String?
    private let wantsPortrait: Bool
    /// All of them but what tells one from another.
    private var brief: Brief

    init(_ request: GenerateRequest, _ model: Model, inputs: [Raster], _ configuration: Configuration) {
        switch configuration.imageFormat {
        case .asModel:
            // Vertex lets the client choose.
            format = (request.config.outputMimeType ?? model.mimeType) == ImageFormat.png.mimeType ? .png : .jpeg
        case .always(let format): self.format = format
        }
        self.model = model
        ratio = request.config.aspectRatio
        wantsPortrait = Self.wantsPortrait(request.instruction)
        count = request.copies == nil ? request.wantedPictures : 1
        let asked = request.config.imageSize.map(Model.canonicalSize) ?? Model.defaultSize
        let (prompt, history) = request.wish
        brief = Brief(
            prompt: prompt, model: model.id, width: 1024, height: 1024,
            sizeName: model.imageTokens[asked] == nil ? Model.defaultSize : asked, seed: 0, userSeed: request.config.seed, inputs: inputs)
        brief.history = history
        brief.turn = request.turn
        brief.caption = configuration.caption
        brief.detail = configuration.detail
        brief.quality = request.config.outputQuality.map { min(max($0, 1), 100) }
        size = pixels
    }

    /// The pixels of each.
    private(set) var size: PixelSize {
        get { PixelSize(width: brief.width, height: brief.height) }
        set { (brief.width, brief.height) = (newValue.width, newValue.height) }
    }

    /// `1K`
    private(set) var sizeName: String {
        get { brief.sizeName }
        set { brief.sizeName = newValue }
    }

    private var pixels: PixelSize {
        let first = brief.inputs.first.map { PixelSize(width: $0.width, height: $0.height) }
        return model.pixelSize(ratio: ratio, size: sizeName, input: first, wantsPortrait: wantsPortrait) ?? size
    }

    /// Bytes of memory its input pictures and its texts take.
    var held: Int { brief.inputs.reduce(brief.prompt.utf8.count + brief.history.reduce(0) { $0 + $1.utf8.count }) { $0 + $1.byteCount } }

    /// One of the pictures as a fault or a scenario wants it. A size or ratio the model does not make leaves the picture's own.
    func repainted(_ order: PictureOrder, _ key: CanonicalKey) -> Reply.Part.Data {
        var other = self
        if let size = order.size.map(Model.canonicalSize), model.imageTokens[size] != nil { other.sizeName = size }
        if let aspect = order.aspect { other.ratio = aspect }
        let size = other.pixels
        other.size = PixelSize(width: max(1, size.width + order.extraPixels), height: max(1, size.height + order.extraPixels))
        if let format = order.format.flatMap(ImageFormat.init) { other.format = format }
        other.brief.caption = order.caption.flatMap(CaptionStyle.init) ?? brief.caption
        other.brief.detail = order.detail.flatMap(Detail.init) ?? brief.detail
        other.brief.bytes = order.bytes
        return other.picture(order.variant, key)
    }

    /// The picture at `index` of the answer, painted while it is sent; behind the last, another try at the same scene.
    func picture(_ index: Int, _ key: CanonicalKey) -> Reply.Part.Data { painted(brief(index, key)) }

    /// A picture of the model's thoughts: half the size, another try at the same scene.
    func draft(_ key: CanonicalKey) -> Reply.Part {
        var brief = attempt("draft", key)
        (brief.width, brief.height) = (max(1, size.width / 2), max(1, size.height / 2))
        return Reply.Part(painted(brief), isThought: true)
    }

    private func painted(_ brief: Brief) -> Reply.Part.Data {
        let producer = Producer { [format] sink in try await Painter.paint(brief, as: format, into: sink) }
        return .inline(mimeType: format.mimeType, .produced(producer))
    }

    /// What the picture at `index` is a function of.
    func brief(_ index: Int, _ key: CanonicalKey) -> Brief {
        var brief = attempt(index == 0 ? "" : "variant \(index)", key)
        if count > 1, index < count { brief.member = index + 1 }
        return brief
    }

    /// - Parameter name: tells one try at a scene from another; empty is the first.
    private func attempt(_ name: String, _ key: CanonicalKey) -> Brief {
        var brief = brief
        var dice = Dice(key, name)
        brief.seed = name.isEmpty ? key.seed : dice.next()
        // Not from the key: a seed lays every prompt's scene out in the same way.
        var layout = Dice(seed: UInt64(bitPattern: Int64(brief.userSeed ?? 0)), "layout \(name)")
        brief.variation = name.isEmpty && brief.userSeed == nil ? 0 : layout.next()
        brief.key = key.digest.hexEncoded
        return brief
    }

    /// Prompts that ask for the upright shape get it ("vertical" seen to give 848x1264); the list of words is ours.
    private static func wantsPortrait(_ prompt: String) -> Bool {
        let text = prompt.lowercased()
        return ["vertical", "portrait orientation", "portrait format", "portrait mode"].contains { text.contains($0) }
    }
}

extension GenerateRequest {
    /// What is asked for, and what the user said before. A turn that is only a picture repeats the wish before it.
    fileprivate var wish: (prompt: String, history: [String]) {
        let history = history
        return instruction.isEmpty ? (history.last ?? "", history.dropLast()) : (instruction, history)
    }

    /// Pictures the answer of an image model has. That every model counts right is a simplification: the documentation says that the
    /// live ones do not always.
    var wantedPictures: Int {
        if let copies { return copies }
        let (prompt, history) = wish
        return Painter.pictures(wantedBy: prompt, history: history)
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
            let limits = DecodeLimits.standard.shared(among: min(pictures.count, Self.shownInputs))
            // Nobody waits for the rest once one is unreadable or the client has left.
            for picture in pictures.prefix(Self.shownInputs) where !Task.isCancelled {
                rasters.append(Result { () throws(PictureError) in try Raster(decoding: ByteSource(picture.data), limits: limits) })
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
