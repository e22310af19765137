public import GeminiAPI

/// What the index knows of a fixture: what stands in its `exchange.json` before the request.
public struct FixtureHead: Sendable, Equatable {
    /// The key of its request.
    public var key: FixtureKey
    /// Counts from 1.
    public var turn = 1
    /// What follows, if it is the last.
    public var then = Fixture.After.last
    /// `Essence.family`.
    public var route: String
    /// The model; may be empty.
    public var model = ""
    /// The texts of the last turn, cut to 200 characters.
    public var prompt = ""
}

extension Fixture {
    /// What the index knows of it.
    public var head: FixtureHead { FixtureHead(key: key, turn: turn, then: then, route: route, model: model, prompt: prompt) }
}

extension FixtureFile {
    /// How much of a file `head` needs, in bytes: a prompt of 200 characters and the rest fit into it.
    static let headBytes = 4096

    /// Reads the head from the beginning of an `exchange.json`, in a few microseconds. Nil if it cannot be sure: something is
    /// missing, wrong or in another order than the writer's, or `bytes` end before the request. Then `read` the whole; so too where
    /// the file does not end with its answer (`endsWithResponse`): a person, or a program, has put something behind that.
    static func head(_ bytes: UnsafeRawBufferPointer) -> FixtureHead? {
        guard let members = JSON.members(before: "request", in: bytes) else { return nil }
        // In order and each once: every member is looked for behind the one before it.
        var rest = FixtureMembers.head[...]
        for (name, _) in members {
            guard let at = rest.firstIndex(of: name) else { return nil }
            rest = rest[(at + 1)...]
        }
        func value(_ name: String) -> JSON? { members.first { $0.0 == name }?.1 }
        guard value("plantain")?.integer == Fixture.format, let key = value("key")?.text.flatMap(FixtureKey.init),
            let route = value("route")?.text
        else { return nil }
        var head = FixtureHead(key: key, route: route)
        if let turn = value("turn") {
            guard let number = turn.integer, number >= 1 else { return nil }
            head.turn = number
        }
        if let then = value("then") {
            guard let after = then.text.flatMap(Fixture.After.init) else { return nil }
            head.then = after
        }
        for (name, place) in [("model", \FixtureHead.model), ("prompt", \.prompt)] {
            guard let member = value(name) else { continue }
            guard let text = member.text else { return nil }
            head[keyPath: place] = text
        }
        return head
    }

    /// Whether a file with these last bytes ends with an object, as the writer ends it with the answer. Sixteen are enough.
    static func endsWithResponse(_ bytes: UnsafeRawBufferPointer) -> Bool {
        let end = Array("\n  }\n}\n".utf8)
        return bytes.suffix(end.count).elementsEqual(end)
    }

    /// The head of a file of which all is known, on the same terms.
    static func head(ofWhole bytes: UnsafeRawBufferPointer) -> FixtureHead? { endsWithResponse(bytes) ? head(bytes) : nil }
}
