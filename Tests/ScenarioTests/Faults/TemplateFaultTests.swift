import GeminiAPI
import HTTP
import Testing

@testable import Scenario

struct TemplateFaultTests {
    @Test(arguments: FaultCatalogueTests.answers, [Backend.gemini, Answers.vertex])
    func `every body is filled in and says its status`(entry: FaultEntry, backend: Backend) throws {
        let substitute = try Answers.substitute(entry.name, [:], Answers.context("gemini-3-pro-image", backend))
        let text = Answers.text(substitute)
        #expect(!text.contains("{{") && !text.contains("\"?\""))
        #expect(String(substitute.status) == entry.status || entry.name == "bad-gateway-html")
        guard case .json(let json) = substitute.body else { return }
        #expect(substitute.status == 200 || json["error"]?["code"]?.integer == substitute.status)
        #expect(json["error"] != nil || substitute.usage.total == json["usageMetadata"]?["totalTokenCount"]?.integer ?? 0)
    }

    @Test(arguments: [
        ("key-invalid", APIError.invalidKey), ("key-missing", .missingKey), ("payload-too-large", .tooLarge(limit: 20_971_520)),
        ("model-not-found", .modelNotFound("gemini-2.5-flash-image", version: "v1beta")),
    ])
    func `what plantain refuses itself is refused in the same words`(name: String, error: APIError) throws {
        let substitute = try Answers.substitute(name)
        #expect(Answers.text(substitute) == String(decoding: JSONWriter.text(error.body, .event), as: UTF8.self))
        #expect(substitute.status == error.code)
        #expect(substitute.isFromGateway == error.isFromGateway)
        #expect(substitute.isFromModel == error.isFromModel)
    }

    @Test func `Vertex refuses an unknown model in its own words`() throws {
        let error = APIError.publisherModelNotFound("gemini-2.5-flash-image", parent: "projects/p/locations/global/")
        let text = try Answers.text("model-not-found", [:], Answers.context("gemini-2.5-flash-image", Answers.vertex))
        #expect(text == String(decoding: JSONWriter.text(error.body, .event), as: UTF8.self))
    }

    // The literals are those of failures.md, section 4.
    @Test(arguments: [
        (
            "overloaded-503",
            #"{"error":{"code":503,"message":"This model is currently experiencing high demand. Spikes in demand are usually temporary. Please try again later.","status":"UNAVAILABLE"}}"#
        ),
        ("deadline-503", #"{"error":{"code":503,"message":"Deadline expired before operation could complete.","status":"UNAVAILABLE"}}"#),
        (
            "key-leaked",
            #"{"error":{"code":403,"message":"Your API key was reported as leaked. Please use another API key.","status":"PERMISSION_DENIED"}}"#
        ),
        (
            "location-unsupported",
            #"{"error":{"code":400,"message":"User location is not supported for the API use.","status":"FAILED_PRECONDITION"}}"#
        ),
        (
            "quota-bare",
            #"{"error":{"code":429,"message":"Resource has been exhausted (e.g. check quota).","status":"RESOURCE_EXHAUSTED"}}"#
        ),
        (
            "token-type-unsupported",
            #"{"error":{"code":401,"message":"Request had invalid authentication credentials. Expected OAuth 2 access token, login cookie or other valid authentication credential. See https://developers.google.com/identity/sign-in/web/devconsole-project.","status":"UNAUTHENTICATED","details":[{"@type":"type.googleapis.com/google.rpc.ErrorInfo","reason":"ACCESS_TOKEN_TYPE_UNSUPPORTED","metadata":{"method":"google.ai.generativelanguage.v1beta.GenerativeService.GenerateContent","service":"generativelanguage.googleapis.com"}}]}}"#
        ),
    ])
    func `errors read as they were seen`(name: String, literal: String) throws { #expect(try Answers.text(name) == Answers.event(literal)) }

    @Test func `an unknown field is told with its path, or at the top without one`() throws {
        let nested = try Answers.text("unknown-field", ["field": .text("role"), "path": .text("contents[0].parts")])
        #expect(
            try nested
                == Answers.event(
                    #"{"error":{"code":400,"message":"Invalid JSON payload received. Unknown name \"role\" at 'contents[0].parts': Cannot find field.","status":"INVALID_ARGUMENT","details":[{"@type":"type.googleapis.com/google.rpc.BadRequest","fieldViolations":[{"field":"contents[0].parts","description":"Invalid JSON payload received. Unknown name \"role\" at 'contents[0].parts': Cannot find field."}]}]}}"#
                ))
        let top = try Answers.text("unknown-field", ["field": .text("system_instruction"), "path": .text("")])
        #expect(
            try top
                == Answers.event(
                    #"{"error":{"code":400,"message":"Invalid JSON payload received. Unknown name \"system_instruction\": Cannot find field.","status":"INVALID_ARGUMENT","details":[{"@type":"type.googleapis.com/google.rpc.BadRequest","fieldViolations":[{"description":"Invalid JSON payload received. Unknown name \"system_instruction\": Cannot find field."}]}]}}"#
                ))
    }

    @Test func `what a scenario says is no template`() throws {
        #expect(try Answers.text("overloaded-503", ["message": .text("{{model}} is out")]).contains("{{model}} is out"))
    }

    @Test func `a flag leaves a detail out`() throws {
        #expect(try !Answers.text("key-invalid", ["localized": .flag(false)]).contains("LocalizedMessage"))
        #expect(try Answers.text("quota-paid-tpm", ["debug_info": .flag(true)]).contains("google.rpc.DebugInfo"))
    }

    @Test func `a suspended key is an invented one`() throws {
        #expect(try Answers.text("key-suspended").contains("Consumer 'api_key:AIzaSyPlantainInvented"))
    }

    @Test func `a late refusal comes at the client's own deadline`() throws {
        var context = Answers.context()
        #expect(try Answers.substitute("deadline-504", [:], context).delay == .seconds(60))
        context.deadline = .seconds(9)
        #expect(try Answers.substitute("deadline-504", [:], context).delay == .seconds(9))
        #expect(try Answers.substitute("deadline-504", ["after": .duration(.seconds(2))], context).delay == .seconds(2))
        #expect(try Answers.substitute("overloaded-503", [:], context).delay == nil)
    }

    @Test func `pages are HTML, with the code that was asked for`() throws {
        let page = try Answers.substitute("bad-gateway-html", ["code": .text("504")])
        #expect(page.status == 504)
        #expect(page.type == .html)
        #expect(Answers.text(page).contains("<title>Error 504 (Server Error)!!1</title>"))
        #expect(try Answers.substitute("payload-413-html").closes)
        #expect(try Answers.substitute("html-200").type == .other("text/html"))
        #expect(try Answers.text("empty-body") == "")
    }

    @Test func `an order that is nobody's is no fault`() {
        #expect(FaultCatalogue.standard.fault(FaultOrder("overloaded-504")) == nil)
        #expect(FaultCatalogue.standard.substitute(named: "image-prohibited", context: Answers.context())?.status == 200)
        #expect(FaultCatalogue.standard.substitute(named: "several-images", context: Answers.context()) == nil)
    }
}
