/// Every model plantain answers for, in the order models.list gives them.
public struct Catalogue: Sendable {
    /// All models; models.list leaves out those that are not listed.
    public let models: [Model]
    private let indices: [String: Int]

    /// The catalogue of this build.
    public static let gemini: Catalogue = {
        // The file is part of the program; a test reads it first.
        guard let file = try? JSON(PackageResources.models_json) else { preconditionFailure("models.json is not JSON") }
        return Catalogue(file, prices: PriceList.file)
    }()

    init(_ file: JSON, prices: JSON) {
        let entries = file["models"]?.elements ?? []
        let byID = Dictionary(uniqueKeysWithValues: entries.map { ($0["id"]?.text ?? "", $0) })
        models = entries.map { entry in
            Model(Self.resolved(entry, byID), in: file, pricedAs: Self.priced(entry, byID, prices), prices)
        }
        indices = Dictionary(uniqueKeysWithValues: models.enumerated().map { ($1.id, $0) })
    }

    /// The model called `id`, if this version of the API knows it.
    public func model(_ id: String, version: String = "v1beta") -> Model? {
        guard let model = indices[id].map({ models[$0] }), model.onlyOn == nil || model.onlyOn == version else { return nil }
        return model
    }

    /// The model whose prices hold for `entry`: itself, or the nearest that it is like and that has some.
    private static func priced(_ entry: JSON, _ byID: [String: JSON], _ prices: JSON) -> String? {
        guard let id = entry["id"]?.text else { return nil }
        if prices["models"]?[id] != nil { return id }
        return entry["like"]?.text.flatMap { byID[$0] }.flatMap { priced($0, byID, prices) }
    }

    /// `entry` with every absent field taken from the model it is like, and so on.
    private static func resolved(_ entry: JSON, _ byID: [String: JSON]) -> JSON {
        guard let like = entry["like"]?.text, let base = byID[like], case .object(let own) = entry,
            case .object(let inherited) = resolved(base, byID)
        else { return entry }
        return .object(own + inherited.filter { member in !own.contains { $0.0 == member.0 } })
    }
}

extension Model {
    /// The entry of models.list and models.get, fields in the recorded order.
    public var listing: JSON {
        var fields: [(String, JSON)] = [
            ("name", .string("models/" + id)),
            ("version", .string(version)),
            ("displayName", .string(displayName)),
            ("description", .string(description)),
            ("inputTokenLimit", .int(inputTokenLimit)),
            ("outputTokenLimit", .int(outputTokenLimit)),
            ("supportedGenerationMethods", .array(methods.map(JSON.string))),
        ]
        guard kind != .imagen else { return .object(fields) }
        fields += [
            ("temperature", .number("1")), ("topP", .number("0.95")), ("topK", .number("64")),
            ("maxTemperature", .number(kind == .image ? "1" : "2")),
        ]
        if isThinking { fields.append(("thinking", .bool(true))) }
        return .object(fields)
    }

    /// The entry of Vertex's publisher models: field names from its discovery document, the values guesses.
    public var publisherListing: JSON {
        .object([
            ("name", .string("publishers/google/models/" + id)), ("versionId", .string("default")),
            ("openSourceCategory", .string("PROPRIETARY")),
            ("launchStage", .string(id.contains("preview") ? "PUBLIC_PREVIEW" : "GA")),
            ("publisherModelTemplate", .string("projects/{user-project}/locations/{location}/publishers/google/models/\(id)@default")),
        ])
    }

    private var methods: [String] {
        switch kind {
        case .image: ["generateContent", "countTokens", "batchGenerateContent"]
        case .text: ["generateContent", "countTokens", "createCachedContent", "batchGenerateContent"]
        case .imagen: ["predict"]
        }
    }
}
