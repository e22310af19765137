import GeminiAPI
import Glibc
import Scenario

/// Prints reports, or writes them where the scenario says.
enum ReportWriter {
    /// - Parameter order: nil prints the text on standard error.
    static func write(_ reports: [Report], _ order: Scenario.ReportOrder?) throws {
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
        if order?.file != nil { printError(reports.map(\.text).joined(separator: "\n")) }
    }

    private static func text(_ reports: [Report], _ format: Scenario.ReportOrder.Format) -> String {
        switch format {
        case .text: reports.map(\.text).joined(separator: "\n")
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
