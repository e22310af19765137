extension FixedWidthInteger {
    /// The sum, or the limit that it would go beyond: what recordings and upstreams claim to have used must not end the process.
    public func adding(saturating other: Self) -> Self {
        let (sum, isBeyond) = addingReportingOverflow(other)
        return isBeyond ? (other < 0 ? .min : .max) : sum
    }
}
