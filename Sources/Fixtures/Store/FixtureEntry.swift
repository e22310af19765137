public import GeminiAPI

/// What the index knows of a fixture.
public struct FixtureEntry: Sendable {
    /// Its path below the folder it was found in: `test_edit/a-red-bicycle-3f2a9c`.
    public var name: String
    /// Its folder's path.
    public var folder: String
    /// The key of its request: as its file says, or, where the file is wrong about it, as computed.
    public var key: FixtureKey
    /// Counts from 1.
    public var turn: Int
    /// What follows, if it is the last.
    public var then: Fixture.After
    /// `Essence.family`.
    public var route: String
    /// The model; may be empty.
    public var model: String
    /// The texts of the last turn, cut to 200 characters.
    public var prompt: String
}
