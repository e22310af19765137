internal import GeminiAPI

extension PreparedAnswer {
    /// The answer of a fixture, its files made while they are sent.
    init(_ response: RecordedResponse, _ entry: FixtureEntry, _ layout: Layout) throws(FixtureProblem) {
        name = entry.name
        status = response.status
        fields = response.fields
        usage = response.body.json.flatMap { AnswerUsage.last(in: $0.elements ?? [$0]) }
        json = if let json = response.body.json { try Materializer.materialize(json, in: entry.folder) } else { nil }
        firstByte = response.timing.map { .milliseconds($0.firstByte) }
        let isError = status >= 400
        if isError || !response.body.isStream(layout) {
            body = .whole(try response.body.pieces(in: entry.folder, layout, isError: isError))
        } else {
            let offsets = response.timing?.offsets ?? []
            let frames = try response.body.frames(in: entry.folder, layout)
            body = .frames(
                frames.enumerated().map { index, frame in
                    Frame(pieces: frame.pieces, hasImage: frame.hasImage, offset: index < offsets.count ? offsets[index] : nil)
                })
        }
    }
}

extension RecordedResponse.Timing {
    /// When each event came, after the head.
    fileprivate var offsets: [Duration] { events.map { .milliseconds(max(0, $0 - firstByte)) } }
}

extension RecordedBody {
    /// Whether it is sent as a stream to a client that asked in `layout`.
    fileprivate func isStream(_ layout: Layout) -> Bool {
        switch self {
        case .events, .elements, .chunks: true
        case .json(.array, .other): layout.form == .events
        default: false
        }
    }

    /// The recorded JSON; of a stream, an array of what is JSON in it. With `$file`s.
    var json: JSON? {
        switch self {
        case .json(let json, _): json
        case .events(let events, _): .array(events.map(\.data).filter { $0.text == nil })
        case .elements(let elements): .array(elements)
        case .chunks(let chunks): .array(chunks.joined().split(whereSeparator: \.isNewline).compactMap { Self.data(of: $0) })
        case .none, .text, .file: nil
        }
    }

    /// The JSON in a line of server-sent events.
    private static func data(of line: Substring) -> JSON? {
        line.hasPrefix("data:") ? try? JSON(Array(line.dropFirst(5).utf8)) : nil
    }
}
