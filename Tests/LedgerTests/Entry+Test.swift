import Ledger

extension Entry {
    /// An entry of a picture that cost 3.9 cents, but for what is named.
    static func test(
        time: Int64 = 1_700_000_000_000_000, session: String = "", key: String = "0123456789abcdef",
        model: String = "gemini-2.5-flash-image", status: Int = 200, tokens: Tokens = Tokens(promptText: 7, candidatesImage: 1_290),
        images: Int = 1, cost: Int64 = 39_000_000, tier: String = "standard", size: String = "1K", searches: Int = 0
    ) -> Entry {
        Entry(
            time: time, session: session, key: key, model: model, operation: "generateContent", status: status, tokens: tokens,
            images: images, cost: cost, duration: .milliseconds(12), ending: "performed", source: "synthesize", bytesSent: 1_500_000,
            tier: tier,
            size: size, searches: searches)
    }
}

/// How many entries the file holds, as another process would see it.
func count(_ path: String) throws -> Int {
    try LedgerReader(path: path).usage(by: []).first?.requests ?? 0
}
