/// Names of sessions.
public enum Session {
    /// The session of requests that name none.
    public static let defaultName = "default"

    /// `[A-Za-z0-9._-]{1,64}`, and no credential: names stand in log, journal, ledger and folders.
    public static func isName(_ text: String) -> Bool { hasForm(text) && (text.utf8.count < 16 || Redaction.text(text) == text) }

    private static func hasForm(_ text: String) -> Bool {
        (1...64).contains(text.utf8.count)
            && text.utf8.allSatisfy {
                switch $0 {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
                    true
                case UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "-"): true
                default: false
                }
            }
    }
}
