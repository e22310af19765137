extension PosixZone {
    /// Reads a rule as it stands at the end of a time zone file; nil if it is none.
    init?(_ text: some Sequence<UInt8>) {
        var reader = Reader(Array(text)[...])
        guard reader.name(), let standard = reader.time() else { return nil }
        self.init(standard: -standard, summer: nil)
        if reader.rest.isEmpty { return }
        guard reader.name() else { return nil }
        // An hour ahead of standard time, unless it says.
        var offset = -standard + 3600
        if reader.rest.first != UInt8(ascii: ",") {
            guard let told = reader.time() else { return nil }
            offset = -told
        }
        guard let begin = reader.change(), let end = reader.change(), reader.rest.isEmpty else { return nil }
        summer = Summer(offset: offset, begin: begin, end: end)
    }

    /// What is not yet read.
    private struct Reader {
        var rest: ArraySlice<UInt8>

        init(_ text: ArraySlice<UInt8>) { rest = text }

        mutating func take(_ character: Unicode.Scalar) -> Bool {
            guard rest.first == UInt8(ascii: character) else { return false }
            rest.removeFirst()
            return true
        }

        /// `PST` or `<+03>`.
        mutating func name() -> Bool {
            if take("<") {
                guard let end = rest.firstIndex(of: UInt8(ascii: ">")) else { return false }
                rest = rest[(end + 1)...]
                return true
            }
            let letters = rest.prefix { $0 | 0x20 >= UInt8(ascii: "a") && $0 | 0x20 <= UInt8(ascii: "z") }
            rest = rest[letters.endIndex...]
            return letters.count >= 3
        }

        /// At most four digits.
        mutating func number(_ range: ClosedRange<Int>) -> Int? {
            let digits = rest.prefix(4).prefix { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
            rest = rest[digits.endIndex...]
            guard let value = Int(String(decoding: digits, as: UTF8.self)), range.contains(value) else { return nil }
            return value
        }

        /// `-8:30:15` in seconds. At most a week, which is what files need.
        mutating func time() -> Int? {
            let sign = take("-") ? -1 : 1
            if sign == 1 { _ = take("+") }
            guard let hours = number(0...167) else { return nil }
            var seconds = hours * 3600
            for unit in [60, 1] where take(":") {
                guard let value = number(0...59) else { return nil }
                seconds += value * unit
            }
            return sign * seconds
        }

        /// `,M3.2.0/2`
        mutating func change() -> Change? {
            guard take(","), let day = day() else { return nil }
            guard take("/") else { return Change(day: day) }
            guard let second = time() else { return nil }
            return Change(day: day, second: second)
        }

        private mutating func day() -> Change.Day? {
            if take("J") { return number(1...365).map { .withoutLeapDay($0) } }
            guard take("M") else { return number(0...365).map { .ofYear($0) } }
            guard let month = number(1...12), take("."), let week = number(1...5), take("."), let weekday = number(0...6) else {
                return nil
            }
            return .weekday(weekday, week: week, month: month)
        }
    }
}
