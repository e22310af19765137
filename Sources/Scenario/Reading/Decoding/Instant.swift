/// RFC 3339, as microseconds since 1970.
public enum Instant {
    /// An instant such as `2026-03-08T01:59:30-08:00`, or a date, which begins at midnight in UTC. Nil for anything else.
    public static func read(_ text: String) -> Int64? {
        var shape = Substring(text.map { $0.isASCII && $0.isNumber ? "0" : $0 })
        func take(_ part: String) -> Bool {
            guard shape.hasPrefix(part) else { return false }
            shape.removeFirst(part.count)
            return true
        }
        guard take("0000-00-00") else { return nil }
        if shape.isEmpty { return microseconds(text + "T00:00:00Z") }
        guard take("T00:00:00") || take("t00:00:00") || take(" 00:00:00") else { return nil }
        if take(".") { guard take("0") else { return nil } }
        while take("0") {}
        return ["Z", "z", "+00:00", "-00:00"].contains(shape) ? microseconds(text) : nil
    }

    /// Nil if there is no such date or time of day. - Parameter text: of the right form.
    static func microseconds(_ text: String) -> Int64? {
        let digits = Array(text.utf8)
        func number(_ range: Range<Int>) -> Int { digits[range].reduce(0) { $0 * 10 + Int($1) - 48 } }
        guard digits.count >= 20 else { return nil }
        let (year, month, day) = (number(0..<4), number(5..<7), number(8..<10))
        let (hour, minute, second) = (number(11..<13), number(14..<16), number(17..<19))
        guard (1...12).contains(month), (1...days(in: month, of: year)).contains(day), hour < 24, minute < 60, second < 60 else {
            return nil
        }
        var at = 19
        var fraction = 0
        if digits[at] == UInt8(ascii: ".") {
            let end = digits[(at + 1)...].firstIndex { !(48...57).contains($0) } ?? digits.count
            let places = (digits[(at + 1)..<end] + [UInt8](repeating: 48, count: 6)).prefix(6)
            fraction = places.reduce(0) { $0 * 10 + Int($1) - 48 }
            at = end
        }
        var offset = 0
        if digits[at] != UInt8(ascii: "Z"), digits[at] != UInt8(ascii: "z") {
            guard digits.count >= at + 6, number((at + 1)..<(at + 3)) < 24, number((at + 4)..<(at + 6)) < 60 else { return nil }
            offset = number((at + 1)..<(at + 3)) * 3600 + number((at + 4)..<(at + 6)) * 60
            if digits[at] == UInt8(ascii: "-") { offset = -offset }
        }
        let seconds = daysSince1970(year, month, day) * 86_400 + hour * 3600 + minute * 60 + second - offset
        return Int64(seconds) * 1_000_000 + Int64(fraction)
    }

    private static func days(in month: Int, of year: Int) -> Int {
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        return month == 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].contains(month) ? 30 : 31
    }

    /// Of the Gregorian calendar, by counting from March (Hinnant, "chrono-compatible low-level date algorithms").
    private static func daysSince1970(_ year: Int, _ month: Int, _ day: Int) -> Int {
        let year = month > 2 ? year : year - 1
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let era = (year >= 0 ? year : year - 399) / 400
        let yearOfEra = year - era * 400
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }
}
