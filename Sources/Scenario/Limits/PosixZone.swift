/// A time zone's rule for every year, as POSIX writes it: `PST8PDT,M3.2.0,M11.1.0` (POSIX.1-2017, 8.3; RFC 8536, 3.3.1 for hours beyond
/// a day). Time zone files end with one, for the years after their table.
struct PosixZone: Sendable, Equatable {
    /// Seconds east of UTC in winter, or all the year.
    var standard: Int
    /// Nil where clocks are never changed.
    var summer: Summer?

    /// The part of the year with another offset.
    struct Summer: Sendable, Equatable {
        /// Seconds east of UTC.
        var offset: Int
        /// Told in standard time.
        var begin: Change
        /// Told in summer time.
        var end: Change
    }

    /// When clocks are changed, each year.
    struct Change: Sendable, Equatable {
        var day: Day
        /// Seconds after the midnight with which the day begins; may be negative or more than a day.
        var second = 7200

        /// The ways to name a day of any year.
        enum Day: Sendable, Equatable {
            /// Weekday 0 is Sunday; week 5 is the month's last.
            case weekday(Int, week: Int, month: Int)
            /// 1…365; 29 February has no number.
            case withoutLeapDay(Int)
            /// 0…365.
            case ofYear(Int)
        }
    }

    /// Seconds east of UTC at an instant, in seconds since 1970.
    func offset(at instant: Int64) -> Int {
        guard let summer else { return standard }
        let year = CivilDay.year(of: (instant + Int64(standard)).floored(by: 86_400))
        let begin = summer.begin.seconds(in: year) - Int64(standard)
        let end = summer.end.seconds(in: year) - Int64(summer.offset)
        let isSummer = begin <= end ? begin <= instant && instant < end : instant < end || begin <= instant
        return isSummer ? summer.offset : standard
    }
}

extension PosixZone.Change {
    /// Local seconds since 1970 of the change in `year`.
    fileprivate func seconds(in year: Int) -> Int64 {
        let number: Int64
        switch day {
        case .weekday(let weekday, let week, let month):
            let first = CivilDay.number(year: year, month: month)
            let next = month == 12 ? CivilDay.number(year: year + 1, month: 1) : CivilDay.number(year: year, month: month + 1)
            // 1 January 1970 was a Thursday.
            let ahead = (Int64(weekday) - first - 4).remainder(by: 7)
            let found = first + ahead + Int64(7 * (week - 1))
            number = found < next ? found : found - 7
        case .withoutLeapDay(let day):
            let isAfterLeapDay = day > 59 && CivilDay.number(year: year, month: 3) - CivilDay.number(year: year, month: 2) == 29
            number = CivilDay.number(year: year, month: 1) + Int64(day) - (isAfterLeapDay ? 0 : 1)
        case .ofYear(let day): number = CivilDay.number(year: year, month: 1) + Int64(day)
        }
        return number * 86_400 + Int64(second)
    }
}

/// Days of the Gregorian calendar, counted from 1 January 1970.
enum CivilDay {
    /// The first day of a month. Years begin in March here, so that the leap day comes last.
    static func number(year: Int, month: Int) -> Int64 {
        let shifted = Int64(month <= 2 ? year - 1 : year)
        let era = shifted.floored(by: 400)
        let yearOfEra = shifted - era * 400
        let dayOfYear = Int64((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5)
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    /// The year a day is in.
    static func year(of day: Int64) -> Int {
        // Within a year of the truth; the first of January decides.
        let guess = 1970 + Int((day * 400).floored(by: 146_097))
        return (guess - 1...guess + 1).last { number(year: $0, month: 1) <= day } ?? guess
    }
}

extension Int64 {
    /// The quotient rounded down, also before 1970.
    func floored(by divisor: Int64) -> Int64 {
        let quotient = self / divisor
        return self % divisor < 0 ? quotient - 1 : quotient
    }

    /// What is left then, 0 up to `divisor`.
    func remainder(by divisor: Int64) -> Int64 { self - floored(by: divisor) * divisor }
}
