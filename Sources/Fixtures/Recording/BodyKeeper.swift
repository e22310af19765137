internal import GeminiAPI

/// Writes what an analysis found: texts scrubbed, what is large and binary in files. Long texts go from the body to their files without being held.
final class BodyKeeper {
    private let side: Externalizer.Side
    private let body: UnsafeRawBufferPointer
    private let scrub: Scrub
    private let draft: FixtureDraft?
    private var standIns: [(text: String, bytes: [UInt8], long: LongText)] = []
    /// The files in which a secret was overwritten.
    private(set) var blotted: [String] = []

    /// - Parameters:
    ///   - body: lent for as long as this is used.
    ///   - draft: nil to write no files.
    init(_ side: Externalizer.Side, _ body: UnsafeRawBufferPointer, scrub: Scrub, draft: FixtureDraft?) {
        self.side = side
        self.body = body
        self.scrub = scrub
        self.draft = draft
    }

    /// The body as a fixture has it.
    func keep(_ analysis: Analysis, contentType: String?) throws(FixtureProblem) -> RecordedBody {
        var externalizer = Externalizer(side) { [self] name, bytes in try write(name, bytes) }
        switch analysis.form {
        case .none: return .none
        case .json(let json, let layout): return .json(try kept(json, &externalizer), layout)
        case .elements(let elements):
            var kept: [JSON] = []
            for element in elements { kept.append(try self.kept(element, &externalizer)) }
            return .elements(kept)
        case .events(let events, let framing):
            var kept: [RecordedBody.Event] = []
            for event in events {
                kept.append(RecordedBody.Event(name: event.name.map(scrub.text), data: try self.kept(event.data, &externalizer)))
            }
            return .events(kept, framing)
        case .chunks(let chunks): return .chunks(chunks.map(scrub.prose))
        case .text(let text): return .text(scrub.prose(text))
        case .bytes:
            let name = (side == .request ? "request-1." : "body-1.") + BodyFile.ending(of: body, contentType)
            try writeBody(name, isText: BodyFile.isText(body, contentType))
            return .file(name)
        }
    }

    private func kept(_ json: PlacedJSON, _ externalizer: inout Externalizer) throws(FixtureProblem) -> JSON {
        var longTexts = json.longTexts[...]
        let filled = fill(json.value, &longTexts)
        do {
            return scrub.json(restore(try externalizer.externalize(filled)))
        } catch let problem as FixtureProblem {
            throw problem
        } catch {
            throw FixtureProblem(file: draft?.parent ?? "", message: "cannot write a file of the fixture: \(error)")
        }
    }

    /// Puts stand-ins into the holes: short, but enough to decide what becomes of them.
    private func fill(_ value: JSON, _ longTexts: inout ArraySlice<LongText>) -> JSON {
        switch value {
        case .object(let members): return .object(members.map { ($0, fill($1, &longTexts)) })
        case .array(let elements): return .array(elements.map { fill($0, &longTexts) })
        case .base64:
            guard let long = longTexts.popFirst() else { return value }
            let standIn = long.standIn(in: body)
            standIns.append((standIn.text, standIn.bytes, long))
            return .string(standIn.text)
        case .string, .number, .bool, .null, .stored: return value
        }
    }

    /// A stand-in that became no file is the text again.
    private func restore(_ value: JSON) -> JSON {
        if standIns.isEmpty { return value }
        switch value {
        case .object(let members): return .object(members.map { ($0, restore($1)) })
        case .array(let elements): return .array(elements.map(restore))
        case .string(let text): return .string(standIns.first { $0.text == text }?.long.text(in: body) ?? text)
        case .number, .bool, .null, .base64, .stored: return value
        }
    }

    private func write(_ name: String, _ bytes: [UInt8]) throws(FixtureProblem) {
        guard let draft else { return }
        var file = try draft.file(name)
        if let long = standIns.first(where: { $0.bytes == bytes })?.long {
            try long.decode(in: body) { (piece) throws(FixtureProblem) in try file.append(piece) }
        } else {
            try file.append(bytes)
        }
        if try file.blot(scrub.secrets) { blotted.append(name) }
        try file.finish()
    }

    /// The body itself as a file. In a text, secrets are replaced as in any text.
    private func writeBody(_ name: String, isText: Bool) throws(FixtureProblem) {
        guard let draft else { return }
        var file = try draft.file(name)
        var at = 0
        for finding in isText ? Redaction.findings(in: body, secrets: scrub.secrets) : [] {
            try file.append(UnsafeRawBufferPointer(rebasing: body[at..<finding.range.lowerBound]))
            try file.append(Array(Redaction.word.utf8))
            at = finding.range.upperBound
        }
        try file.append(UnsafeRawBufferPointer(rebasing: body[at...]))
        if try file.blot(scrub.secrets) { blotted.append(name) }
        try file.finish()
    }
}
