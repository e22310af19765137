internal import GeminiAPI
internal import HTTP

extension JSON {
    /// `value` divided by ten to the `places`, exactly and without zeros at the end: nano-dollars as dollars with nine.
    static func decimal(_ value: Int64, places: Int) -> JSON { .number(FixedPoint.text(value, places: places)) }

    /// Seconds, to the microsecond.
    static func seconds(_ duration: Duration) -> JSON {
        let (seconds, attoseconds) = duration.components
        return .decimal(seconds * 1_000_000 + attoseconds / 1_000_000_000_000, places: 6)
    }

    /// RFC 3339, to the microsecond, of microseconds since 1970.
    static func time(_ microseconds: Int64) -> JSON { .string(HTTPDate.timestamp(microseconds: microseconds)) }

    /// A list of texts.
    static func strings(_ texts: [String]) -> JSON { .array(texts.map(JSON.string)) }

    /// A text, or null.
    static func optional(_ text: String?) -> JSON { text.map(JSON.string) ?? .null }
}
