internal import Emulator
internal import GeminiAPI
internal import HTTP
internal import Scenario

/// An admin request, taken apart.
struct Question {
    /// Decoded query.
    let target: Target
    /// The whole body.
    let body: [UInt8]
    /// What the path has in the place of the route's `{file}`.
    let rest: String
    /// Whether it only looks.
    let isRead: Bool
    /// What is asked about.
    let emulator: Emulator
    /// Which forms of answer are asked for.
    let accept: String?
    /// What the request names: by path, else `?session=`, else the header x-plantain-session.
    let named: String?

    /// - Throws: if it names a session that can be none.
    init(_ request: Request, _ path: AdminPath, _ emulator: Emulator, rest: String = "") throws(Refusal) {
        target = Target(request.head.target)
        body = request.body
        self.rest = rest
        isRead = ["GET", "HEAD"].contains(request.head.method)
        accept = request.head.fields["accept"]
        self.emulator = emulator
        named = path.session ?? target["session"] ?? request.head.fields["x-plantain-session"]
        guard let named, named != "*", !Session.isName(named) else { return }
        throw Refusal(400, "'\(named)' is no name of a session: letters, digits, '.', '_' and '-', at most 64")
    }

    /// What the request names, else the session of requests that name none; `*` is all.
    var session: String { named ?? emulator.worlds.scenario.sessions.fallback }

    /// The one session asked about.
    func world() throws(Refusal) -> World {
        guard session != "*" else { throw Refusal(400, "this is about one session: name it instead of '*'") }
        return world(session)
    }

    /// The session called `name`. Who only looks makes none, and keeps none alive.
    func world(_ name: String) -> World { isRead ? emulator.worlds.glimpse(name) : emulator.worlds.world(name) }

    /// The sessions asked about: one, or all there are.
    var worlds: [World] { session == "*" ? emulator.worlds.all : [world(session)] }

    /// The body as a JSON object with these members at most.
    func object(_ members: String...) throws(Refusal) -> JSON {
        let shape = "{\(members.map { "\"\($0)\": …" }.joined(separator: ", "))}"
        let json: JSON
        do throws(JSONFault) { json = try JSON(body) } catch { throw Refusal(400, "the body is no JSON: send \(shape)") }
        guard let found = json.members else { throw Refusal(400, "the body is no object: send \(shape)") }
        if let other = found.first(where: { !members.contains($0.0) }) {
            throw Refusal(400, "unknown member '\(other.0)': send \(shape)")
        }
        return json
    }

    /// A whole number of the query within `range`; nil if it is not there.
    func integer(_ name: String, in range: ClosedRange<Int>) throws(Refusal) -> Int? {
        guard let text = target[name] else { return nil }
        if let number = Int(text), range.contains(number) { return number }
        let most = range.upperBound == .max ? "" : " to \(range.upperBound)"
        throw Refusal(400, "\(name) is a whole number from \(range.lowerBound)\(most), not '\(text)'")
    }

    /// One of these words of the query; nil if it is not there.
    func word<Word: RawRepresentable & CaseIterable>(_ name: String, of _: Word.Type) throws(Refusal) -> Word?
    where Word.RawValue == String {
        guard let text = target[name] else { return nil }
        if let word = Word(rawValue: text) { return word }
        let words = Word.allCases.map(\.rawValue)
        throw Refusal(400, "\(name) is \(words.dropLast().joined(separator: ", ")) or \(words.last ?? ""), not '\(text)'")
    }
}
