import GeminiAPI

/// `plantain models --prices`: what `prices.json` says, a line a tier, and what that makes of each picture.
enum PriceTable {
    static func text(_ models: [Model], at now: Int64) -> String {
        let owners = models.filter { $0.pricedAs == $0.id }
        let heads = ["model", "tier", "input", "cached", "text", "picture", "a picture", "since"]
        let rows = [heads] + owners.flatMap { Self.rows(of: $0, at: now) }
        let widths = heads.indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
        let lines = rows.map { row in
            zip(row, widths).map { $0.padded(to: $1) }.joined(separator: "  ").trimmed
        }
        return (lines + [""] + notes(models, owners, at: now)).joined(separator: "\n")
    }

    private static func rows(of model: Model, at now: Int64) -> [[String]] {
        guard let list = model.priceList(at: now) else { return [] }
        let lengths = [0] + (list.longPrompt.map { [$0 + 1] } ?? [])
        return list.tiers.flatMap { tier in
            lengths.map { length in
                let here = list.price(tier: tier, backend: .gemini, prompt: length)
                let vertex = list.price(tier: tier, backend: .vertex(parent: ""), prompt: length)
                let cached = perMillion(here.cached) + (here.cached == vertex.cached ? "" : ", Vertex \(perMillion(vertex.cached))")
                return [
                    model.id, length == 0 ? tier.rawValue : "\(tier.rawValue), prompt > \(length - 1)", perMillion(here.input), cached,
                    perMillion(here.text), model.kind == .image ? perMillion(here.image) : "-",
                    pictures(model, here, vertex), list.since,
                ]
            }
        }
    }

    private static func pictures(_ model: Model, _ here: Price, _ vertex: Price) -> String {
        let each = model.sizes.map { size in
            let cost = model.imageTokens(size, .gemini) * here.image + here.picture
            let there = model.imageTokens(size, .vertex(parent: "")) * vertex.image + vertex.picture
            return "\(size) \(dollars(cost, places: 9))" + (cost == there ? "" : ", Vertex \(dollars(there, places: 9))")
        }
        return each.isEmpty ? "-" : each.joined(separator: "  ")
    }

    private static func notes(_ models: [Model], _ owners: [Model], at now: Int64) -> [String] {
        var notes = [
            "USD: per million tokens, and for one picture. Prices as read on \(PriceList.asOf); docs/metering.md says what of them is a guess."
        ]
        for model in owners {
            let price = model.price(at: now)
            guard price.search > 0, let list = model.priceList(at: now) else { continue }
            notes.append(
                "\(model.id): \(dollars(price.search, places: 6)) per 1000 search queries; \(list.freeSearches) a month are free and not subtracted."
            )
        }
        for model in owners {
            for tier in model.priceList(at: now)?.refused ?? [] { notes.append("\(model.id): \(tier.rawValue) is refused.") }
        }
        notes += models.compactMap { model in
            model.pricedAs.flatMap { $0 == model.id ? nil : "\(model.id): as \($0)." }
        }
        let unknown = models.filter { $0.pricedAs == nil }.map(\.id)
        return unknown.isEmpty ? notes : notes + ["No price is known, so 0 USD is counted: \(unknown.joined(separator: ", "))."]
    }

    /// Nano-dollars a token are thousandths of a dollar per million tokens.
    static func perMillion(_ nanoDollars: Int) -> String { dollars(nanoDollars, places: 3) }

    /// With the cents at least.
    private static func dollars(_ value: Int, places: Int) -> String { FixedPoint.text(Int64(value), places: places, least: 2) }
}

extension String {
    fileprivate var trimmed: String { String(reversed().drop { $0 == " " }.reversed()) }
}
