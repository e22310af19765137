internal import GeminiAPI

/// A fixture in the index: its entry without what can be put together again, and what tells that its file has changed.
final class FixtureRecord: Sendable {
    /// Its path below its folder.
    let name: String
    let key: FixtureKey
    let route: String
    let model: String
    let prompt: String
    let stamp: FileStamp
    let then: Fixture.After
    private let narrowRoot: Int32
    private let narrowTurn: Int32

    /// Which of the store's folders it is in.
    var root: Int { Int(narrowRoot) }
    var turn: Int { Int(narrowTurn) }

    init(root: Int, name: String, head: FixtureHead, stamp: FileStamp) {
        narrowRoot = Int32(root)
        narrowTurn = Int32(clamping: head.turn)
        self.name = name
        self.stamp = stamp
        (key, then, route, model, prompt) = (head.key, head.then, head.route, head.model, head.prompt)
    }

    /// The order of answers to one key.
    static func precedes(_ one: FixtureRecord, _ other: FixtureRecord) -> Bool {
        (one.narrowRoot, one.narrowTurn, one.name) < (other.narrowRoot, other.narrowTurn, other.name)
    }
}
