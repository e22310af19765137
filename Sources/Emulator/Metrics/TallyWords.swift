internal import GeminiAPI
internal import HTTP
internal import Scenario

/// The closed sets that labels are taken from, and the places in them of an exchange.
struct TallyWords: Sendable {
    let operations = Vocabulary([
        "generateContent", "streamGenerateContent", "countTokens", "listModels", "getModel", "root", "unknown",
        "predict", "openai.chat", "openai.images.generate", "openai.images.edit", "openai.listModels", "openai.getModel",
        "interactions.create", "interactions.get", "interactions.cancel", "interactions.delete",
        "batchGenerateContent", "batches.list", "batches.get", "batches.cancel", "batches.delete",
        "cachedContents.create", "cachedContents.list", "cachedContents.get", "cachedContents.update", "cachedContents.delete",
        "files.create", "files.list", "files.get", "files.delete", "files.download", "files.content",
    ])
    let models = Vocabulary(Catalogue.gemini.models.map(\.id))
    let sources = Vocabulary(Exchange.Source.allCases.map(\.rawValue))
    let faults = Vocabulary(
        FaultCatalogue.standard.entries.map(\.name),
        aliases: FaultCatalogue.standard.entries.flatMap { entry in entry.aliases.map { ($0, of: entry.name) } })
    let sizes = Vocabulary(Array(Set(Catalogue.gemini.models.flatMap(\.imageTokens.keys))).sorted())
    let tiers = Vocabulary(ServiceTier.allCases.map(\.rawValue))
    let endings = Vocabulary(["performed", "clientLeft", "stopped", "failed"])

    /// Statuses that HTTP has; any other is no label.
    static func status(_ status: Int) -> Int { (100...599).contains(status) ? status : 0 }

    /// What the conventions call `error.type`: the status from 400 on, else how an answer ended that was not performed. Nil if all is well.
    func error(_ exchange: Exchange) -> Int? {
        let status = Self.status(exchange.status)
        if status >= 400 { return status }
        let ending = exchange.outcome?.ending ?? .performed
        return ending == .performed ? nil : Self.firstEnding + endings.place(ending.word)
    }

    /// The word for what `error` gave.
    func error(_ place: Int) -> String { place < Self.firstEnding ? String(place) : endings[place - Self.firstEnding] }

    private static let firstEnding = 600
}
