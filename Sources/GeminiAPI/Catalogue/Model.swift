/// One model of the catalogue (`models.json`): what it is, takes and makes; `prices.json` tells what it costs.
public struct Model: Sendable {
    /// What a model makes.
    public enum Kind: String, Sendable { case image, text, imagen }

    /// Whether an unsupported imageSize is refused, or accepted without effect.
    enum SizeRule: String { case refuse, ignore }

    /// `gemini-3-pro-image`, without `models/`.
    public let id: String
    /// What it makes.
    public let kind: Kind
    /// The name an answer gives: an alias ending in `-latest` answers as the model behind it, any other id as itself.
    public let modelVersion: String
    /// As models.list shows it.
    public let displayName: String
    /// As models.list shows it.
    public let description: String
    /// As models.list shows it: `3.0`.
    public let version: String
    /// The limit models.list names; the live service was seen not to enforce it.
    public let inputTokenLimit: Int
    /// The limit models.list names.
    public let outputTokenLimit: Int
    /// Whether models.list names it. Retired ids are callable here and not listed, or listed, as the live service has them.
    public let isListed: Bool
    /// Whether models.list says that it thinks.
    public let isThinking: Bool
    /// The only API version that knows it; nil for all.
    public let onlyOn: String?

    /// `2.0`, `2.5`, `3-pro`, `3.1`, or `3` for texts: which way its answers are built.
    public let generation: String
    /// The MIME type of its pictures on the Gemini API.
    public let mimeType: String
    /// Ratios it takes, as in imageConfig.
    public let ratios: [String]
    /// Tokens of one picture by size; the keys are the sizes it makes.
    public let imageTokens: [String: Int]
    /// Where Vertex counts a picture otherwise.
    private let vertexImageTokens: [String: Int]
    /// Tokens of one input picture.
    public let inputImageTokens: Int
    let sizeRule: SizeRule
    let takesSystemInstruction: Bool
    let takesMediaResolution: Bool
    /// Whether it takes seed, temperature and their like.
    public let takesSampling: Bool
    /// Levels thinkingConfig may name; nil where thinking cannot be configured at all (2.5), empty where any is ignored (Pro).
    let thinkingLevels: [String]?
    /// The one combination of modalities it takes, where it insists on one.
    let modalities: String?
    /// What candidatesTokenCount holds beyond the picture on Gemini 3: recorded, unexplained.
    let otherTokens: ClosedRange<Int>?
    /// The same of an answer that was searched for; nil where that is not known to differ.
    let searchTokens: ClosedRange<Int>?
    /// What `googleSearch` can search for: `web`, `image`.
    public let searches: [String]
    let thoughtTokens: ClosedRange<Int>?
    let highThoughtTokens: ClosedRange<Int>?
    /// The model that `prices.json` prices it as; nil where no price is known.
    public let pricedAs: String?
    /// What its tokens cost and since when, newest first; empty where nobody knows.
    public let prices: [PriceList]

    private let pixels: [String: [String: PixelSize]]
    private let omitted: [String: PixelSize]
    private let portrait: [String: PixelSize]

    /// Tokens of one picture of a size; nothing for a size it does not make.
    public func imageTokens(_ size: String, _ backend: Backend) -> Int {
        (backend.isVertex ? vertexImageTokens[size] : nil) ?? imageTokens[size] ?? 0
    }

    /// Whether parts carry thought signatures (recorded for every Gemini 3 image part).
    public var signsParts: Bool { generation.hasPrefix("3") }

    /// The size made when none, or one that is ignored, is asked for.
    public static let defaultSize = "1K"

    /// `512P` and `512PX` mean `512`.
    public static func canonicalSize(_ size: String) -> String { size == "512P" || size == "512PX" ? "512" : size }

    /// The pixels of a picture.
    /// - Parameters:
    ///   - ratio: as asked for; nil lets the model choose.
    ///   - size: one of the keys of `imageTokens`.
    ///   - input: the first input picture's size, whose shape an answer without a ratio follows.
    public func pixelSize(ratio: String?, size: String, input: PixelSize?, wantsPortrait: Bool = false) -> PixelSize? {
        if let ratio { return pixels[size]?[ratio] }
        guard let square = pixels[size]?["1:1"] else { return nil }
        if let input { return isOwn(input, size) ? input : square.reshaped(like: input) }
        return wantsPortrait ? portrait[size] ?? omitted[size] : omitted[size]
    }

    /// Whether a picture of these pixels is one the model makes itself: the next turn of a chat keeps its size (guess).
    private func isOwn(_ input: PixelSize, _ size: String) -> Bool {
        omitted[size] == input || portrait[size] == input || pixels[size]?.values.contains(input) == true
    }

    init(_ entry: JSON, in file: JSON, pricedAs: String?, _ prices: JSON) {
        func text(_ name: String) -> String? { entry[name]?.text }
        func range(_ name: String) -> ClosedRange<Int>? {
            guard let bounds = entry[name]?.elements?.compactMap(\.integer), bounds.count == 2 else { return nil }
            return bounds[0]...bounds[1]
        }
        func counts(_ name: String) -> [String: Int] {
            Dictionary(uniqueKeysWithValues: (entry[name]?.members ?? []).compactMap { pair in pair.1.integer.map { (pair.0, $0) } })
        }
        func sizes(_ json: JSON?) -> [String: PixelSize] {
            Dictionary(uniqueKeysWithValues: (json?.members ?? []).map { ($0.0, PixelSize($0.1)) })
        }
        id = text("id") ?? ""
        kind = text("kind").flatMap(Kind.init) ?? .text
        modelVersion = text("answersAs") ?? id
        displayName = text("displayName") ?? id
        description = text("description") ?? ""
        version = text("version") ?? ""
        inputTokenLimit = entry["inputTokenLimit"]?.integer ?? 0
        outputTokenLimit = entry["outputTokenLimit"]?.integer ?? 0
        isListed = entry["listed"]?.flag ?? false
        isThinking = entry["thinking"]?.flag ?? false
        onlyOn = text("onlyOn")
        generation = text("generation") ?? ""
        mimeType = text("mimeType") ?? ""
        ratios = entry["ratios"]?.elements?.compactMap(\.text) ?? []
        imageTokens = counts("imageTokens")
        vertexImageTokens = counts("vertexImageTokens")
        inputImageTokens = entry["inputImageTokens"]?.integer ?? 258
        sizeRule = text("sizeRule").flatMap(SizeRule.init) ?? .refuse
        takesSystemInstruction = entry["systemInstruction"]?.flag ?? true
        takesMediaResolution = entry["mediaResolution"]?.flag ?? true
        takesSampling = entry["sampling"]?.flag ?? true
        thinkingLevels = entry["thinkingLevels"]?.elements?.compactMap(\.text)
        modalities = text("modalities")
        otherTokens = range("otherTokens")
        searchTokens = range("searchTokens")
        searches = entry["searches"]?.elements?.compactMap(\.text) ?? []
        thoughtTokens = range("thoughtTokens")
        highThoughtTokens = range("highThoughtTokens")
        self.pricedAs = pricedAs
        self.prices = pricedAs.map { PriceList.lists(of: $0, in: prices) } ?? []
        let table = text("pixels") ?? ""
        pixels = Dictionary(uniqueKeysWithValues: (file["pixels"]?[table]?.members ?? []).map { ($0.0, sizes($0.1)) })
        omitted = sizes(file["omittedRatio"]?[table])
        portrait = sizes(file["portrait"]?[table])
    }
}
