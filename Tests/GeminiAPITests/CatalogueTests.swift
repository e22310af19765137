import Testing

@testable import GeminiAPI

/// models.json against itself, and spot values from the reference (wire facts 1 to 3, recorded traffic 7 and 9).
struct CatalogueTests {
    private static let models = Catalogue.gemini.models
    private static func model(_ id: String) throws -> Model { try #require(Catalogue.gemini.model(id)) }

    @Test func `every name is found, none is there twice`() throws {
        #expect(Set(Self.models.map(\.id)).count == Self.models.count)
        for model in Self.models { #expect(Catalogue.gemini.model(model.id)?.id == model.id) }
        #expect(Catalogue.gemini.model("gemini-9-ultra-image") == nil)
    }

    @Test func `every alias is like a model that is there, and answers as one`() throws {
        let file = try JSON(PackageResources.models_json)
        for entry in file["models"]?.elements ?? [] {
            guard let like = entry["like"]?.text else { continue }
            #expect(Catalogue.gemini.model(like) != nil, "\(like)")
        }
        for model in Self.models {
            #expect(Catalogue.gemini.model(model.modelVersion) != nil, "\(model.modelVersion)")
            #expect(model.displayName != "" && model.description != "" && model.version != "" && model.inputTokenLimit > 0)
        }
    }

    @Test func `every image model has tokens, a price and a format`() {
        for model in Self.models where model.kind == .image {
            #expect(model.imageTokens[Model.defaultSize] != nil)
            #expect(model.imageTokens.values.allSatisfy { $0 > 0 })
            #expect(model.inputImageTokens > 0)
            #expect(!model.prices.isEmpty)
            #expect(model.mimeType == (model.generation.hasPrefix("2") ? "image/png" : "image/jpeg"))
            #expect(model.signsParts == model.generation.hasPrefix("3"))
        }
    }

    @Test(arguments: [
        ("gemini-2.5-flash-image", ["1K": 1290], 258), ("gemini-3-pro-image", ["1K": 1120, "2K": 1120, "4K": 2000], 258),
        ("gemini-3.1-flash-image", ["512": 747, "1K": 1120, "2K": 1680, "4K": 2520], 258),
        ("gemini-3.1-flash-lite-image", ["1K": 1120], 1120),
        ("gemini-nano-banana-2.1", ["1K": 1120, "2K": 1680, "4K": 2520], 258),
    ])
    func `pictures count what the table says`(id: String, tokens: [String: Int], input: Int) throws {
        #expect(try Self.model(id).imageTokens == tokens)
        #expect(try Self.model(id).inputImageTokens == input)
    }

    @Test func `image models are listed in the live order, previews included`() {
        let listed = Self.models.filter { $0.isListed && $0.kind == .image }.map(\.id)
        #expect(
            listed == [
                "gemini-2.5-flash-image", "gemini-3-pro-image-preview", "gemini-3-pro-image", "nano-banana-pro-preview",
                "gemini-3.1-flash-image-preview",
                "gemini-3.1-flash-image", "gemini-3.1-flash-lite-image", "gemini-nano-banana-2.1",
            ])
        #expect(!Self.models.contains { $0.isListed && $0.kind == .imagen })
    }

    @Test(arguments: [
        ("gemini-2.5-flash-image", "2.0", "Nano Banana", "Gemini 2.5 Flash Preview Image", 32768, 32768, false),
        ("gemini-3-pro-image", "3.0", "Nano Banana Pro", "Gemini 3 Pro Image", 131072, 32768, true),
        ("nano-banana-pro-preview", "3.0", "Nano Banana Pro", "Gemini 3 Pro Image Preview", 131072, 32768, true),
        ("gemini-3.1-flash-image-preview", "3.0", "Nano Banana 2", "Gemini 3.1 Flash Image Preview.", 65536, 65536, true),
        ("gemini-3.1-flash-image", "3.0", "Nano Banana 2", "Gemini 3.1 Flash Image.", 65536, 65536, true),
        ("gemini-3.1-flash-lite-image", "3.0", "Nano Banana 2 Lite", "Gemini 3.1 Flash Lite Image.", 65536, 65536, true),
        ("gemini-nano-banana-2.1", "3.0", "Nano Banana 2.1", "Gemini Nano Banana 2.1.", 65536, 65536, true),
    ])
    func `a listing has the live fields in the live order`(
        id: String, version: String, name: String, text: String, input: Int, output: Int, thinks: Bool
    ) throws {
        let thinking = thinks ? #","thinking":true"# : ""
        let listing =
            #"{"name":"models/\#(id)","version":"\#(version)","displayName":"\#(name)","description":"\#(text)","inputTokenLimit":\#(input),"outputTokenLimit":\#(output),"supportedGenerationMethods":["generateContent","countTokens","batchGenerateContent"],"temperature":1,"topP":0.95,"topK":64,"maxTemperature":1\#(thinking)}"#
        #expect(String(decoding: JSONWriter.text(try Self.model(id).listing, .compact), as: UTF8.self) == listing)
    }

    @Test(arguments: [
        ("gemini-3-pro-image", "gemini-3-pro-image"), ("gemini-3-pro-image-preview", "gemini-3-pro-image-preview"),
        ("gemini-3.1-flash-image-preview", "gemini-3.1-flash-image-preview"), ("gemini-flash-lite-latest", "gemini-3.5-flash-lite"),
    ])
    func `a preview answers as itself, an alias as the model behind it`(id: String, version: String) throws {
        #expect(try Self.model(id).modelVersion == version)
    }
}
