import Testing

@testable import GeminiAPI

/// Bodies of refusals, to the byte (recorded traffic 8, wire facts 5.7).
struct APIErrorTests {
    private static func text(_ error: APIError) -> String { String(decoding: JSONWriter.text(error.body, .pretty), as: UTF8.self) }

    @Test func `a bad key has two details`() {
        #expect(
            Self.text(.invalidKey) == """
                {
                  "error": {
                    "code": 400,
                    "message": "API key not valid. Please pass a valid API key.",
                    "status": "INVALID_ARGUMENT",
                    "details": [
                      {
                        "@type": "type.googleapis.com/google.rpc.ErrorInfo",
                        "reason": "API_KEY_INVALID",
                        "domain": "googleapis.com",
                        "metadata": {
                          "service": "generativelanguage.googleapis.com"
                        }
                      },
                      {
                        "@type": "type.googleapis.com/google.rpc.LocalizedMessage",
                        "locale": "en-US",
                        "message": "API key not valid. Please pass a valid API key."
                      }
                    ]
                  }
                }
                """)
    }

    @Test func `no key is forbidden, without details`() {
        #expect(
            Self.text(.missingKey) == """
                {
                  "error": {
                    "code": 403,
                    "message": "Method doesn't allow unregistered callers (callers without established identity). Please use API Key or other form of API consumer identity to call this API.",
                    "status": "PERMISSION_DENIED"
                  }
                }
                """)
    }

    @Test func `models.get has words of its own for a model that is not there`() {
        let error = APIError.modelNotListed("gemini-9", version: "v1beta")
        #expect(error.code == 404)
        #expect(error.status == "NOT_FOUND")
        #expect(error.message == "Model is not found: models/gemini-9 for api version v1beta")
    }

    @Test func `Vertex words its own 404`() {
        let error = APIError.publisherModelNotFound("m", parent: "projects/p/locations/l/")
        #expect(
            error.message
                == "Publisher Model `projects/p/locations/l/publishers/google/models/m` was not found or your project does not have access to it. Please ensure you are using a valid model version. For more information, see: https://cloud.google.com/vertex-ai/generative-ai/docs/learn/model-versions"
        )
    }

    @Test func `an unreadable picture and a fault of ours have the live texts`() {
        #expect(APIError.unreadableImage.message == "Unable to process input image.")
        #expect(APIError.unreadableImage.code == 400)
        let fault = APIError.internal(reference: "#7")
        #expect(fault.code == 500)
        #expect(fault.status == "INTERNAL")
        #expect(
            fault.message.hasPrefix(
                "An internal error has occurred. Please retry or report in https://developers.generativeai.google/guide/troubleshooting"))
        #expect(fault.message.contains("#7"))
    }

    @Test func `an unknown path is the front end's, in HTML that is safe to show`() {
        let error = APIError.unknownPath("/<script>")
        #expect(error.isFrontEnd)
        let page = String(decoding: FrontEndPage.html(code: 404, path: "/<script>&\""), as: UTF8.self)
        #expect(page.contains("<title>Error 404 (Not Found)!!1</title>"))
        #expect(page.contains("/&lt;script&gt;&amp;&quot;"))
        #expect(!page.contains("<script>"))
    }
}
