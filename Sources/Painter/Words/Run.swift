/// A noun with what stands before it, while it is being read: "three small red wooden boats".
struct Run {
    var colors: [NamedColor] = []
    var palette: [NamedColor] = []
    var shades: [(Color, Int)] = []
    var material: (Material, NamedColor)?
    var size: Size?
    var pose: Pose?
    var count: Int?
    /// "a set of", "3 different": what is counted may be pictures.
    var isSet = false
    var hasDeterminer = false
    /// "a pair of": of what comes in pairs that is one.
    var isPair = false
    /// "the"
    var isDefinite = false
    /// "elderly"
    var isOld = false
    var flavors: [Style] = []
    var gleams: [Light] = []
    /// Nouns, and words nobody knows that may be nouns; the last is the head.
    var items: [Phrase] = []
    /// Said something that needs no head: a time, a style.
    var isUnderstood = false

    var isBare: Bool {
        items.isEmpty && colors.isEmpty && palette.isEmpty && material == nil && count == nil && flavors.isEmpty && gleams.isEmpty
    }

    /// The colours of the thing: those named, else its material's.
    var tints: [NamedColor] { colors.isEmpty ? material.map { [$0.1] } ?? [] : Array(colors.prefix(2)) }
}
