/// The messages and enums of the API, read from `schema.proto`.
struct Schema: Sendable {
    private(set) var messages: [String: Message] = [:]
    private(set) var enums: [String: Enum] = [:]

    /// A message type: its fields by either JSON name.
    struct Message: Sendable {
        let name: String
        fileprivate(set) var fields: [Field] = []
        fileprivate var indices: [String: Int] = [:]

        /// The index of the field called `name`, in lowerCamelCase or as in the proto.
        func index(of name: String) -> Int? { indices[name] }

        fileprivate mutating func add(_ field: Field) {
            indices[field.name] = fields.count
            indices[field.jsonName] = fields.count
            fields.append(field)
        }
    }

    struct Field: Sendable {
        /// As in the proto: `image_config`. Error paths use this spelling.
        let name: String
        /// `imageConfig`.
        let jsonName: String
        let kind: Kind
        let shape: Shape
        /// The oneof it belongs to; `_name` for a field marked optional, as protoc names those.
        let oneof: String?
        /// Whether only Vertex AI has it.
        let isVertexOnly: Bool

        init(name: String, kind: Kind, shape: Shape, oneof: String?, isVertexOnly: Bool = false) {
            self.name = name
            jsonName = name.hasPrefix("_") ? name : Schema.camelCase(name)
            self.kind = kind
            self.shape = shape
            self.oneof = oneof
            self.isVertexOnly = isVertexOnly
        }
    }

    enum Shape: Sendable { case single, repeated, map }

    enum Kind: Sendable, Equatable {
        case string, bytes, bool, int32, int64, float, double
        /// `Struct` and `Value`: any JSON.
        case object, any
        case message(String)
        case `enum`(String)

        init(_ word: String, enums: Set<String>) {
            switch word {
            case "string": self = .string
            case "bytes": self = .bytes
            case "bool": self = .bool
            case "int32": self = .int32
            case "int64": self = .int64
            case "float": self = .float
            case "double": self = .double
            case "Struct": self = .object
            case "Value": self = .any
            default: self = enums.contains(word) ? .enum(word) : .message(word)
            }
        }
    }

    struct Enum: Sendable {
        /// As error texts write it after the package: `GenerationConfig.Modality`.
        let typeName: String
        /// Names by number.
        let names: [Int: String]
        let numbers: [String: Int]
    }

    /// `image_config` to `imageConfig`.
    static func camelCase(_ name: String) -> String {
        var camel = ""
        var raise = false
        for character in name {
            if character == "_" {
                raise = true
            } else {
                camel += raise ? character.uppercased() : String(character)
                raise = false
            }
        }
        return camel
    }

    /// The schema of this build. The file is part of the program and read by its tests: a fault in it is ours.
    static let gemini = Schema(String(decoding: PackageResources.schema_proto, as: UTF8.self))

    init(_ text: String) {
        var tokens = SchemaTokens(text)
        let enumNames = Set(tokens.words(after: "enum"))
        while let word = tokens.next() {
            switch word {
            case "message":
                var message = Message(name: tokens.expect())
                tokens.skip("{")
                Self.readFields(&tokens, into: &message, oneof: nil, enumNames)
                messages[message.name] = message
            case "enum":
                let name = tokens.expect()
                enums[name] = Self.readEnum(name, &tokens)
            default: preconditionFailure("schema.proto: \(word)")
            }
        }
    }

    private static func readFields(_ tokens: inout SchemaTokens, into message: inout Message, oneof: String?, _ enums: Set<String>) {
        while let word = tokens.next(), word != "}" {
            switch word {
            case "oneof":
                let name = tokens.expect()
                tokens.skip("{")
                readFields(&tokens, into: &message, oneof: name, enums)
            case "repeated", "optional":
                let kind = Kind(tokens.expect(), enums: enums)
                let name = tokens.expect()
                message.add(
                    Field(
                        name: name, kind: kind, shape: word == "repeated" ? .repeated : .single,
                        oneof: word == "optional" ? "_" + name : oneof))
                tokens.skip(";")
            case "vertex":
                let word = tokens.expect()
                let kind = Kind(word == "repeated" ? tokens.expect() : word, enums: enums)
                let shape: Shape = word == "repeated" ? .repeated : .single
                message.add(Field(name: tokens.expect(), kind: kind, shape: shape, oneof: nil, isVertexOnly: true))
                tokens.skip(";")
            case "map<string":
                tokens.skip(",")
                let kind = Kind(tokens.expect(), enums: enums)
                tokens.skip(">")
                message.add(Field(name: tokens.expect(), kind: kind, shape: .map, oneof: nil))
                tokens.skip(";")
            default:
                message.add(Field(name: tokens.expect(), kind: Kind(word, enums: enums), shape: .single, oneof: oneof))
                tokens.skip(";")
            }
        }
    }

    /// `enum NAME [in MESSAGE] [as NAME] { A; B = 4; }`
    private static func readEnum(_ name: String, _ tokens: inout SchemaTokens) -> Enum {
        var typeName = name
        var parent: String?
        var word = tokens.expect()
        while word != "{" {
            if word == "in" { parent = tokens.expect() } else { typeName = tokens.expect() }
            word = tokens.expect()
        }
        var names: [Int: String] = [:]
        var number = 0
        while let value = tokens.next(), value != "}" {
            var end = tokens.expect()
            if end == "=" {
                number = Int(tokens.expect()) ?? number
                end = tokens.expect()
            }
            names[number] = value
            number += 1
        }
        return Enum(
            typeName: parent.map { $0 + "." + typeName } ?? typeName, names: names,
            numbers: Dictionary(uniqueKeysWithValues: names.map { ($0.value, $0.key) }))
    }
}
