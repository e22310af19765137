/// The names of the members of `exchange.json`: what the reader knows, in the order the writer writes them, and what the schema allows.
enum FixtureMembers {
    /// What the index needs; stands before all others.
    static let head = ["plantain", "key", "turn", "then", "route", "model", "prompt"]
    static let exchange = head + ["request", "response"]
    /// Of which one body has at most one.
    static let contents = ["body", "events", "elements", "chunks", "text", "file"]
    static let body = ["layout", "framing"] + contents
    static let request = ["method", "path", "headers"] + body
    static let response = ["status", "headers"] + body
    static let event = ["event", "data"]
    static let reference = ["$file", "base64", "prefix"]
    static let escape = "$object"
    static let timing = ["firstByteMs", "eventMs"]
}
