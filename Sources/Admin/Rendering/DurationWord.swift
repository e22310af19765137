extension Duration {
    /// `500ms`, `2s`, `1.5s`, `10m`, `2h`, `1d`: a number and its unit, as scenario files write them. Nil for anything else.
    init?(word: String) {
        let digits = word.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
        let units: [Substring: Double] = ["us": 1e-6, "ms": 1e-3, "s": 1, "m": 60, "h": 3600, "d": 86400]
        guard digits.first?.isNumber == true, digits.last != ".", let number = Double(digits), let unit = units[word[digits.endIndex...]],
            number * unit <= 1e10
        else { return nil }
        self = .microseconds(Int64((number * unit * 1e6).rounded()))
    }
}
