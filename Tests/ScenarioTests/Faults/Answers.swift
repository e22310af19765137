import GeminiAPI
import HTTP
import Testing

@testable import Scenario

/// What faults answer, as text, in the context of a call.
enum Answers {
    static func context(_ model: String = "gemini-2.5-flash-image", _ backend: Backend = .gemini) -> FaultContext {
        var context = FaultContext()
        context.backend = backend
        context.model = model
        context.quotaModel = QuotaModel.name(of: model)
        context.version = backend == .gemini ? "v1beta" : "v1"
        (context.usage.promptText, context.usage.promptImage) = (10, 258)
        context.responseID = "HN2XapOEKtL8nsEP27CN0Q0"
        context.created = 1_795_262_400_123_456
        context.seed = 7
        return context
    }

    static let vertex = Backend.vertex(parent: "projects/p/locations/global/")

    static func substitute(_ name: String, _ with: [String: Parameter] = [:], _ context: FaultContext = context()) throws -> Substitute {
        try #require(FaultCatalogue.standard.fault(FaultOrder(name, with))?.instead(context))
    }

    /// On one line, as events are written.
    static func text(_ substitute: Substitute) -> String {
        switch substitute.body {
        case .json(let json): String(decoding: JSONWriter.text(json, .event), as: UTF8.self)
        case .raw(let bytes): String(decoding: bytes, as: UTF8.self)
        }
    }

    static func text(_ name: String, _ with: [String: Parameter] = [:], _ context: FaultContext = context()) throws -> String {
        text(try substitute(name, with, context))
    }

    /// `compact` as events are written, to compare with a literal of the reference.
    static func event(_ compact: String) throws -> String {
        String(decoding: JSONWriter.text(try JSON(Array(compact.utf8)), .event), as: UTF8.self)
    }
}
