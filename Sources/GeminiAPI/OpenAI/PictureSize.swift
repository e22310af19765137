/// `1536x1024`: a size in OpenAI's words. Google documents the parameter and not what becomes of it: that the nearest shape and the
/// nearest size that the model makes are taken is a guess.
struct PictureSize: Equatable {
    let width: Int
    let height: Int

    /// Nil for what is no size, or none that a picture has.
    init?(_ text: String) {
        let sides = text.lowercased().split(separator: "x", omittingEmptySubsequences: false).map { Int($0) }
        guard sides.count == 2, let width = sides[0], let height = sides[1], (1...65_536).contains(width), (1...65_536).contains(height)
        else { return nil }
        (self.width, self.height) = (width, height)
    }

    /// The nearest of the model's ratios, by the factor between them; the first of two that are equally near.
    func ratio(of model: Model) -> String? {
        func factor(_ ratio: String) -> Double {
            let sides = ratio.split(separator: ":").compactMap { Double($0) }
            guard sides.count == 2, sides[0] > 0, sides[1] > 0 else { return .infinity }
            let quotient = Double(width) / Double(height) * sides[1] / sides[0]
            return max(quotient, 1 / quotient)
        }
        return model.ratios.min { factor($0) < factor($1) }
    }

    /// `2K`: the size of the model's whose square is nearest in area; nil where it is the usual one, or where the model chooses itself.
    func name(of model: Model) -> String? {
        let sides = ["512": 512.0, "1K": 1024, "2K": 2048, "4K": 4096]
        let side = (Double(width) * Double(height)).squareRoot()
        func factor(_ name: String) -> Double { sides[name].map { max(side / $0, $0 / side) } ?? .infinity }
        let nearest = ["512", "1K", "2K", "4K"].filter { model.imageTokens[$0] != nil }.min { factor($0) < factor($1) }
        return nearest == Model.defaultSize ? nil : nearest
    }
}
