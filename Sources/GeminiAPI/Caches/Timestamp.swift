/// `google.protobuf.Timestamp` in JSON: RFC 3339.
enum Timestamp {
    /// Microseconds since 1970; nil for what is no such time. `2026-11-21T12:00:00.5Z`, or with an offset.
    static func read(_ text: String) -> Int64? {
        var rest = Array(text.utf8)[...]
        func take(_ count: Int) -> Int? {
            guard rest.count >= count, rest.prefix(count).allSatisfy(\.isDigit) else { return nil }
            defer { rest = rest.dropFirst(count) }
            return rest.prefix(count).reduce(0) { $0 * 10 + Int($1) - 48 }
        }
        func skip(_ bytes: String) -> Bool {
            guard let first = rest.first, bytes.utf8.contains(first) else { return false }
            rest = rest.dropFirst()
            return true
        }
        guard let year = take(4), skip("-"), let month = take(2), skip("-"), let day = take(2), skip("Tt"), let hour = take(2), skip(":"),
            let minute = take(2), skip(":"), let second = take(2), (1...12).contains(month), (1...31).contains(day), hour < 24,
            minute < 60, second < 60
        else { return nil }
        var fraction = 0
        if skip(".") {
            let digits = rest.prefix(while: \.isDigit)
            guard (1...9).contains(digits.count) else { return nil }
            fraction = (Array(digits) + [UInt8](repeating: 48, count: 6)).prefix(6).reduce(0) { $0 * 10 + Int($1) - 48 }
            rest = rest.dropFirst(digits.count)
        }
        var offset = 0
        if !skip("Zz") {
            let isWest = rest.first == UInt8(ascii: "-")
            guard skip("+-"), let hours = take(2), skip(":"), let minutes = take(2), hours < 24, minutes < 60 else { return nil }
            offset = (hours * 3600 + minutes * 60) * (isWest ? -1 : 1)
        }
        guard rest.isEmpty else { return nil }
        let seconds = days(year, month, day) * 86_400 + hour * 3600 + minute * 60 + second - offset
        return Int64(seconds) * 1_000_000 + Int64(fraction)
    }

    /// Days since 1970 of a date of the Gregorian calendar. Years begin in March, so that the leap day comes last.
    private static func days(_ year: Int, _ month: Int, _ day: Int) -> Int {
        let year = month > 2 ? year : year - 1
        let era = (year >= 0 ? year : year - 399) / 400
        let yearOfEra = year - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }
}
