/// A fixture that nearly answers a request, and what keeps it from doing so.
public struct NearMiss: Sendable {
    /// The fixture's name.
    public var name: String
    /// What differs, the most telling first.
    public var differences: [Difference]

    /// A fixture and how it differs.
    public init(name: String, differences: [Difference]) {
        self.name = name
        self.differences = differences
    }

    /// One difference.
    public struct Difference: Sendable, Equatable {
        /// Where: `generationConfig.imageConfig.aspectRatio`, `contents[0].parts[1]`, `model`, `route`.
        public var path: String
        /// What was asked, shortened; nil where the request has nothing.
        public var asked: String?
        /// What was recorded, shortened; nil where the recording has nothing.
        public var recorded: String?
        /// Of texts: a diff by words, `a [-blue-] {+red+} bicycle`.
        public var words: String?
        /// A difference of these.
        public init(path: String, asked: String?, recorded: String?, words: String? = nil) {
            self.path = path
            self.asked = asked
            self.recorded = recorded
            self.words = words
        }
    }
}
