/// Prices in nano-dollars (1e-9 USD) a token: whole numbers, so that sums are exact.
public struct Price: Sendable, Equatable {
    /// A token of the prompt's texts.
    public var input = 0
    /// A token of the prompt's pictures.
    public var inputImage = 0
    /// A token of the prompt that came from a cache.
    public var cached = 0
    /// A token of text or thought in the answer.
    public var text = 0
    /// A token of a picture in the answer.
    public var image = 0
    /// A picture of the answer, where pictures and not their tokens are paid: of Imagen.
    public var picture = 0
    /// A search query of the answer's, in nano-dollars. The free allowance of the month is not subtracted.
    public var search = 0

    /// Of a model whose price nobody has written down: nothing.
    public static let unknown = Price()

    private init() {}

    /// - Parameters:
    ///   - rates: USD per million tokens by kind; where a later one names a kind, it holds. What no rate names is priced as `input`, but for
    ///     what the model does not make.
    ///   - searches: USD per thousand queries.
    init(_ rates: [JSON], searches: JSON?) {
        func rate(_ name: String) -> Int? { rates.reversed().lazy.compactMap { $0[name]?.scaled(by: 1000) }.first }
        input = rate("input") ?? 0
        inputImage = rate("inputImage") ?? input
        cached = rate("cached") ?? input
        text = rate("text") ?? 0
        image = rate("image") ?? 0
        picture = rates.reversed().lazy.compactMap { $0["picture"]?.scaled(by: 1_000_000_000) }.first ?? 0
        search = searches?.scaled(by: 1_000_000) ?? 0
    }
}

extension JSON {
    /// A number so many times as large, to the nearest whole one.
    fileprivate func scaled(by factor: Double) -> Int? { lexeme.flatMap(Double.init).map { Int($0 * factor + 0.5) } }
}
