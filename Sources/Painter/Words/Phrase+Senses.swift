extension Phrase {
    var place: Place? { first { if case .place(let place) = $0 { place } else { nil } } }
    var genre: Genre? { first { if case .genre(let genre) = $0 { genre } else { nil } } }
    var relation: Relation.Kind? { first { if case .relation(let kind) = $0 { kind } else { nil } } }
    var depth: Depth? { first { if case .depth(let depth) = $0 { depth } else { nil } } }
    var position: Position? { first { if case .position(let position) = $0 { position } else { nil } } }
    var number: Int? { first { if case .number(let number) = $0 { number } else { nil } } }
    var unit: Int? { first { if case .unit(let unit) = $0 { unit } else { nil } } }
    var flavor: Style? { first { if case .flavor(let style) = $0 { style } else { nil } } }
    var weather: Weather? { first { if case .weather(let weather) = $0 { weather } else { nil } } }
    var color: Color? { first { if case .color(let color) = $0 { color } else { nil } } }
    var sky: Sky? { first { if case .sky(let sky) = $0 { sky } else { nil } } }
    var material: Material? { first { if case .material(let material, _) = $0 { material } else { nil } } }
    var inside: Place? { first { if case .inside(let place) = $0 { place } else { nil } } }
    var motif: [String]? { first { if case .motif(let names) = $0 { names } else { nil } } }
    var costume: [String]? { first { if case .costume(let names) = $0 { names } else { nil } } }
}

extension Phrase {
    /// A thing that can be shown.
    var isThing: Bool {
        drawing != nil
            || senses.contains {
                switch $0 {
                case .like, .kind: true
                default: false
                }
            }
    }

    /// Says how the picture is, or holds the sentence together: no thing, whatever drawings there are.
    var isSetting: Bool {
        senses.contains {
            switch $0 {
            case .style, .genre, .picture, .hue, .time, .framing, .palette, .negation, .relation, .determiner, .hinge, .number, .wearing,
                .panel, .empty, .depth, .position:
                true
            default: false
            }
        }
    }

    /// A place that needs no "in" before it.
    var isWhere: Bool { has(.somewhere) }

    /// A noun, of whatever kind.
    var isNoun: Bool {
        isThing
            || senses.contains {
                switch $0 {
                case .place, .inside, .genre, .picture, .part, .coat, .ground, .hue, .garment, .gear, .vessel, .glow, .element, .motif: true
                default: false
                }
            }
    }

    /// An adjective that says something of the noun after it.
    var isModifier: Bool {
        senses.contains {
            switch $0 {
            case .color, .shade, .material, .size, .pose, .palette, .gleam, .flavor: true
            default: false
            }
        }
    }

    /// Ends a noun.
    var isHinge: Bool {
        senses.contains {
            switch $0 {
            case .relation, .wearing, .negation, .hinge, .determiner, .depth, .position: true
            default: false
            }
        }
    }
}
