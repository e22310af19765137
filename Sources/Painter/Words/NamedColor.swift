/// A colour and the word for it.
struct NamedColor: Equatable, Sendable {
    /// As the prompt has it, lower case: "dark teal".
    var name: String
    var color: Color
}
