/// What the catalogue says of one fault.
public struct FaultEntry: Sendable {
    /// `overloaded-503`
    public var name: String
    /// Other names it answers to.
    public var aliases: [String] = []
    /// `server`: what lists are grouped by, and `fault_class` asks for.
    public var faultClass = ""
    /// Of each layer at most one fault applies.
    public var layer = Layer.answer
    /// core, extended or exotic.
    public var tier = ""
    /// In a few words.
    public var title = ""
    /// `503`, `inherit`, or empty where no answer is sent.
    public var status = ""
    /// What `with` may set, in order.
    public var parameters: [ParameterEntry] = []
    /// Whether it is about streams only: on a unary call it is skipped, with a warning.
    public var needsStream = false
    /// Whether a client that copes with it still gets its picture.
    public var delivers = false
    /// yes, no, once, few or inherit: would a retry help against the live service.
    public var retryable = ""
    /// recorded, reported, …: how well it is known.
    public var evidence = ""
    /// Where it was seen.
    public var sources: [String] = []
    /// How each SDK reacts, in the order of the catalogue: `python_genai`.
    public var reactions: [(sdk: String, text: String)] = []
    /// What a client should do.
    public var advice = ""
    /// What else to know.
    public var note = ""
    /// What stands in the place of the answer; nil for faults that edit it.
    var template: FaultTemplate?

    /// A fault by this name.
    public init(name: String) { self.name = name }

    /// In the order in which they apply.
    public enum Layer: Int, Sendable, CaseIterable, Comparable {
        /// An error or a block in place of the answer.
        case answer
        /// The shape of the answer.
        case shape
        /// How an error is wrapped.
        case envelope
        /// The events of a stream.
        case stream
        /// When bytes are sent.
        case timing
        /// How the connection carries them.
        case transport

        /// The order of application.
        public static func < (left: Layer, right: Layer) -> Bool { left.rawValue < right.rawValue }
    }

    /// A parameter.
    public struct ParameterEntry: Sendable {
        /// As `with` writes it.
        public var name: String
        /// `duration`, `integer`, `enum crc|truncate`, …: faults.json has the list.
        public var type: String
        /// As text.
        public var fallback: String
        /// What it changes.
        public var description: String
        /// A parameter.
        public init(name: String, type: String, fallback: String, description: String) {
            self.name = name
            self.type = type
            self.fallback = fallback
            self.description = description
        }
    }
}
