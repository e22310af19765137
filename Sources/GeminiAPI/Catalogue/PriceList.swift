internal import HTTP

/// What a model's tokens cost from a day on: one entry of `prices.json`.
public struct PriceList: Sendable {
    /// The first day it holds, UTC: `2026-10-06`.
    public let since: String
    /// What of it is a guess, in words.
    public let guesses: [String]
    /// The tiers it names a price for.
    public let tiers: [ServiceTier]
    /// The tiers that the model refuses.
    public let refused: [ServiceTier]
    /// Search queries a month that the live service gives away, to all models of the group together. Named, never subtracted.
    public let freeSearches: Int
    /// Prompts of more tokens have prices of their own; nil where length does not count.
    public let longPrompt: Int?
    private let prices: [Case: Price]

    private struct Case: Hashable {
        var tier: ServiceTier
        var isVertex: Bool
        var isLong: Bool
    }

    /// The day on which the prices were read: `2026-10-15`.
    public static let asOf = file["asOf"]?.text ?? ""

    /// The prices of this build. The file is part of the program; a test reads it first.
    static let file: JSON = {
        guard let file = try? JSON(PackageResources.prices_json) else { preconditionFailure("prices.json is not JSON") }
        return file
    }()

    /// The lists of the model that `file` calls `id`, newest first.
    static func lists(of id: String, in file: JSON) -> [PriceList] {
        (file["models"]?[id]?.elements ?? []).map(PriceList.init).sorted { $0.since > $1.since }
    }

    init(_ entry: JSON) {
        since = entry["since"]?.text ?? ""
        guesses = entry["guess"]?.elements?.compactMap(\.text) ?? []
        tiers = ServiceTier.allCases.filter { entry[$0.rawValue]?.members != nil }
        refused = ServiceTier.allCases.filter { if case .null? = entry[$0.rawValue] { true } else { false } }
        freeSearches = entry["freeSearchesPerMonth"]?.integer ?? 0
        longPrompt = entry["longPrompt"]?["above"]?.integer
        var prices: [Case: Price] = [:]
        for tier in tiers {
            for (isVertex, isLong) in [(false, false), (false, true), (true, false), (true, true)] {
                let rates = [entry, isLong ? entry["longPrompt"] : nil, isVertex ? entry["vertex"] : nil].compactMap { $0?[tier.rawValue] }
                prices[Case(tier: tier, isVertex: isVertex, isLong: isLong)] = Price(rates, searches: entry["searchPer1000"])
            }
        }
        self.prices = prices
    }

    /// Of a prompt of so many tokens. A tier without a price costs what standard costs.
    public func price(tier: ServiceTier, backend: Backend, prompt: Int) -> Price {
        let known = tiers.contains(tier) ? tier : .standard
        return prices[Case(tier: known, isVertex: backend.isVertex, isLong: longPrompt.map { prompt > $0 } ?? false)] ?? .unknown
    }
}

extension Model {
    /// The list that holds at an instant, in microseconds since 1970: the newest that began by that day, before all of them the oldest. Nil
    /// for a model without a known price.
    public func priceList(at microseconds: Int64) -> PriceList? {
        let day = String(HTTPDate.timestamp(microseconds: microseconds).prefix(10))
        return prices.first { $0.since <= day } ?? prices.last
    }

    /// What its tokens cost.
    /// - Parameters:
    ///   - prompt: how many tokens the prompt has; some models cost more above a length.
    ///   - microseconds: when, since 1970.
    /// - Returns: `.unknown`, which is nothing, where no price is known.
    public func price(tier: ServiceTier = .standard, backend: Backend = .gemini, prompt: Int = 0, at microseconds: Int64) -> Price {
        priceList(at: microseconds)?.price(tier: tier, backend: backend, prompt: prompt) ?? .unknown
    }
}
