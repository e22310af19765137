import HTTP
import Testing

@testable import GeminiAPI

struct PredictRequestTests {
    private static func call(_ body: String, _ model: String = "imagen-4.0-generate-001", prefix: String = "/v1beta/") -> Call {
        let path = "\(prefix)models/\(model):predict"
        return Call(
            Request(Head(method: "POST", target: path), body: Array(body.utf8)), route: Route(method: "POST", path: path),
            target: Target(path))
    }

    private static func refusal(_ call: Call) -> String? {
        do throws(APIError) {
            _ = try call.admitPredict()
            return nil
        } catch { return error.message }
    }

    @Test func `parameters are those of a picture`() throws {
        let call = Self.call(
            #"{"instances": [{"prompt": "a set of four bicycles"}], "parameters": {"sampleCount": 3, "aspectRatio": "9:16", "sampleImageSize": "2K", "seed": 5, "outputOptions": {"mimeType": "image/jpeg", "compressionQuality": 60}, "personGeneration": "ALLOW_ADULT", "negativePrompt": "cars", "whatever": 1}}"#
        )
        let request = try #require(call.generate)
        #expect((request.copies, request.instruction, request.config.seed) == (3, "a set of four bicycles", 5))
        #expect((request.config.aspectRatio, request.config.imageSize) == ("9:16", "2K"))
        #expect((request.config.outputMimeType, request.config.outputQuality) == ("image/jpeg", 60))
        #expect(call.predict?.ignored == ["negativePrompt"])
        #expect(Self.refusal(call) == nil)
    }

    @Test(arguments: [#"{"instances": {"prompt": "x"}}"#, #"{"instances": [{"prompt": "x"}], "parameters": {"sampleCount": "4"}}"#])
    func `one instance may stand without a list, a number in quotes`(body: String) { #expect(Self.refusal(Self.call(body)) == nil) }

    @Test(arguments: [
        #"{}"#, #"{"instances": [{"prompt": ""}]}"#, #"{"instances": [{"prompt": "x"}, {"prompt": "y"}]}"#,
        #"{"instances": [{"prompt": "x"}], "parameters": {"sampleCount": 5}}"#,
        #"{"instances": [{"prompt": "x"}], "parameters": {"sampleCount": 0}}"#,
        #"{"instances": [{"prompt": "x"}], "parameters": {"aspectRatio": "21:9"}}"#,
        #"{"instances": [{"prompt": "x"}], "parameters": {"sampleImageSize": "4K"}}"#,
        #"{"instances": [{"prompt": "x"}], "parameters": {"outputOptions": {"mimeType": "image/gif"}}}"#,
        #"{"instances": [{"prompt": "x"}], "parameters": {"personGeneration": "everyone"}}"#,
    ])
    func `what no Imagen model takes is refused by the catch-all`(body: String) {
        #expect(Self.refusal(Self.call(body)) == "Request contains an invalid argument.")
    }

    @Test func `other models are not found, in the words of the service`() {
        let body = #"{"instances": [{"prompt": "x"}]}"#
        #expect(
            Self.refusal(Self.call(body, "gemini-3-pro-image"))
                == "models/gemini-3-pro-image is not found for API version v1beta, or is not supported for predict. Call ModelService.ListModels to see the list of available models and their supported methods."
        )
        #expect(
            Self.refusal(Self.call(body, "nope", prefix: "/v1/projects/p/locations/l/publishers/google/"))?.hasPrefix(
                "Publisher Model `projects/p/locations/l/publishers/google/models/nope`") == true)
        #expect(
            Self.refusal(Self.call(#"{"instances": [], "size": 1}"#))
                == "Invalid JSON payload received. Unknown name \"size\": Cannot find field.")
        #expect(
            Self.refusal(
                Self.call(#"{"instances": [{"prompt": "x"}], "parameters": {"sampleImageSize": "2K"}}"#, "imagen-4.0-fast-generate-001"))
                != nil)
    }

    @Test func `filtered pictures are left out, or explained`() throws {
        let blocked = try JSON(Array(#"{"candidates":[{"content":{},"finishReason":"IMAGE_SAFETY"}]}"#.utf8))
        #expect(String(decoding: JSONWriter.text(PredictAnswer.json(blocked, tellsReason: false, nil), .compact), as: UTF8.self) == "{}")
        #expect(PredictAnswer.json(blocked, tellsReason: true, nil)["predictions"]?.elements?.first?["raiFilteredReason"] != nil)
    }

    @Test func `a picture costs its price, whatever its size`() throws {
        var usage = Usage()
        usage.images = 3
        for (id, dollars) in [
            ("imagen-4.0-generate-001", 0.12), ("imagen-4.0-ultra-generate-001", 0.18), ("imagen-4.0-fast-generate-001", 0.06),
        ] {
            let price = try PriceTests.model(id).price(at: PriceTests.today)
            #expect(Billing.whole.cost(usage, price) == PriceTests.nanoDollars(dollars))
            #expect(Billing.withoutPictures.cost(usage, price) == 0)
        }
    }
}
