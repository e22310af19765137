import Emulator
import GeminiAPI
import Glibc
import Scenario

/// Prints reports, or writes them where the scenario says.
enum ReportWriter {
    /// Writes what there is to say at the end: where something was expected, or failed without that.
    /// - Returns: whether everything held.
    static func conclude(_ worlds: Worlds) throws -> Bool {
        let isExpected = !worlds.scenario.expectations.isEmpty
        var reports = worlds.reports
        // Nobody came: whoever expected something hears that nothing was delivered.
        if reports.isEmpty, isExpected { reports = [worlds.report(of: worlds.scenario.sessions.fallback)] }
        let isGood = worlds.passed(reports)
        if !isGood || reports.contains(where: { !$0.verdicts.isEmpty }) || worlds.scenario.report != nil {
            try write(reports, worlds.scenario.report)
        }
        return isGood
    }

    /// - Parameter order: nil prints the text on standard error.
    private static func write(_ reports: [Report], _ order: Scenario.ReportOrder?) throws {
        let formats = order?.formats ?? [.text]
        for format in formats {
            let text = text(reports, format)
            guard let file = order?.file else {
                printError(text)
                continue
            }
            try ServeCommand.writeWhole(text, to: formats.count > 1 ? "\(file).\(suffix(format))" : file)
        }
        // Whoever has a report in a file still wants to see the verdict.
        if order?.file != nil { printError(Report.text(reports)) }
    }

    private static func text(_ reports: [Report], _ format: Scenario.ReportOrder.Format) -> String {
        switch format {
        case .text: Report.text(reports)
        case .json: String(decoding: JSONWriter.text(.array(reports.map(\.json)), .pretty), as: UTF8.self) + "\n"
        case .junit: Report.junit(reports)
        }
    }

    private static func suffix(_ format: Scenario.ReportOrder.Format) -> String {
        switch format {
        case .text: "txt"
        case .json: "json"
        case .junit: "xml"
        }
    }
}
