extension Entry.Tokens {
    /// One count, and what it is called in the file, in a table and in JSON.
    struct Count: Sendable {
        let path: any WritableKeyPath<Entry.Tokens, Int> & Sendable
        let column: String
        let heading: String
        let name: String
    }

    /// Every count, in the order of the columns: the one list that sums, tables and JSON go by.
    static let counts = [
        Count(path: \.promptText, column: "prompt_text", heading: "text in", name: "promptText"),
        Count(path: \.promptImage, column: "prompt_image", heading: "image in", name: "promptImage"),
        Count(path: \.cached, column: "cached", heading: "cached", name: "cached"),
        Count(path: \.candidatesText, column: "candidates_text", heading: "text out", name: "candidatesText"),
        Count(path: \.candidatesImage, column: "candidates_image", heading: "image out", name: "candidatesImage"),
        Count(path: \.thoughts, column: "thoughts", heading: "thoughts", name: "thoughts"),
        Count(path: \.toolUse, column: "tool_use", heading: "tool use", name: "toolUse"),
    ]
}
