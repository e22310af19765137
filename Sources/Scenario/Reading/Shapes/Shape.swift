/// What may stand at a place of a scenario file. The check of a file and the JSON Schema are both made from this, so that they agree.
indirect enum Shape: Sendable {
    case scalar(ScalarShape)
    /// A list of so many elements.
    case list(Shape, ClosedRange<Int>)
    case map(MapShape)
    case object(ObjectShape)
    /// By what stands there; nil is not taken.
    case either(scalar: Shape?, list: Shape?, mapping: Shape?)
    /// A shape that has a name in the grammar: it may hold itself.
    case reference(String)

    /// At least one of them.
    static func list(_ element: Shape) -> Shape { .list(element, 1...Int.max) }
    /// A text stands for a list of one.
    static func oneOrMore(_ element: Shape) -> Shape { .either(scalar: element, list: .list(element), mapping: nil) }
    /// A mapping with these keys.
    static func object(_ title: String, _ fields: [Field]) -> Shape { .object(ObjectShape(title: title, fields: fields)) }
    /// One of these words.
    static func words(_ noun: String, _ words: [String]) -> Shape { .scalar(ScalarShape(noun: noun, words: words)) }
}

/// A mapping whose keys the user chooses.
struct MapShape: Sendable {
    /// `states`
    var title: String
    /// What a key may be.
    var keys: ScalarShape
    /// What stands at each.
    var values: Shape
    /// Keys that must be there.
    var required: [String] = []
    /// Whether it may be empty.
    var mayBeEmpty = false
}

/// A mapping with keys of the format's own.
struct ObjectShape: Sendable {
    /// `a rule`
    var title: String
    var fields: [Field]
    /// Keys that exclude each other: of these groups exactly one has keys here.
    var alternatives: [[String]] = []
    /// Whether it may have none of the alternatives.
    var mayLackAlternative = false
    /// At least one of these must be there.
    var atLeastOne: [String] = []
    /// Keys that mean nothing without another.
    var companions: [Companion] = []
    /// A field whose shape depends on the text of another.
    var dependent: Dependent?
    /// What to say of keys that stand elsewhere.
    var hints: [String: String] = [:]

    /// `key` needs `other`.
    struct Companion: Sendable {
        var key: String
        var other: String
        init(_ key: String, needs other: String) {
            self.key = key
            self.other = other
        }
    }

    /// `with`, which depends on `fault`.
    struct Dependent: Sendable {
        /// What the schema calls it: it stands in several objects.
        var name: String
        var field: String
        var key: String
        /// The shape of `field` where the text of `key` is one of these.
        var cases: [(texts: [String], shape: Shape)]
    }
}

/// A key and what stands there.
struct Field: Sendable {
    var name: String
    var shape: Shape
    /// For editors: what it does, with its default.
    var doc: String
    var isRequired: Bool

    init(_ name: String, _ shape: Shape, _ doc: String, isRequired: Bool = false) {
        self.name = name
        self.shape = shape
        self.doc = doc
        self.isRequired = isRequired
    }
}
