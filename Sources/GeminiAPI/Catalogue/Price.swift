/// Prices in nano-dollars (1e-9 USD) a token: whole numbers, so that sums are exact.
public struct Price: Sendable, Equatable {
    /// A token of the prompt, text or picture.
    public var input: Int
    /// A token of text or thought in the answer.
    public var text: Int
    /// A token of a picture in the answer.
    public var image: Int

    /// Of a model whose price nobody has written down.
    public static let unknown = Price(nil)

    /// From USD per million tokens; a model without a known price costs nothing.
    init(_ json: JSON?) {
        func nanoDollars(_ name: String) -> Int { Int(((json?[name]?.lexeme).flatMap(Double.init) ?? 0) * 1000 + 0.5) }
        input = nanoDollars("input")
        text = nanoDollars("text")
        image = nanoDollars("image")
    }
}
