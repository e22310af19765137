/// The largest integer whose square is at most `value`; 0 for negative values. Newton's method, in integers only.
func squareRoot(_ value: Int) -> Int {
    guard value > 0 else { return 0 }
    // Starts above the root, from where the steps only go down.
    var root = 1 << ((Int.bitWidth - value.leadingZeroBitCount + 1) / 2)
    while true {
        let next = (root + value / root) / 2
        if next >= root { return root }
        root = next
    }
}

@inline(__always) func clamp(_ value: Int, _ low: Int, _ high: Int) -> Int { min(max(value, low), high) }
