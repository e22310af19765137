internal import YAML

extension Node {
    /// The value at `key`, if this is a mapping that has it.
    subscript(_ key: String) -> Node? { entries.first { $0.key == key }?.value }

    /// The text of a scalar; else nothing.
    var text: String { if case .scalar(let text, _) = value { text } else { "" } }
    /// The members of a mapping; else none.
    var entries: [Entry] { if case .mapping(let entries) = value { entries } else { [] } }
    /// The elements of a list; anything else is a list of one.
    var elements: [Node] { if case .sequence(let elements) = value { elements } else { [self] } }

    /// Whether this is YAML's nothing.
    var isNothing: Bool {
        if case .scalar(let text, false) = value { ["", "~", "null", "Null", "NULL"].contains(text) } else { false }
    }

    /// What stands here, for messages.
    var kind: String {
        switch value {
        case .scalar(let text, _): "the text '\(Checker.short(text))'"
        case .sequence: "a list"
        case .mapping: "a mapping"
        }
    }
}
