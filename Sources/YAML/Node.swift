/// A YAML value with the place it stands at. Scalars are texts, whatever they look like: who reads a field knows its type.
public struct Node: Sendable {
    /// Where it begins.
    public var mark: Mark
    /// What it is.
    public var value: Value
    /// The tag of a scalar, as `!!binary`, where the reader was told to take it.
    public var tag: String?

    /// The three kinds of value.
    public indirect enum Value: Sendable {
        /// The text, and whether it stood in quotes (or was a block): `~` and `null` without quotes are nothing.
        case scalar(String, isQuoted: Bool)
        case sequence([Node])
        /// In the order of the file; no key stands twice.
        case mapping([Entry])
    }

    /// A member of a mapping.
    public struct Entry: Sendable {
        /// The key's text.
        public var key: String
        /// Where the key begins.
        public var mark: Mark
        /// Its value.
        public var value: Node
        /// A member.
        public init(key: String, mark: Mark, value: Node) {
            self.key = key
            self.mark = mark
            self.value = value
        }
    }

    /// A value.
    public init(_ value: Value, at mark: Mark, tag: String? = nil) {
        self.value = value
        self.mark = mark
        self.tag = tag
    }
}

/// A place in a file, counted from 1.
public struct Mark: Sendable, Equatable {
    /// The line.
    public var line: Int
    /// The column, in characters.
    public var column: Int
    /// A place.
    public init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }
}
