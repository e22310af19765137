public import GeminiAPI

/// Every fault plantain knows, by name: the data of faults.json, and what each one does.
public struct FaultCatalogue: Sendable {
    /// The catalogue that is built in, read when it is first asked for.
    public static let standard: FaultCatalogue = {
        // The file is part of the program; a test reads it first.
        guard let file = try? JSON(PackageResources.faults_json) else { preconditionFailure("faults.json is not JSON") }
        return FaultCatalogue(json: file)
    }()

    /// In the order of the catalogue.
    public let entries: [FaultEntry]
    /// Names of faults by preset: `--chaos smoke`.
    public let presets: [(name: String, faults: [String])]
    /// How well faults are known, best first, and what each word means.
    public let evidence: [(level: String, meaning: String)]
    /// What the live service calls its quotas, by tier and bucket.
    let quotas: [String: [String: QuotaName]]
    private let indices: [String: Int]

    /// A catalogue in the form of faults.json.
    public init(json file: JSON) {
        func texts(_ name: String) -> [(String, JSON)] { file[name]?.members ?? [] }
        let http = (file["http"]?.elements ?? []).map(FaultEntry.ParameterEntry.init)
        entries = (file["faults"]?.elements ?? []).map { FaultEntry($0, http: http) }
        presets = texts("presets").map { ($0.0, $0.1.elements?.compactMap(\.text) ?? []) }
        evidence = texts("evidence").map { ($0.0, $0.1.text ?? "") }
        quotas = Dictionary(uniqueKeysWithValues: texts("quotas").map { ($0.0, QuotaName.byBucket($0.1)) })
        let names = entries.enumerated().flatMap { index, entry in ([entry.name] + entry.aliases).map { ($0, index) } }
        indices = Dictionary(names) { first, _ in first }
    }

    /// The fault called `name`, or by an alias of it.
    public func entry(_ name: String) -> FaultEntry? { indices[name].map { entries[$0] } }

    /// The value of a parameter, typed as `entry` says; nil if the text is none of that type, or the fault has no such parameter.
    public func parameter(_ name: String, _ text: String, of entry: FaultEntry) -> Parameter? {
        guard let parameter = entry.parameters.first(where: { $0.name == name }) else { return nil }
        guard parameter.type == "fault id" else { return Parameter(text, type: parameter.type) }
        // Only an answer can stand in the middle of another.
        return self.entry(text).flatMap { $0.layer == .answer ? .text($0.name) : nil }
    }

    /// The name that was probably meant; nil if none is near.
    public func suggestion(for name: String) -> String? {
        Nearest.word(to: name, among: entries.flatMap { [$0.name] + $0.aliases })
    }

    /// What to say of a name that no fault has.
    public func unknown(_ name: String) -> String {
        "there is no fault '\(name)'" + (suggestion(for: name).map { "; did you mean '\($0)'?" } ?? "; `plantain faults` lists them")
    }
}
