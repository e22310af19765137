import Emulator
import GeminiAPI
import Glibc
import HTTP
import Ledger

/// What plantain says on standard error: a line an exchange, and a line for each thing the user should hear about.
struct Log: Sendable {
    /// What lines look like.
    enum Form: String, Sendable, CaseIterable {
        /// For people.
        case text
        /// An object a line, with the attribute names of OpenTelemetry where its conventions have them.
        case json
        /// No line an exchange; what plantain itself has to say is said as text.
        case off
    }

    /// How much a line matters: the numbers are OpenTelemetry's severity numbers.
    enum Level: Int, Sendable, CaseIterable, Comparable {
        /// A request has come.
        case debug = 5
        /// An exchange has ended.
        case info = 9
        /// An exchange with something to hear about; plantain can do less than it should.
        case warn = 13
        /// A fault of plantain's own.
        case error = 17

        var word: String { "\(self)" }
        init?(word: String) { if let level = Self.allCases.first(where: { $0.word == word }) { self = level } else { return nil } }
        static func < (left: Level, right: Level) -> Bool { left.rawValue < right.rawValue }
    }

    let form: Form
    let level: Level
    private let lines: LineWriter

    /// - Parameter level: lines that matter less are not written.
    init(_ form: Form, _ level: Level) {
        self.form = form
        self.level = level
        lines = LineWriter { lost in
            Self.line(form, .warn, "\(lost) lines were dropped: nobody read standard error")
        }
    }

    /// A line for an exchange that has ended.
    func write(_ exchange: Exchange) {
        guard form != .off, exchange.level >= level else { return }
        lines.write(form == .json ? Self.text(LogLine.json(exchange)) : LogLine.text(exchange))
    }

    /// A line for a request that has come: only where everything is told.
    func heard(_ exchange: Exchange) {
        guard form != .off, level == .debug else { return }
        lines.write(form == .json ? Self.text(LogLine.arrivalJSON(exchange)) : LogLine.arrivalText(exchange))
    }

    /// Something plantain itself has to say: a sentence, without credentials.
    func tell(_ level: Level, _ sentence: String) {
        guard level >= self.level else { return }
        lines.write(Self.line(form, level, sentence))
    }

    /// What the ledger has to say.
    func tell(_ notice: LedgerNotice) {
        switch notice.level {
        case .info: tell(.info, notice.text)
        case .warn: tell(.warn, notice.text)
        case .error: tell(.error, notice.text)
        }
    }

    /// Writes what is left.
    func close() { lines.close() }

    private static func line(_ form: Form, _ level: Level, _ sentence: String) -> String {
        guard form == .json else { return "plantain: \(sentence)" }
        return text(.object(LogLine.preamble(now, level, sentence)))
    }

    private static func text(_ json: JSON) -> String { String(decoding: JSONWriter.text(json, .compact), as: UTF8.self) }

    /// Microseconds since 1970, whatever clock the emulator was given.
    private static var now: Int64 {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Int64(time.tv_sec) * 1_000_000 + Int64(time.tv_nsec) / 1000
    }
}

extension Exchange {
    /// How much its line matters.
    var level: Log.Level {
        if source == .fault { return .error }
        // A 5xx of a scenario or a fixture is what was asked for.
        let isUnasked = status >= 500 && faults.isEmpty && source != .scenario && source != .fixture
        return isUnasked || source == .miss || !notes.isEmpty ? .warn : .info
    }
}
