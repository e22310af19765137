// Compiled into one module with the parser's own sources by script/fuzz-http.sh.
internal import HTTP

/// Feeds arbitrary bytes to the request parser, cut into pieces at points the fuzzer chooses: the first byte says how many cuts there are,
/// the next ones where. Traps, and so fails, when the parser's answer depends on the cuts, or when it uses bytes it was not given.
@_cdecl("LLVMFuzzerTestOneInput") public func fuzzOne(_ start: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
    let input = UnsafeBufferPointer(start: start, count: count)
    guard let cuts = input.first.map({ Int($0 % 16) }), input.count > 1 + cuts else { return 0 }
    let bytes = Array(input[(1 + cuts)...])
    let points = input[1..<(1 + cuts)].map { Int($0) * bytes.count / 255 }.sorted()
    var pieces: [[UInt8]] = []
    var from = 0
    for point in points + [bytes.count] {
        pieces.append(Array(bytes[from..<point]))
        from = point
    }
    let cut = run(pieces)
    let whole = run([bytes])
    // A head over a limit and malformed is refused for whichever is seen first; that it is refused, and what came before, must agree.
    precondition(cut.requests == whole.requests, "requests depend on where reads end")
    precondition(cut.isRefused == whole.isRefused, "refusal depends on where reads end")
    return 0
}

private struct Outcome {
    var requests: [Parsed] = []
    var isRefused = false
}

private struct Parsed: Equatable {
    var opening: Opening
    var body: [UInt8]
}

private func run(_ pieces: [[UInt8]]) -> Outcome {
    var limits = Limits()
    (limits.headBytes, limits.targetBytes, limits.headCount) = (512, 64, 8)
    let parser = RequestParser(limits: limits)
    var outcome = Outcome()
    var opening: Opening?
    for piece in pieces {
        var rest = piece[...]
        feeding: while true {
            let (used, event) = rest.withUnsafeBytes { parser.parse($0) }
            precondition(used >= 0 && used <= rest.count, "used bytes it was not given")
            rest = rest.dropFirst(used)
            switch event {
            case .needsMore:
                precondition(rest.isEmpty, "left bytes behind")
                break feeding
            case .opened(let new):
                precondition(new.head.fields.list.count <= limits.headCount && new.head.target.utf8.count <= 3 * limits.targetBytes)
                opening = new
                _ = parser.accept(limit: 256)
            case .complete:
                let body = parser.takeBody()
                precondition(body.count <= 256, "a body above its limit")
                guard let whole = opening else { preconditionFailure("complete before it was opened") }
                outcome.requests.append(Parsed(opening: whole, body: body))
                opening = nil
            case .refused:
                outcome.isRefused = true
                return outcome
            }
        }
    }
    return outcome
}
