import Emulator
import GeminiAPI

/// `plantain routes`: what is served, and how faithfully.
enum RoutesCommand {
    static let command = Command(
        name: "routes", summary: "list every route and how faithful it is",
        discussion:
            "{v} is v1, v1beta, v1alpha or nothing; {V} is v1, v1beta1, v1beta or v1alpha. Before any path may stand /s/NAME, a session.",
        flags: [],
        run: { _ in
            let width = RouteEntry.all.map(\.path.count).max() ?? 0
            for entry in RouteEntry.all {
                print(
                    "\(entry.verb.padded(to: 7)) \(entry.path.padded(to: width))  \(entry.fidelity.rawValue.padded(to: 11))  \(entry.note)")
            }
            return 0
        })
}

/// `plantain models`: the catalogue.
enum ModelsCommand {
    static let command = Command(
        name: "models", summary: "list the models, their sizes and their prices",
        discussion: "Prices are USD per million tokens, standard tier, today: input, text output, picture output.",
        flags: [
            Flag("json", nil, "print what models.list answers"),
            Flag("prices", nil, "print what every tier and every picture costs, and since when"),
        ],
        run: { options in
            let models = Catalogue.gemini.models
            let now = Clock.system(frozenAt: nil).microseconds()
            if options.isSet("json") {
                let list = JSON.object([("models", .array(models.map(\.listing)))])
                print(String(decoding: JSONWriter.text(list, .pretty), as: UTF8.self))
                return 0
            }
            if options.isSet("prices") {
                print(PriceTable.text(models, at: now))
                return 0
            }
            let width = models.map(\.id.count).max() ?? 0
            for model in models {
                let sizes = model.sizes.joined(separator: " ")
                let isImage = model.kind == .image
                let made = "\(model.mimeType.padded(to: 10))  \(sizes.padded(to: 12))  \(model.ratios.count) ratios"
                print("\(model.id.padded(to: width))  \(price(model, at: now).padded(to: 23))  \(isImage ? made : model.kind.rawValue)")
            }
            return 0
        })

    private static func price(_ model: Model, at now: Int64) -> String {
        let price = model.price(at: now)
        return price == .unknown
            ? "no price known" : [price.input, price.text, price.image].map(PriceTable.perMillion).joined(separator: " / ")
    }
}

extension Model {
    /// The picture sizes it makes, smallest first.
    var sizes: [String] { ["512", "1K", "2K", "4K"].filter { imageTokens[$0] != nil } }
}
