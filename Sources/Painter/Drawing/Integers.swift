/// The largest integer whose square is at most `value`; 0 for negative values.
/// IEEE 754 rounds square roots exactly, so this is the same everywhere.
@inline(__always) func squareRoot(_ value: Int) -> Int {
    guard value > 0 else { return 0 }
    var root = Int(Double(value).squareRoot())
    // Above 2^53 the conversion may have rounded up.
    while root * root > value { root -= 1 }
    return root
}

@inline(__always) func clamp(_ value: Int, _ low: Int, _ high: Int) -> Int { min(max(value, low), high) }
