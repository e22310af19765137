import Testing

@testable import GeminiAPI

/// Whole answers, to the byte, in the key order and whitespace of the recordings.
struct ReplyTests {
    private static let id = "HN2XapOEKtL8nsEP27CN0Q0"
    private static let png = JSON.Blob.bytes([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
    private static let jpeg = JSON.Blob.bytes([0xFF, 0xD8, 0xFF, 0xE0])

    private static func text(_ reply: Reply, _ layout: JSONWriter.Layout = .pretty, _ backend: Backend = .gemini) -> String {
        String(decoding: JSONWriter.text(reply.json(backend, created: 1_795_262_400_123_456), layout), as: UTF8.self)
    }

    @Test func `2.5 answers a text and a picture`() {
        var usage = Usage()
        (usage.promptText, usage.candidatesText, usage.candidatesImage) = (10, 5, 1290)
        let parts = [Reply.Part(.text("Here is your image: ")), Reply.Part(.inline(mimeType: "image/png", Self.png))]
        let reply = Reply(candidates: [.init(parts: parts)], usage: usage, modelVersion: "gemini-2.5-flash-image", responseID: Self.id)
        #expect(
            Self.text(reply) == """
                {
                  "candidates": [
                    {
                      "content": {
                        "parts": [
                          {
                            "text": "Here is your image: "
                          },
                          {
                            "inlineData": {
                              "mimeType": "image/png",
                              "data": "iVBORw0KGgo="
                            }
                          }
                        ],
                        "role": "model"
                      },
                      "finishReason": "STOP",
                      "index": 0
                    }
                  ],
                  "usageMetadata": {
                    "promptTokenCount": 10,
                    "candidatesTokenCount": 1295,
                    "totalTokenCount": 1305,
                    "promptTokensDetails": [
                      {
                        "modality": "TEXT",
                        "tokenCount": 10
                      }
                    ],
                    "candidatesTokensDetails": [
                      {
                        "modality": "IMAGE",
                        "tokenCount": 1290
                      }
                    ],
                    "serviceTier": "standard"
                  },
                  "modelVersion": "gemini-2.5-flash-image",
                  "responseId": "HN2XapOEKtL8nsEP27CN0Q0"
                }
                """)
    }

    @Test func `Gemini 3 signs its picture, on the same part, and tells its thoughts after the details`() {
        var usage = Usage()
        (usage.promptText, usage.promptImage, usage.candidatesText, usage.candidatesImage, usage.thoughts) = (14, 258, 163, 1120, 174)
        let part = Reply.Part(.inline(mimeType: "image/jpeg", Self.jpeg), signature: .bytes([0x12, 0x02, 0x0A, 0x00]))
        let reply = Reply(candidates: [.init(parts: [part])], usage: usage, modelVersion: "gemini-3-pro-image", responseID: Self.id)
        #expect(
            Self.text(reply, .event)
                == #"{"candidates": [{"content": {"parts": [{"inlineData": {"mimeType": "image/jpeg","data": "/9j/4A=="},"thoughtSignature": "EgIKAA=="}],"role": "model"},"finishReason": "STOP","index": 0}],"usageMetadata": {"promptTokenCount": 272,"candidatesTokenCount": 1283,"totalTokenCount": 1729,"promptTokensDetails": [{"modality": "TEXT","tokenCount": 14},{"modality": "IMAGE","tokenCount": 258}],"candidatesTokensDetails": [{"modality": "IMAGE","tokenCount": 1120}],"thoughtsTokenCount": 174,"serviceTier": "standard"},"modelVersion": "gemini-3-pro-image","responseId": "HN2XapOEKtL8nsEP27CN0Q0"}"#
        )
    }

    @Test func `a thought says so after its text and before its signature`() {
        let part = Reply.Part(.text("Hm."), signature: .bytes([0x12]), isThought: true)
        let reply = Reply(candidates: [.init(parts: [part])], usage: Usage(), modelVersion: "m", responseID: "i")
        #expect(Self.text(reply, .compact).contains(#"{"text":"Hm.","thought":true,"thoughtSignature":"Eg=="}"#))
    }

    @Test func `an empty prompt gives NO_IMAGE without content, and a usage without counts`() {
        var usage = Usage()
        usage.promptText = 1
        usage.isBlank = true
        let reply = Reply(
            candidates: [.init(parts: nil, finishReason: "NO_IMAGE")], usage: usage, modelVersion: "gemini-2.5-flash-image",
            responseID: Self.id)
        #expect(
            Self.text(reply) == """
                {
                  "candidates": [
                    {
                      "finishReason": "NO_IMAGE",
                      "index": 0
                    }
                  ],
                  "usageMetadata": {
                    "serviceTier": "standard"
                  },
                  "modelVersion": "gemini-2.5-flash-image",
                  "responseId": "HN2XapOEKtL8nsEP27CN0Q0"
                }
                """)
    }

    @Test func `a refused picture has an empty content, and its message after the index`() {
        var usage = Usage()
        usage.promptText = 18
        func candidate(_ reason: String, _ message: String? = nil) -> String {
            let reply = Reply(
                candidates: [.init(parts: [], finishReason: reason, finishMessage: message)], usage: usage, modelVersion: "m",
                responseID: "i")
            return Self.text(reply, .compact)
        }
        #expect(
            candidate("NO_IMAGE")
                == #"{"candidates":[{"content":{},"finishReason":"NO_IMAGE","index":0}],"usageMetadata":{"promptTokenCount":18,"totalTokenCount":18,"promptTokensDetails":[{"modality":"TEXT","tokenCount":18}],"serviceTier":"standard"},"modelVersion":"m","responseId":"i"}"#
        )
        #expect(candidate("IMAGE_OTHER", "No.").contains(#"{"content":{},"finishReason":"IMAGE_OTHER","index":0,"finishMessage":"No."}"#))
    }

    @Test func `several candidates are numbered`() {
        let reply = Reply(candidates: [.init(parts: nil), .init(parts: nil)], usage: Usage(), modelVersion: "m", responseID: "i")
        #expect(
            Self.text(reply, .compact).hasPrefix(#"{"candidates":[{"finishReason":"STOP","index":0},{"finishReason":"STOP","index":1}],"#))
    }

    @Test func `Vertex puts the role first, leaves the index out and tells when`() {
        var usage = Usage()
        (usage.promptText, usage.candidatesText, usage.candidatesImage) = (9, 5, 1290)
        let parts = [Reply.Part(.text("Hi")), Reply.Part(.inline(mimeType: "image/png", Self.png))]
        let reply = Reply(candidates: [.init(parts: parts)], usage: usage, modelVersion: "gemini-2.5-flash-image", responseID: Self.id)
        #expect(
            Self.text(reply, .compact, .vertex(parent: ""))
                == #"{"candidates":[{"content":{"role":"model","parts":[{"text":"Hi"},{"inlineData":{"mimeType":"image/png","data":"iVBORw0KGgo="}}]},"finishReason":"STOP"}],"usageMetadata":{"promptTokenCount":9,"candidatesTokenCount":1295,"totalTokenCount":1304,"trafficType":"ON_DEMAND","promptTokensDetails":[{"modality":"TEXT","tokenCount":9}],"candidatesTokensDetails":[{"modality":"TEXT","tokenCount":5},{"modality":"IMAGE","tokenCount":1290}]},"modelVersion":"gemini-2.5-flash-image","createTime":"2026-11-21T12:00:00.123456000Z","responseId":"HN2XapOEKtL8nsEP27CN0Q0"}"#
        )
    }
}
