internal import CYAML

/// libyaml's events, one after another. Owns the parser; `bytes` must outlive it.
struct EventSource: ~Copyable {
    /// What stands next in the text.
    struct Event {
        var kind: Kind
        var mark: Mark
    }

    enum Kind {
        case startDocument, endDocument, endStream
        case scalar(String, isQuoted: Bool, anchor: String?, tag: String? = nil)
        case startSequence(anchor: String?)
        case startMapping(anchor: String?)
        case endSequence, endMapping
        case alias(String)
    }

    private let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)

    /// Those tags of scalars that are read, as `!!binary`.
    private let tags: Set<String>

    init(_ bytes: UnsafeBufferPointer<UInt8>, tags: Set<String> = []) {
        self.tags = tags
        // It fails only when there is no memory.
        precondition(yaml_parser_initialize(parser) == 1, "yaml_parser_initialize: no memory")
        yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
        yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
    }

    deinit {
        yaml_parser_delete(parser)
        parser.deallocate()
    }

    mutating func next() throws(YAMLError) -> Event {
        var event = yaml_event_t()
        guard yaml_parser_parse(parser, &event) == 1 else { throw failure }
        defer { yaml_event_delete(&event) }
        let mark = Mark(event.start_mark)
        switch event.type {
        case YAML_STREAM_START_EVENT:
            return try next()
        case YAML_DOCUMENT_START_EVENT:
            return Event(kind: .startDocument, mark: mark)
        case YAML_DOCUMENT_END_EVENT:
            return Event(kind: .endDocument, mark: mark)
        case YAML_SCALAR_EVENT:
            let scalar = event.data.scalar
            let tag = name(scalar.tag).map(Self.short)
            if tag.map(tags.contains) != true { try refuse(scalar.tag, at: mark) }
            let text = String(decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
            let isQuoted = scalar.style != YAML_PLAIN_SCALAR_STYLE
            return Event(kind: .scalar(text, isQuoted: isQuoted, anchor: name(scalar.anchor), tag: tag), mark: mark)
        case YAML_SEQUENCE_START_EVENT:
            try refuse(event.data.sequence_start.tag, at: mark)
            return Event(kind: .startSequence(anchor: name(event.data.sequence_start.anchor)), mark: mark)
        case YAML_SEQUENCE_END_EVENT:
            return Event(kind: .endSequence, mark: mark)
        case YAML_MAPPING_START_EVENT:
            try refuse(event.data.mapping_start.tag, at: mark)
            return Event(kind: .startMapping(anchor: name(event.data.mapping_start.anchor)), mark: mark)
        case YAML_MAPPING_END_EVENT:
            return Event(kind: .endMapping, mark: mark)
        case YAML_ALIAS_EVENT:
            return Event(kind: .alias(name(event.data.alias.anchor) ?? ""), mark: mark)
        default:
            return Event(kind: .endStream, mark: mark)
        }
    }

    /// A tag would change what a text is; here the field does.
    private func refuse(_ tag: UnsafePointer<yaml_char_t>?, at mark: Mark) throws(YAMLError) {
        guard let tag = name(tag) else { return }
        throw YAMLError(
            mark, "the tag '\(Self.short(tag))' is not read here: each field types its own text; remove the tag, or put the text in quotes")
    }

    private static func short(_ tag: String) -> String {
        tag.hasPrefix("tag:yaml.org,2002:") ? "!!" + tag.dropFirst(18) : tag
    }

    private func name(_ text: UnsafePointer<yaml_char_t>?) -> String? {
        text.map { String(decoding: UnsafeBufferPointer(start: $0, count: Self.length($0)), as: UTF8.self) }
    }

    private static func length(_ text: UnsafePointer<yaml_char_t>) -> Int {
        var count = 0
        while text[count] != 0 { count += 1 }
        return count
    }

    /// What libyaml says, less its context where that says nothing more.
    private var failure: YAMLError {
        let problem = parser.pointee.problem.map { String(cString: $0) } ?? "this is no YAML"
        let context = parser.pointee.context.map { " " + String(cString: $0) } ?? ""
        return YAMLError(Mark(parser.pointee.problem_mark), problem + context + Self.remedy(problem))
    }

    /// What to do about the mistakes people make.
    private static func remedy(_ problem: String) -> String {
        switch problem {
        case "found character that cannot start any token": "; indent with spaces, not tabs, and quote texts that begin with @, ` or %"
        case "mapping values are not allowed in this context": "; quote a text that holds ': ', and check the indentation"
        case "did not find expected key": "; check the indentation against the line above"
        case "found invalid Unicode character escape code": "; write the character itself"
        case "could not find expected ':'": "; a key ends with ': ', and a list of flow values with ']'"
        default: ""
        }
    }
}

extension Mark {
    init(_ mark: yaml_mark_t) { self.init(line: Int(mark.line) + 1, column: Int(mark.column) + 1) }
}
