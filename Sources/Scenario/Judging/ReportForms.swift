public import GeminiAPI

extension Report {
    /// For a terminal.
    public var text: String { "\(session): \(passed ? "passed" : "failed")\n" }

    /// For programs.
    public var json: JSON { .object([("session", .string(session)), ("passed", .bool(passed))]) }

    /// For CI.
    public static func junit(_ reports: [Report]) -> String { "<testsuites tests=\"\(reports.count)\"/>\n" }
}
