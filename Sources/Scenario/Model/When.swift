/// Conditions a request meets or not: all must hold.
public struct When: Sendable {
    /// In the order of the file.
    public var conditions: [Condition] = []
    /// Everything.
    public init(_ conditions: [Condition] = []) { self.conditions = conditions }
}

/// One condition, as the file names it.
public struct Condition: Sendable {
    /// `prompt.contains`, `not.model`: what near misses and messages call it.
    public var name: String
    /// What must hold.
    public var test: Test

    /// A condition.
    public init(_ name: String, _ test: Test) {
        self.name = name
        self.test = test
    }

    /// The kinds of condition. Lists hold if any of their elements does.
    public indirect enum Test: Sendable {
        case operation([Operation])
        case model([Glob])
        /// Of the key itself, which is compared and never kept.
        case apiKey([Glob])
        case session([Glob])
        case header(String, HeaderTest)
        case promptContains([String])
        /// Regular expressions of Swift, searched anywhere.
        case promptMatches([String])
        case promptEquals([String])
        /// Hexadecimal digits of SHA-256 over the prompt; a prefix of them where `isPrefix`.
        case promptHash(String, isPrefix: Bool)
        /// How many input pictures.
        case images(Bounds)
        /// MIME type of any input picture.
        case imageType([Glob])
        case aspect([String])
        /// In upper case: `4K`; what the request leaves out counts as `1K`.
        case imageSize([String])
        /// Any of these was asked for.
        case modalities([String])
        case turns(Bounds)
        case hasSignature(Bool)
        case requestBytes(Bounds)
        /// X-Server-Timeout in milliseconds; a request without one never meets it.
        case clientDeadline(Bounds)
        case sdkName([Glob])
        case sdkVersion([Glob])
        /// The n-th time this same body is asked in this session.
        case attempt([Bounds])
        /// `STATE` or `MACHINE.STATE`.
        case state([String])
        /// A value of the request body by its path, `generationConfig.seed`, `contents[0].role`; compared as text.
        case json(path: String, [Glob])
        /// Only in expectations: the rule that decided.
        case rule([Glob])
        /// Only in expectations: a fault that fired.
        case fault([Glob])
        /// Only in expectations: the class of a fault that fired.
        case faultClass([String])
        case not(When)
    }

    /// What is asked of a header.
    public enum HeaderTest: Sendable {
        case present, absent
        case value([Glob])
    }

    /// Both ends belong to it; nil is no bound.
    public struct Bounds: Sendable, Equatable {
        /// The least.
        public var min: Int?
        /// The most.
        public var max: Int?
        /// Bounds.
        public init(_ min: Int?, _ max: Int?) {
            self.min = min
            self.max = max
        }
        /// Whether `value` lies within.
        public func contains(_ value: Int) -> Bool { value >= min ?? .min && value <= max ?? .max }
    }
}

/// The operations a rule can be about.
public enum Operation: String, Sendable, CaseIterable {
    case generate, stream, count, models, files, batch, interactions, openai, predict
}
