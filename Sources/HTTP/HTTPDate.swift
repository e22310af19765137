/// Dates as HTTP writes them (RFC 9110, 5.6.7), without a C library's time zones and locales.
public enum HTTPDate {
    /// `Sat, 21 Nov 2026 12:00:00 GMT`, of seconds since 1970.
    public static func text(seconds: Int64) -> String {
        let days = seconds.floored(by: 86400)
        let time = Int(seconds - days * 86400)
        let date = civil(days: days)
        let weekday = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"][Int(days - days.floored(by: 7) * 7)]
        let month = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"][date.month - 1]
        return "\(weekday), \(two(date.day)) \(month) \(date.year) \(two(time / 3600)):\(two(time / 60 % 60)):\(two(time % 60)) GMT"
    }

    /// `2026-11-21T12:00:00.123456Z`, of microseconds since 1970.
    /// - Parameter digits: of the fraction; beyond six they are zeros.
    public static func timestamp(microseconds: Int64, digits: Int = 6) -> String {
        let seconds = microseconds.floored(by: 1_000_000)
        let days = seconds.floored(by: 86400)
        let time = Int(seconds - days * 86400)
        let date = civil(days: days)
        let fraction =
            String(microseconds - seconds * 1_000_000 + 1_000_000).dropFirst() + String(repeating: "0", count: max(0, digits - 6))
        return "\(date.year)-\(two(date.month))-\(two(date.day))T\(two(time / 3600)):\(two(time / 60 % 60)):\(two(time % 60)).\(fraction)Z"
    }

    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }

    /// Days since 1970 to a date of the Gregorian calendar. Years begin in March, so that the leap day comes last.
    private static func civil(days: Int64) -> (year: Int, month: Int, day: Int) {
        let shifted = Int(days) + 719_468
        let era = Int64(shifted).floored(by: 146_097)
        let dayOfEra = shifted - Int(era) * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        let year = yearOfEra + Int(era) * 400 + (month <= 2 ? 1 : 0)
        return (year, month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
    }
}

extension Int64 {
    fileprivate func floored(by divisor: Int64) -> Int64 { self >= 0 ? self / divisor : (self - divisor + 1) / divisor }
}
