/// Makes a tree of events, under a budget: aliases are counted as what they stand for, so that a page of them cannot fill the memory
/// of whoever walks the tree.
struct TreeBuilder: ~Copyable {
    /// Sequences and mappings may nest this deep.
    static let depthLimit = 64

    private struct Anchored {
        var node: Node
        var count: Int
        var height: Int
    }

    private var source: EventSource
    private let limit: Int
    private var count = 0
    private var anchors: [String: Anchored] = [:]

    init(_ source: consuming EventSource, limit: Int) {
        self.source = source
        self.limit = limit
    }

    /// The only document of the text; nothing, if there is none.
    mutating func document() throws(YAMLError) -> Node {
        guard case .startDocument = try source.next().kind else { return Node(.scalar("", isQuoted: false), at: Mark(line: 1, column: 1)) }
        let (root, _) = try node(source.next(), depth: 0)
        // The document's end, then the stream's.
        _ = try source.next()
        let last = try source.next()
        if case .startDocument = last.kind {
            throw YAMLError(last.mark, "a second document begins here: a file holds one; put the other into a file of its own")
        }
        return root
    }

    /// The value that begins with `event`, and how many levels it has below it.
    private mutating func node(_ event: EventSource.Event, depth: Int) throws(YAMLError) -> (Node, height: Int) {
        if depth > Self.depthLimit { throw YAMLError(event.mark, "nested deeper than \(Self.depthLimit) levels") }
        let before = count
        var (value, height): (Node.Value, Int)
        let anchor: String?
        var tag: String?
        switch event.kind {
        case .alias(let name):
            return try expand(name, at: event.mark, depth: depth)
        case .scalar(let text, let isQuoted, let name, let ownTag):
            (value, height, anchor, tag) = (.scalar(text, isQuoted: isQuoted), 0, name, ownTag)
        case .startSequence(let name):
            (value, height) = try sequence(depth: depth)
            anchor = name
        case .startMapping(let name):
            (value, height) = try mapping(depth: depth)
            anchor = name
        default:
            throw YAMLError(event.mark, "a value is missing here")
        }
        try count(1, at: event.mark)
        let node = Node(value, at: event.mark, tag: tag)
        if let anchor { anchors[anchor] = Anchored(node: node, count: count - before, height: height) }
        return (node, height)
    }

    private mutating func sequence(depth: Int) throws(YAMLError) -> (Node.Value, Int) {
        var elements: [Node] = []
        var highest = 0
        while true {
            let event = try source.next()
            if case .endSequence = event.kind { return (.sequence(elements), highest + 1) }
            let (element, height) = try node(event, depth: depth + 1)
            highest = max(highest, height)
            elements.append(element)
        }
    }

    private mutating func mapping(depth: Int) throws(YAMLError) -> (Node.Value, Int) {
        var entries: [Node.Entry] = []
        var lines: [String: Int] = [:]
        var highest = 0
        while true {
            let event = try source.next()
            if case .endMapping = event.kind { return (.mapping(entries), highest + 1) }
            let (keyNode, _) = try node(event, depth: depth + 1)
            guard case .scalar(let key, _) = keyNode.value else {
                throw YAMLError(event.mark, "a key is a text, not a list or a mapping; quote it if it begins with [ or {")
            }
            if let line = lines.updateValue(event.mark.line, forKey: key) {
                throw YAMLError(event.mark, "the key '\(key)' stands twice in this mapping, first in line \(line); remove one")
            }
            let (value, height) = try node(source.next(), depth: depth + 1)
            highest = max(highest, height)
            entries.append(Node.Entry(key: key, mark: event.mark, value: value))
        }
    }

    /// What an alias stands for. An anchor is known once its value has ended, so that none can hold itself.
    private mutating func expand(_ name: String, at mark: Mark, depth: Int) throws(YAMLError) -> (Node, height: Int) {
        guard let anchored = anchors[name] else { throw YAMLError(mark, "there is no anchor '&\(name)' before this") }
        if depth + anchored.height > Self.depthLimit { throw YAMLError(mark, "nested deeper than \(Self.depthLimit) levels by '*\(name)'") }
        try count(anchored.count, at: mark)
        return (anchored.node, anchored.height)
    }

    private mutating func count(_ more: Int, at mark: Mark) throws(YAMLError) {
        count += more
        if count > limit { throw YAMLError(mark, "more than \(limit) values, those that aliases stand for included") }
    }
}
