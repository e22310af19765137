// Compiled into one module with the sources of GeminiAPI by script/fuzz-json.sh.
internal import HTTP

/// Feeds arbitrary bytes to everything that reads a request's body. Traps, and so fails, when what parses does not survive being
/// written and read again, when two readers disagree about what is JSON, or when a rule or an estimate falls over.
@_cdecl("LLVMFuzzerTestOneInput") public func fuzzOne(_ start: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    let json = try? JSON(bytes)
    if let json { checkRoundTrip(json) }
    checkMessages(bytes, isJSON: json != nil)
    checkCalls(bytes)
    checkText(bytes, json)
    return 0
}

/// The three layouts say the same, and writing what was read back gives the same text.
private func checkRoundTrip(_ json: JSON) {
    let text = JSONWriter.text(json, .compact)
    for layout in [JSONWriter.Layout.pretty, .event, .compact] {
        guard let again = try? JSON(JSONWriter.text(json, layout)) else { preconditionFailure("what was written is not JSON") }
        precondition(JSONWriter.text(again, .compact) == text, "reading back gives another value")
    }
}

/// The reader of messages finds malformed exactly what the reader of values does.
private func checkMessages(_ bytes: [UInt8], isJSON: Bool) {
    for (type, backend) in [("GenerateContentRequest", Backend.gemini), ("CountTokensRequest", .vertex(parent: ""))] {
        let (_, problems) = MessageReader.read(bytes, as: type, version: "v1beta", backend: backend)
        // Only a malformed body's text ends in a caret.
        let isMalformed = problems.count == 1 && problems[0].description.utf8.last == UInt8(ascii: "^")
        precondition(isMalformed != (isJSON || bytes.isEmpty), "the two readers disagree")
        _ = JSONWriter.text(APIError.malformed(problems).body, .pretty)
    }
}

/// Whatever is let in has a key, a count and notes.
private func checkCalls(_ bytes: [UInt8]) {
    for path in [
        "/v1/models/gemini-2.5-flash-image:generateContent", "/models/gemini-nano-banana-2.1:generateContent",
        "/v1beta/models/gemini-pro-latest:countTokens",
    ] {
        let head = Head(method: "POST", target: path)
        let call = Call(Request(head, body: bytes), route: Route(method: "POST", path: path), target: Target(path))
        guard let request = call.generate, let model = try? call.admit() else { continue }
        precondition(call.problems.isEmpty, "let in with problems")
        _ = CanonicalKey(request, model: model, size: nil, sizeName: "1K")
        _ = model.ignored(in: request)
        precondition(Usage(prompt: request, model: model).total >= 0)
    }
}

/// The small readers: base64, masks, paths, tokens.
private func checkText(_ bytes: [UInt8], _ json: JSON?) {
    if let base64 = Base64Text(bytes[...]) {
        let decoded = base64.decoded
        precondition(decoded.count == base64.decodedCount, "base64 decodes to another length than it says")
        precondition(Base64Text(Base64.encode(decoded)[...])?.decoded == decoded, "base64 encodes to another value")
    }
    let text = String(decoding: bytes, as: UTF8.self)
    precondition(TextTokens.count(text) <= 3 * text.unicodeScalars.count, "more tokens than bytes could spell")
    if let mask = FieldMask(text), let json { _ = mask.applied(to: json) }
    let target = Target(text)
    _ = Layout(target, Route(method: "POST", path: target.path))
}
