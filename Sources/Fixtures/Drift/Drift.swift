public import GeminiAPI

/// Whether an answer still has the form it had when it was recorded. Free texts, ids, times, numbers of tokens and signatures are
/// never the same twice; statuses, members, types, words, media types, sizes of pictures and kinds of parts are.
public enum Drift {
    /// One change of form.
    public struct Finding: Sendable, Equatable, CustomStringConvertible {
        /// What changed.
        public enum Kind: String, Sendable, CaseIterable {
            /// The HTTP status.
            case status
            /// A member, or a part of a list that has a name, is there no more.
            case gone
            /// One is there that wasn't.
            case new
            /// A string became a number, and the like.
            case type
            /// A word of a closed set: `finishReason`, `role`, `error.status`.
            case value
            /// A media type, or the kind of picture the bytes are.
            case mimeType
            /// Width and height of a picture, in pixels.
            case size
            /// How many there are: candidates, parts of each kind.
            case count
        }

        /// Where: `candidates[0].content.parts[1].inlineData.mimeType`; `status` and `content-type` for the head.
        public var path: String
        /// What changed there.
        public var kind: Kind
        /// What was recorded, shortened; nil where there was nothing.
        public var recorded: String?
        /// What came now, shortened; nil where there is nothing.
        public var now: String?

        /// A change.
        public init(_ path: String, _ kind: Kind, recorded: String?, now: String?) {
            self.path = path
            self.kind = kind
            self.recorded = recorded
            self.now = now
        }

        /// `candidates[0].finishReason: STOP → IMAGE_SAFETY`, `usageMetadata.thoughtsTokenCount: new (number)`
        public var description: String {
            switch (recorded, now) {
            case (let recorded?, let now?): "\(path): \(recorded) → \(now)"
            case (let recorded?, nil): "\(path): gone (was \(recorded))"
            case (nil, let now): "\(path): new" + (now.map { " (\($0))" } ?? "")
            }
        }
    }

    /// How the form of `now` differs from that of `recorded`. Streams are arrays of their events.
    /// - Parameters:
    ///   - recordedFile: the bytes of the file that a `$file` in `recorded` names, for the size of a picture.
    ///   - nowFile: the same for `now`.
    public static func differences(
        recorded: JSON, now: JSON, recordedFile: (String) -> [UInt8]? = { _ in nil }, nowFile: (String) -> [UInt8]? = { _ in nil }
    ) -> [Finding] {
        withoutActuallyEscaping(recordedFile) { recordedFile in
            withoutActuallyEscaping(nowFile) { nowFile in
                var comparison = FormComparison(recordedFile: recordedFile, nowFile: nowFile)
                comparison.compare("", StreamFold.folded(recorded), StreamFold.folded(now))
                return comparison.findings
            }
        }
    }
}
