internal import Digest
internal import GeminiAPI
internal import HTTP

extension Recording.State {
    /// Reads the answer, and writes the fixture if one is wanted.
    mutating func write(_ sitting: Sitting, _ recorder: Recorder) throws(FixtureProblem) -> Recording.Finished {
        guard let head else {
            throw FixtureProblem(file: recorder.folder, message: "an answer ended before its head came; send the request again")
        }
        let scrub = recorder.scrub(sitting)
        let draft = sitting.keeps ? try FixtureDraft(in: FixtureWriter.path(recorder.folder, sitting.group)) : nil
        let answer = try body(scrub, draft, sitting, head.fields["content-type"])
        var finished = Recording.Finished(json: answer.body.value)
        finished.usage = AnswerUsage.last(in: answer.body.values)
        guard let draft else { return finished }
        let request = try request(sitting, scrub, draft)
        let essence = Essence(sitting.call, sitting.request, streamed: streamedDigest(sitting))
        var response = RecordedResponse(status: head.status, fields: scrub.fields(KeptFields.of(head.fields)), body: answer.body)
        response.timing = head.after.map {
            RecordedResponse.Timing(firstByte: $0.milliseconds, events: arrivals.milliseconds(at: answer.ends))
        }
        let fixture = Fixture(
            key: essence.key, route: scrub.text(essence.family), model: scrub.text(essence.model), prompt: scrub.text(essence.prompt),
            request: request.request, response: response)
        finished.entry = try recorder.write(fixture, draft, sitting)
        finished.notes = (answer.blotted + request.blotted).map {
            "the credential of the request stood in \($0), and was overwritten there with as many x"
        }
        return finished
    }

    private func body(
        _ scrub: Scrub, _ draft: FixtureDraft?, _ sitting: Sitting, _ contentType: String?
    ) throws(FixtureProblem) -> (body: RecordedBody, ends: [Int], blotted: [String]) {
        guard answer != nil else { return (.none, [], []) }
        let isMedia = sitting.call.target["alt"] == "media" || sitting.call.target["$alt"] == "media"
        let hints = Analysis.Hints(contentType: contentType, isMedia: isMedia)
        return try answer.withBytes { (bytes) throws(FixtureProblem) in
            let analysis = Analysis(bytes, hints)
            let keeper = BodyKeeper(.response, bytes, scrub: scrub, draft: draft)
            return (try keeper.keep(analysis, contentType: contentType), analysis.ends, keeper.blotted)
        } ?? (.none, [], [])
    }

    private func request(
        _ sitting: Sitting, _ scrub: Scrub, _ draft: FixtureDraft
    ) throws(FixtureProblem) -> (request: RecordedRequest, blotted: [String]) {
        let head = sitting.request.head
        let contentType = head.fields["content-type"]
        // Its key is the digest of its bytes: they are kept as they are, also where they are JSON.
        let isFile = Essence.isFile(head, sitting.call.target)
        func kept(_ bytes: UnsafeRawBufferPointer) throws(FixtureProblem) -> (RecordedBody, [String]) {
            let keeper = BodyKeeper(.request, bytes, scrub: scrub, draft: draft)
            // How curl's -d calls JSON (a form) says nothing.
            let analysis = Analysis(bytes, Analysis.Hints(contentType: contentType, isMedia: isFile, isRequest: true))
            return (try keeper.keep(analysis, contentType: contentType), keeper.blotted)
        }
        let (body, blotted) =
            if sent != nil { try sent.withBytes(kept) ?? (.none, []) } else { try sitting.request.body.lend(kept) }
        let target = Redaction.target(sitting.recordedTarget, secrets: scrub.secrets)
        let fields = scrub.fields(KeptFields.ofKey(head.fields))
        return (RecordedRequest(method: head.method, target: target, fields: fields, body: body), blotted)
    }

    private mutating func streamedDigest(_ sitting: Sitting) -> String? {
        guard let digest = digest.take() else { return sitting.request.stream == nil ? nil : SHA256.hash([]).hexEncoded }
        return digest.finalize().hexEncoded
    }
}

extension Sitting {
    /// Path and query, without the prefix that names the session.
    var recordedTarget: String {
        var path = call.target.path
        if call.route.session != nil {
            let parts = path.split(separator: "/", maxSplits: 2, omittingEmptySubsequences: true)
            path = "/" + (parts.count > 2 ? parts[2].drop { $0 == "/" } : "")
        }
        let query = request.head.target.prefix { $0 != "#" }.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        return query.count == 2 ? path + "?" + query[1] : path
    }
}

extension Spool? {
    /// What it holds, if there is one. The bytes are lent.
    fileprivate borrowing func withBytes<Result>(
        _ body: (UnsafeRawBufferPointer) throws(FixtureProblem) -> Result
    ) throws(FixtureProblem) -> Result? {
        switch self {
        case .some(let spool): try spool.withBytes(body)
        case .none: nil
        }
    }
}

extension [UInt8] {
    /// The bytes, lent.
    fileprivate func lend<Result>(_ body: (UnsafeRawBufferPointer) throws(FixtureProblem) -> Result) throws(FixtureProblem) -> Result {
        try withUnsafeBufferPointer { (bytes) throws(FixtureProblem) in try body(UnsafeRawBufferPointer(bytes)) }
    }
}

extension RecordedBody {
    /// The JSON values in it, in order.
    fileprivate var values: [JSON] {
        switch self {
        case .json(let json, _): [json]
        case .events(let events, _): events.map(\.data)
        case .elements(let elements): elements
        case .none, .chunks, .text, .file: []
        }
    }

    /// It as one JSON value; nil if it is none.
    fileprivate var value: JSON? {
        switch self {
        case .json(let json, _): json
        case .events, .elements: .array(values)
        case .none, .chunks, .text, .file: nil
        }
    }
}
