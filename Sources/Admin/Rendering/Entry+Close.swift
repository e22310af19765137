internal import Emulator
internal import Fixtures
internal import GeminiAPI
internal import HTTP

extension Journal.Entry {
    /// An exchange from near: the entry, and what it was made of.
    /// - Parameter closeUp: what was sent and answered; nil where it is no longer kept.
    func closeJSON(_ closeUp: CloseUp?, _ world: World) -> JSON {
        let miss = world.misses.last { $0.number == exchange.number }
        return .object(
            (json.members ?? []).filter { $0.0 != "usage" } + [
                ("revision", .int(revision)), ("prompt", .string(exchange.prompt)), ("notes", .strings(exchange.notes)),
                ("miss", miss?.json ?? .null), ("timing", timing), ("usage", exchange.usage.fullJSON), ("price", exchange.priceJSON),
                ("request", closeUp?.request.requestJSON ?? .null), ("answer", closeUp?.answer?.answerJSON(exchange) ?? .null),
            ])
    }

    /// Seconds after it arrived, but for `arrived`, which is on the session's clock.
    private var timing: JSON {
        let firstByte = exchange.outcome?.firstByte.map { (exchange.composed ?? .zero) + $0 }
        return .object([
            ("arrived", .seconds(arrived)), ("composed", .seconds(exchange.composed)), ("due", .seconds(due.map { $0 - arrived })),
            ("firstByte", .seconds(firstByte)), ("ended", .seconds(exchange.outcome == nil ? nil : exchange.duration)),
        ])
    }
}

extension Usage {
    /// Every count of its own.
    fileprivate var fullJSON: JSON {
        .object([
            ("promptText", .int(promptText)), ("promptImage", .int(promptImage)), ("candidatesText", .int(candidatesText)),
            ("candidatesImage", .int(candidatesImage)), ("thoughts", .int(thoughts)), ("cached", .int(cached)), ("toolUse", .int(toolUse)),
            ("searches", .int(searches)), ("images", .int(images)),
        ])
    }
}

extension Exchange {
    /// What a million tokens of its model cost in dollars, at its tier on its day; null where nobody knows.
    fileprivate var priceJSON: JSON {
        guard price != .unknown else { return .null }
        func dollars(_ nanoDollars: Int) -> JSON { .decimal(Int64(nanoDollars), places: 3) }
        return .object([
            ("tier", .string(tier.rawValue)), ("input", dollars(price.input)), ("inputImage", dollars(price.inputImage)),
            ("cached", dollars(price.cached)), ("text", dollars(price.text)), ("image", dollars(price.image)),
            ("search", .decimal(Int64(price.search), places: 9)), ("asOf", .string(PriceList.asOf)),
        ])
    }
}

extension CloseUp.Message {
    fileprivate var requestJSON: JSON {
        .object(
            [("method", .string(method)), ("target", .string(target)), ("fields", fieldsJSON), ("bytes", count.map(JSON.int) ?? .null)]
                + bodyMembers + [("pictures", picturesJSON(nil))])
    }

    fileprivate func answerJSON(_ exchange: Exchange) -> JSON {
        .object([("status", .int(status)), ("fields", fieldsJSON)] + bodyMembers + [("pictures", picturesJSON(exchange))])
    }

    private var fieldsJSON: JSON { .array(fields.list.map { .strings([$0.name, $0.value]) }) }

    private var bodyMembers: [(String, JSON)] { [("text", .optional(text)), ("isWhole", .bool(isWhole))] }

    /// - Parameter exchange: of an answer, whose pictures it may have painted: then their size and type are known, but for drafts, which stand
    ///   before them.
    private func picturesJSON(_ exchange: Exchange?) -> JSON {
        let drafts = pictures.count - (exchange?.usage.images ?? 0)
        return .array(
            pictures.enumerated().map { index, type in
                let painted = index >= drafts && exchange?.source == .synthesize ? exchange?.picture : nil
                return .object([
                    ("index", .int(index)), ("mimeType", .optional(type ?? painted?.mimeType)),
                    ("width", painted.map { .int($0.size.width) } ?? .null), ("height", painted.map { .int($0.size.height) } ?? .null),
                ])
            })
    }
}

extension JSON {
    /// Seconds, or null.
    static func seconds(_ duration: Duration?) -> JSON { duration.map { seconds($0) } ?? .null }
}
