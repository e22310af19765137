public import GeminiAPI
public import HTTP

extension Drift {
    /// An answer, as far as its form goes.
    public struct Answer: Sendable {
        /// The two kinds of body.
        public enum Body: Sendable {
            /// The events of a stream are an array.
            case json(JSON)
            case bytes([UInt8])
        }

        /// The status.
        public var status: Int
        /// Without its parameters, in lower case; empty if there is none.
        public var mediaType: String
        /// The body.
        public var body: Body
        /// Gives the bytes of a file that `body` names.
        public var file: @Sendable (String) -> [UInt8]?

        /// An answer of these.
        public init(status: Int, mediaType: String, body: Body, file: @escaping @Sendable (String) -> [UInt8]? = { _ in nil }) {
            self.status = status
            self.mediaType = mediaType
            self.body = body
            self.file = file
        }

        /// An answer as it came.
        public init(status: Int, fields: Fields, body: [UInt8]) {
            let type = Self.mediaType(fields)
            self.init(status: status, mediaType: type, body: Self.read(body, isStream: type == "text/event-stream"))
        }

        /// What `fixture`, in `folder`, has recorded.
        public init(_ fixture: Fixture, in folder: String) {
            let file = { @Sendable (name: String) in FolderFile.read(folder, name) }
            let type = Self.mediaType(fixture.response.fields)
            let body: Body =
                switch fixture.response.body {
                case .none: .bytes([])
                case .json(let value, _): .json(value)
                case .events(let events, _): .json(.array(events.map(\.data)))
                case .elements(let elements): .json(.array(elements))
                case .chunks(let chunks): Self.read(Array(chunks.joined().utf8), isStream: type == "text/event-stream")
                case .text(let text): .bytes(Array(text.utf8))
                case .file(let name): .bytes(file(name) ?? [])
                }
            self.init(status: fixture.response.status, mediaType: type, body: body, file: file)
        }

        private static func mediaType(_ fields: Fields) -> String {
            let value = fields["content-type"] ?? ""
            return String(value.prefix { $0 != ";" && $0 != " " }).lowercased()
        }

        private static func read(_ bytes: [UInt8], isStream: Bool) -> Body {
            if isStream { return .json(.array(EventText.data(bytes).map { (try? JSON(Array($0.utf8))) ?? .string($0) })) }
            guard !bytes.isEmpty, let value = try? JSON(bytes) else { return .bytes(bytes) }
            return .json(value)
        }
    }

    /// How the form of an answer differs from that of the recorded one. Of another status, nothing else is compared.
    public static func differences(recorded: Answer, now: Answer) -> [Finding] {
        if recorded.status != now.status {
            return [Finding("status", .status, recorded: "\(recorded.status)", now: "\(now.status)\(errorWord(now))")]
        }
        var findings: [Finding] = []
        if recorded.mediaType != now.mediaType {
            findings.append(Finding("content-type", .mimeType, recorded: recorded.mediaType, now: now.mediaType))
        }
        switch (recorded.body, now.body) {
        case (.json(let old), .json(let new)):
            findings += differences(recorded: old, now: new, recordedFile: recorded.file, nowFile: now.file)
        case (.bytes(let old), .bytes(let new)):
            if old.isEmpty != new.isEmpty {
                findings.append(Finding("body", .count, recorded: "\(old.count) bytes", now: "\(new.count) bytes"))
            }
            findings += PictureHeader.differences("body", PictureHeader(old), PictureHeader(new))
        case (let old, let new): findings.append(Finding("body", .type, recorded: word(old), now: word(new)))
        }
        return findings
    }

    /// ` RESOURCE_EXHAUSTED`, if the answer is an error of Google's form.
    private static func errorWord(_ answer: Answer) -> String {
        guard case .json(let value) = answer.body, let error = (value.elements?.first ?? value)["error"] else { return "" }
        return error["status"]?.text.map { " \($0.prefix(40))" } ?? ""
    }

    private static func word(_ body: Answer.Body) -> String {
        switch body {
        case .json: "JSON"
        case .bytes(let bytes): bytes.isEmpty ? "nothing" : "no JSON"
        }
    }
}
