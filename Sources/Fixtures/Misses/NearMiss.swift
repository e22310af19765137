public import GeminiAPI

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

extension FixtureStore {
    /// The fixtures nearest to a request that none answers, the nearest first. Blocks: reads up to a dozen fixtures.
    public func nearest(to essence: Essence, limit: Int = 3) -> [NearMiss] {
        // seam: helper `essence`
        []
    }
}

extension Fixture {
    /// The canonical form of its request, from what stands in its folder.
    /// - Throws: the problem of a file that cannot be read.
    public func essence(in folder: String) throws(FixtureProblem) -> Essence {
        // seam: helper `essence`
        throw FixtureProblem(file: folder, message: "not read yet")
    }
}
