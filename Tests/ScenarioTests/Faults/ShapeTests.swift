import HTTP
import Testing

@testable import GeminiAPI
@testable import Scenario

/// Edits of a made-up answer. The fake painter spells out what it was asked for.
struct ShapeTests {
    private static let pixels: [UInt8] = [0x89, 0x50, 0x4E, 0x47]

    private static func reply(signed: Bool = false) -> Reply {
        var usage = Answers.context().usage
        (usage.candidatesText, usage.candidatesImage, usage.images) = (5, 1290, 1)
        let signature: JSON.Blob? = signed ? .bytes([1, 2, 3]) : nil
        let parts = [
            Reply.Part(.text("Here you go: ")), Reply.Part(.inline(mimeType: "image/png", .bytes(pixels)), signature: signature),
        ]
        return Reply(
            candidates: [.init(parts: parts)], usage: usage, modelVersion: "gemini-2.5-flash-image", responseID: "HN2XapOEKtL8nsEP27CN0Q0")
    }

    private static func context(_ model: String = "gemini-2.5-flash-image", _ backend: Backend = .gemini) -> FaultContext {
        var context = Answers.context(model, backend)
        context.repaint = { order in
            let words = "\(order.size ?? "-") \(order.aspect ?? "-") \(order.format ?? "-") \(order.variant) \(order.extraPixels)"
            return .inline(mimeType: order.format == "jpeg" ? "image/jpeg" : "image/png", .bytes(Array(words.utf8)))
        }
        return context
    }

    private func reshaped(
        _ name: String, _ with: [String: Parameter] = [:], _ reply: Reply = reply(), _ context: FaultContext = context()
    ) throws -> Reply {
        try #require(FaultCatalogue.standard.fault(FaultOrder(name, with))).reshape(reply, context)
    }

    /// The parts: texts as they are, pictures as type and what was painted, thoughts in brackets.
    private func parts(_ reply: Reply) async throws -> [String] {
        var words: [String] = []
        for part in reply.candidates[0].parts ?? [] {
            let word: String
            switch part.data {
            case .text(let text): word = text
            case .inline(let type, let blob): word = type + " " + (try await String(decoding: bytes(blob), as: UTF8.self))
            case .members(let members): word = String(decoding: JSONWriter.text(.object(members), .compact), as: UTF8.self)
            }
            words.append(part.isThought ? "(\(word))" : word)
        }
        return words
    }

    /// Bytes of a file; of what is spelled out, its characters.
    private func bytes(_ blob: JSON.Blob) async throws -> [UInt8] {
        switch blob {
        case .bytes(let bytes): bytes
        case .produced(let producer), .spelled(let producer): try await producer.collect()
        }
    }

    private func json(_ reply: Reply, _ backend: Backend = .gemini) -> String {
        String(decoding: JSONWriter.text(reply.json(backend), .compact), as: UTF8.self)
    }

    @Test(
        arguments: [
            ("mime-jpeg", [:], ["image/jpeg - - jpeg 0 0"]), ("mime-mismatch", [:], ["image/png - - jpeg 0 0"]),
            ("wrong-aspect", [:], ["image/png - 1:1 - 0 0"]), ("wrong-size", [:], ["image/png 1K - - 0 0"]),
            ("off-by-pixels", [:], ["image/png - - - 0 16"]),
            ("several-images", ["count": .integer(3)], ["image/png \u{FFFD}PNG", "image/png - - - 1 0", "image/png - - - 2 0"]),
            ("fewer-images", ["count": .integer(0)], []), ("image-only-in-thought", [:], ["(image/png \u{FFFD}PNG)"]),
        ] as [(String, [String: Parameter], [String])])
    func `a picture is painted as the fault wants it`(name: String, with: [String: Parameter], pictures: [String]) async throws {
        #expect(try await parts(reshaped(name, with)) == ["Here you go: "] + pictures)
    }

    @Test func `drafts stand first, among the thoughts`() async throws {
        let edited = try reshaped("thought-draft-first", ["drafts": .integer(2)])
        let words = ["(image/png 1K - - 1000 0)", "(image/png 1K - - 1001 0)", "Here you go: ", "image/png \u{FFFD}PNG"]
        #expect(try await parts(edited) == words)
        #expect(edited.usage == Self.reply().usage)
    }

    @Test func `usage tells what was delivered`() throws {
        let several = try reshaped("several-images", ["count": .integer(3)]).usage
        #expect(several.images == 3 && several.candidatesImage == 3870 && several.candidatesText == 5)
        let none = try reshaped("fewer-images", ["count": .integer(0)]).usage
        #expect(none.images == 0 && none.candidatesImage == 0)
        let small = try reshaped("wrong-size", ["size": .text("2K")], Self.reply(), Self.context("gemini-3.1-flash-image")).usage
        #expect(small.candidatesImage == 1680)
        #expect(try reshaped("wrong-size", ["size": .text("9K")]).usage.candidatesImage == 1290)
    }

    @Test func `more pictures than asked for are signed where the first is`() throws {
        let parts = try reshaped("several-images", [:], Self.reply(signed: true)).candidates[0].parts ?? []
        #expect(parts.map { $0.signature != nil } == [false, true, true])
    }

    @Test(arguments: ["mime-jpeg", "wrong-aspect", "several-images", "duplicate-image", "thought-draft-first"])
    func `where nobody can paint the answer stays as it is`(name: String) async throws {
        let edited = try reshaped(name, [:], Self.reply(), Answers.context())
        #expect(json(edited) == json(Self.reply()))
    }

    @Test(arguments: [Backend.gemini, Answers.vertex])
    func `only text has no picture, no details and its own count`(backend: Backend) async throws {
        let edited = try reshaped(
            "text-only", ["text": .text("No picture today.")], Self.reply(), Self.context("gemini-2.5-flash-image", backend))
        #expect(try await parts(edited) == ["No picture today."])
        #expect(edited.usage.images == 0 && edited.usage.candidates == TextTokens.count("No picture today."))
        #expect(!json(edited, backend).contains("candidatesTokensDetails") && json(edited).contains(#""finishReason":"STOP""#))
    }

    @Test(arguments: [
        ("empty-text-part", 2, #"{"text":""}"#), ("null-text-part", 0, #"{"text":null}"#),
    ])
    func `a part more stands where it was seen`(name: String, place: Int, part: String) async throws {
        let words = try await parts(reshaped(name))
        #expect(words.count == 3 && words[place] == part)
    }

    @Test func `a file's address stands in place of its bytes`() async throws {
        let words = try await parts(reshaped("image-as-uri"))
        let address =
            #"\{"fileData":\{"mimeType":"image/png","fileUri":"https://generativelanguage\.googleapis\.com/v1beta/files/[a-z0-9]{12}"\}\}"#
        #expect(try words[1].wholeMatch(of: Regex(address)) != nil)
    }

    @Test(arguments: [1_100_000, 400, 16])
    func `signatures are as long as wanted`(characters: Int) async throws {
        for part in try reshaped("huge-signature", ["bytes": .integer(characters)]).candidates[0].parts ?? [] {
            #expect(try await bytes(#require(part.signature)).count / 3 * 4 == characters)
        }
        let bare = try reshaped("no-signature", [:], Self.reply(signed: true)).candidates[0].parts ?? []
        #expect(bare.allSatisfy { $0.signature == nil })
    }

    @Test func `usage is edited on the wire and not in the books`() throws {
        #expect(try !json(reshaped("usage-missing")).contains("usageMetadata"))
        #expect(try !json(reshaped("usage-details-missing")).contains("candidatesToken"))
        #expect(try reshaped("usage-missing").usage == Self.reply().usage)
        for backend in [Backend.gemini, Answers.vertex] {
            let text = try json(reshaped("usage-inconsistent", [:], Self.reply(), Self.context("gemini-2.5-flash-image", backend)), backend)
            #expect(text.contains(#""candidatesTokenCount":1341"#))
            #expect(text.contains(#""candidatesTokensDetails":[{"modality":"IMAGE","tokenCount":1290}]"#))
        }
    }

    @Test func `keys are other keys, members are more members`() throws {
        let snake = try json(reshaped("snake-case"))
        #expect(snake.contains(#""finish_reason":"STOP""#) && snake.contains(#""inline_data":{"mime_type":"image/png""#))
        let more = try json(reshaped("unknown-fields"))
        #expect(more.contains(#"{"text":"Here you go: ","brandNewField":{"a":1}}"#) && more.hasSuffix(#""brandNewTop":true}"#))
    }

    @Test(
        arguments: [
            ("base64-truncated", ["drop": .integer(3)], "iVBOR"), ("base64-truncated", ["drop": .integer(0)], "iVBORw=="),
            ("base64-illegal", [:], "iV*ORw=="),
        ] as [(String, [String: Parameter], String)])
    func `base64 is spoilt as text`(name: String, with: [String: Parameter], text: String) async throws {
        #expect(try await parts(reshaped(name, with))[1] == "image/png \(text)")
    }

    @Test func `base64 breaks its lines, or has the other alphabet`() async throws {
        var reply = Self.reply()
        reply.candidates[0].parts?[1].data = .inline(mimeType: "image/png", .bytes([UInt8](repeating: 0xFB, count: 120)))
        let lines = try await parts(reshaped("base64-illegal", ["mode": .text("line-breaks")], reply))[1].split(separator: "\\n")
        #expect(lines.count == 3 && lines[1].count == 76)
        let other = try await parts(reshaped("base64-urlsafe", [:], reply))[1].dropFirst(10)
        #expect(other.contains("-") && !other.contains("+") && !other.contains("/"))
    }

    @Test func `an answer that is streamed tells every picture its own tokens`() throws {
        let model = try #require(Catalogue.gemini.model("gemini-2.5-flash-image"))
        let edited = try reshaped("several-images", ["count": .integer(2)])
        let request = GenerateRequest(MessageReader.read([], as: "GenerateContentRequest", version: "v1beta").0)
        let events = edited.events(model, CanonicalKey(request, model: model, size: nil, sizeName: "1K"), .gemini)
        let counts = events.map(\.usage.candidatesImage).filter { $0 > 0 }
        #expect(counts == [1290, 2580, 2580])
        let bare = try reshaped("usage-missing").events(model, CanonicalKey(request, model: model, size: nil, sizeName: "1K"), .gemini)
        #expect(bare.allSatisfy { !json($0).contains("usageMetadata") })
    }

    @Test func `a rule's response edits what it names`() async throws {
        var edit = ResponseEdit()
        (edit.imageFormat, edit.imageCount, edit.drafts, edit.draftSize) = ("jpeg", 2, 1, "512")
        let edited = edit.apply(to: Self.reply(), Self.context())
        let words = ["(image/png 512 - - 1000 0)", "Here you go: ", "image/jpeg - - jpeg 0 0", "image/jpeg - - jpeg 1 0"]
        #expect(try await parts(edited) == words)
        #expect(edited.usage.images == 2)
        #expect(json(ResponseEdit().apply(to: Self.reply(), Self.context())) == json(Self.reply()))
    }

    @Test(arguments: [(0.5, "abcde"), (1, "abcdefghij"), (0, "")])
    func `a cut body is a whole message`(fraction: Double, text: String) throws {
        let fault = try #require(FaultCatalogue.standard.fault(FaultOrder("truncated-json", ["fraction": .position(.fraction(fraction))])))
        #expect(fault.needsWhole)
        let whole = Script([.head(200, Fields()), .bytes(Array("abcd".utf8)), .bytes(Array("efghij".utf8)), .finish], promise: .length(10))
        let cut = fault.disturb(whole, Answers.context())
        var body = ""
        for case .bytes(let bytes) in cut.strokes { body += String(decoding: bytes, as: UTF8.self) }
        #expect(body == text)
        #expect(cut.promise == .length(text.count))
        if case .finish? = cut.strokes.last {} else { #expect(Bool(false), "no end") }
    }
}
