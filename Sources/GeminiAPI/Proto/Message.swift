/// A message read from JSON: the fields that were there, in the types the schema gives them.
struct Message: Sendable {
    let type: Schema.Message
    /// Indexed as the fields of `type`.
    private var values: [Value?]

    init(_ type: Schema.Message) {
        self.type = type
        values = Array(repeating: nil, count: type.fields.count)
    }

    indirect enum Value: Sendable {
        case message(Message)
        case list([Value])
        case map([(String, Value)])
        case string(String)
        case bytes(Base64Text)
        case bool(Bool)
        case integer(Int)
        /// A float or double.
        case number(Double)
        /// The name of an enum's value.
        case symbol(String)
        /// `Struct` and `Value`.
        case json(JSON)
    }

    subscript(index: Int) -> Value? {
        get { values[index] }
        set { values[index] = newValue }
    }

    /// The value of the field that the proto calls `name`. A name the schema does not have is our mistake.
    subscript(_ name: String) -> Value? {
        guard let index = type.index(of: name) else { preconditionFailure("\(type.name) has no \(name)") }
        return values[index]
    }

    func message(_ name: String) -> Message? { if case .message(let value) = self[name] { value } else { nil } }
    func string(_ name: String) -> String? { if case .string(let value) = self[name] { value } else { nil } }
    func bytes(_ name: String) -> Base64Text? { if case .bytes(let value) = self[name] { value } else { nil } }
    func bool(_ name: String) -> Bool? { if case .bool(let value) = self[name] { value } else { nil } }
    func integer(_ name: String) -> Int? { if case .integer(let value) = self[name] { value } else { nil } }
    func number(_ name: String) -> Double? { if case .number(let value) = self[name] { value } else { nil } }
    func symbol(_ name: String) -> String? { if case .symbol(let value) = self[name] { value } else { nil } }
    func list(_ name: String) -> [Value]? { if case .list(let value) = self[name] { value } else { nil } }
    func messages(_ name: String) -> [Message] { (list(name) ?? []).compactMap { if case .message(let value) = $0 { value } else { nil } } }
    func symbols(_ name: String) -> [String]? { list(name)?.compactMap { if case .symbol(let value) = $0 { value } else { nil } } }

    /// Whether the field was in the JSON, with a value other than null.
    func has(_ name: String) -> Bool { self[name] != nil }
}
