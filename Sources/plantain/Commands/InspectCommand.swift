import GeminiAPI
import Glibc
import Painter

/// `plantain inspect FILE…`: whether plantain painted a picture.
enum InspectCommand {
    static let command = Command(
        name: "inspect", summary: "tell whether plantain painted a picture: nobody ships a stand-in by mistake",
        discussion: """
            Looks into the metadata, which is certain and lost when somebody saves a picture anew, and for the invisible mark in the pixels, which
            survives that. A folder stands for all pictures in it and below. Exits with 0 if plantain painted all of them, with 1 if it did not
            paint one, with 2 if one cannot be read. With --forbid, for CI: with 0 if it painted none, with 1 if it painted any.
            """,
        words: "FILE…",
        flags: [
            Flag("forbid", nil, "end with 1 if plantain painted any of them, and tell of those only"), Flag("json", nil, "print JSON"),
        ],
        run: { options in
            let forbids = options.isSet("forbid")
            guard !options.words.isEmpty else { throw UsageError("inspect needs a picture or a folder: plantain inspect \(example)") }
            let paths = try options.words.flatMap { try PictureFiles.named($0) }
            guard !paths.isEmpty else { throw UsageError("there is no picture in \(options.words.joined(separator: ", "))") }
            var results: [(path: String, inspection: Inspection)] = []
            for path in paths {
                do {
                    let result = (path, try PictureFiles.inspect(path))
                    results.append(result)
                    if !options.isSet("json"), !forbids || result.1.isEmulated { print("\(path): \(words(result.1))") }
                } catch let error as UsageError {
                    printError("plantain: \(error.message)")
                }
            }
            if options.isSet("json") {
                print(String(decoding: JSONWriter.text(.object([("pictures", .array(results.map(json)))]), .pretty), as: UTF8.self))
            }
            let found = results.count { $0.inspection.isEmulated }
            if forbids, found > 0 { printError("plantain: \(found) of \(results.count) pictures are stand-ins painted by plantain") }
            return results.count < paths.count ? 2 : found == (forbids ? 0 : results.count) ? 0 : 1
        })

    private static let example = "bicycle.jpg"

    /// `made by plantain (metadata, mark: certain); gemini-3-pro-image 1K 1408x768, key 1f0c…`
    static func words(_ inspection: Inspection) -> String {
        var evidence = inspection.imprint == nil ? [] : ["metadata"]
        if let mark = inspection.mark, mark.confidence != .none { evidence.append("mark: \(mark.confidence.rawValue)") }
        guard !evidence.isEmpty else {
            return inspection.mark == nil ? "no trace of plantain in its metadata; its pixels cannot be read" : "no trace of plantain"
        }
        let facts = inspection.imprint.map { "; \($0.model) \($0.size) \($0.pixels)" + ($0.key.isEmpty ? "" : ", key \($0.key)") }
        return "painted by plantain (\(evidence.joined(separator: ", ")))\(facts ?? "")"
    }

    private static func json(_ path: String, _ inspection: Inspection) -> JSON {
        .object([
            ("file", .string(path)), ("emulated", .bool(inspection.isEmulated)), ("format", .string(inspection.format.rawValue)),
            ("width", .int(inspection.width)), ("height", .int(inspection.height)), ("imprint", inspection.imprint.map(json) ?? .null),
            ("mark", inspection.mark.map(json) ?? .null),
            (
                "metadata",
                .array(inspection.notes.map { .object([("name", .string($0.name)), ("text", .string($0.text))]) })
            ),
        ])
    }

    private static func json(_ imprint: Imprint) -> JSON {
        .object([
            ("painter", .int(imprint.painter)), ("model", .string(imprint.model)), ("size", .string(imprint.size)),
            ("pixels", .string(imprint.pixels)), ("key", .string(imprint.key)),
        ])
    }

    private static func json(_ mark: MarkFinding) -> JSON {
        func hundredths(_ value: Double) -> JSON { .number(FixedPoint.text(Int64((value * 100).rounded()), places: 2)) }
        return .object([
            ("confidence", .string(mark.confidence.rawValue)), ("score", hundredths(mark.score)), ("scale", hundredths(mark.scale)),
        ])
    }
}
