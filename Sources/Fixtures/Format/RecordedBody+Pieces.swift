public import GeminiAPI

extension RecordedBody {
    /// A part of an answer that is sent apart: its bytes, framing included, and whether a picture is in it.
    public typealias Frame = (pieces: [JSONWriter.Piece], hasImage: Bool)

    /// The body as it was recorded.
    /// - Parameter folder: where its files are.
    /// - Throws: the problem of a file that is not there.
    public func pieces(in folder: String) throws(FixtureProblem) -> [JSONWriter.Piece] {
        switch self {
        case .none: return []
        case .json(let json, let layout): return layout.pieces(try Materializer.materialize(json, in: folder))
        case .events(let events, let framing):
            var pieces: [JSONWriter.Piece] = []
            for event in events { pieces += framing.pieces(try event.materialized(in: folder)) }
            return pieces
        case .elements(let elements):
            var array = Layout()
            array.form = .array
            return try Self.framed(elements, folder, array).flatMap(\.pieces)
        case .chunks(let chunks): return chunks.map { .bytes(Array($0.utf8)) }
        case .text(let text): return [.bytes(Array(text.utf8))]
        case .file(let name): return [.produced(try FileReading.producer(folder + "/" + name))]
        }
    }

    /// The body as a client wants it that asked in `layout`: as recorded, but for `prettyPrint` and the form of a stream. The `fields`
    /// parameter is part of the key, so what was recorded has been asked with the same.
    /// - Parameter isError: an error on a stream is plain JSON, and the one element of an array.
    public func pieces(in folder: String, _ layout: Layout, isError: Bool = false) throws(FixtureProblem) -> [JSONWriter.Piece] {
        switch self {
        case .json(let json, let recorded):
            let json = try Materializer.materialize(json, in: folder)
            return isError && layout.form == .array ? layout.text(json, isError: true) : recorded.asked(layout.isPretty).pieces(json)
        case .elements(let elements) where isError && layout.form != .array && elements.count == 1:
            return layout.text(try Materializer.materialize(elements[0], in: folder))
        default: return try frames(in: folder, layout).flatMap(\.pieces)
        }
    }

    /// The body in the frames of a stream that was asked for in `layout`; one frame for what is no stream.
    public func frames(in folder: String, _ layout: Layout) throws(FixtureProblem) -> [Frame] {
        switch self {
        case .none: return []
        case .events(let events, _) where layout.form == .array:
            // What is no JSON, as `[DONE]`, has no place in an array.
            return try Self.framed(events.map(\.data).filter { $0.text == nil }, folder, layout)
        case .events(let events, let framing):
            var frames: [Frame] = []
            for event in events { frames.append((framing.pieces(try event.materialized(in: folder)), event.data.hasPicture)) }
            return frames
        case .elements(let elements) where layout.form == .events, .json(.array(let elements), .other) where layout.form == .events:
            return try Self.framed(elements, folder, layout)
        case .elements(let elements):
            var array = layout
            array.form = .array
            return try Self.framed(elements, folder, array)
        case .chunks where layout.form == .array:
            throw FixtureProblem(
                file: folder + "/" + FixtureFile.name,
                message: "was recorded as the text of server-sent events, which is no array; ask with alt=sse, or record it again without")
        case .chunks(let chunks): return chunks.map { ([.bytes(Array($0.utf8))], $0.contains("\"image/")) }
        case .json(let json, _): return [(try pieces(in: folder, layout), json.hasPicture)]
        case .text, .file: return [(try pieces(in: folder), false)]
        }
    }

    private static func framed(_ elements: [JSON], _ folder: String, _ layout: Layout) throws(FixtureProblem) -> [Frame] {
        // A guess: no stream without elements was recorded.
        if elements.isEmpty, layout.form == .array { return [([.bytes(Array("[]".utf8))], false)] }
        var frames: [Frame] = []
        for (index, element) in elements.enumerated() {
            let json = try Materializer.materialize(element, in: folder)
            frames.append((layout.event(json, index: index, of: elements.count), element.hasPicture))
        }
        return frames
    }
}

extension RecordedBody.Event {
    fileprivate func materialized(in folder: String) throws(FixtureProblem) -> RecordedBody.Event {
        RecordedBody.Event(name: name, data: try Materializer.materialize(data, in: folder))
    }
}

extension JSON {
    /// Whether a picture is in this recorded value: a file, or one that is so small that it stands there itself.
    fileprivate var hasPicture: Bool {
        switch self {
        case .object(let members):
            let mime = (self["mimeType"] ?? self["mime_type"])?.text ?? ""
            return self["$file"]?.text?.hasPrefix("image-") == true || (mime.hasPrefix("image/") && self["data"] != nil)
                || members.contains { $0.1.hasPicture }
        case .array(let elements): return elements.contains { $0.hasPicture }
        default: return false
        }
    }
}
