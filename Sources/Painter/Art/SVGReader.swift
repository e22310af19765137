/// Reads the strict subset of SVG that drawings are written in (docs/drawings.md): a flat list of shapes, whole colours, no styles.
struct SVGReader {
    /// Why a file is no drawing; only a change to the repository can bring one about, and a test reads them all.
    struct Fault: Error, Equatable {
        var message: String
    }

    private typealias Attributes = [Substring: Substring]

    /// The header alone, of the first bytes.
    static func card(_ bytes: some Collection<UInt8>) throws(Fault) -> Drawing.Card {
        var elements = Elements(bytes)
        while let element = elements.next() {
            if element.name == "svg" { return try card(element.attributes) }
        }
        throw Fault(message: "no <svg>")
    }

    static func drawing(_ bytes: some Collection<UInt8>) throws(Fault) -> Drawing {
        var elements = Elements(bytes)
        var drawing: Drawing?
        while let element = elements.next() {
            if element.name == "svg" {
                drawing = Drawing(card: try card(element.attributes), pieces: [])
            } else {
                drawing?.pieces.append(try piece(element))
            }
        }
        guard let drawing, !drawing.pieces.isEmpty else { throw Fault(message: "nothing drawn") }
        return drawing
    }

    private static func card(_ attributes: Attributes) throws(Fault) -> Drawing.Card {
        let box = Numbers.all(attributes["viewBox"] ?? "")
        guard box.count == 4, box[2] > 0, box[3] > 0 else { throw Fault(message: "viewBox") }
        let names = (attributes["data-names"] ?? "").split(separator: ",").map { String($0.drop { $0 == " " }) }
        guard let kind = attributes["data-kind"].flatMap({ Drawing.Kind(rawValue: String($0)) }),
            let stand = attributes["data-stand"].flatMap({ Drawing.Stand(rawValue: String($0)) }),
            let height = attributes["data-height"].flatMap({ Numbers.all($0).first }), height > 0, !names.isEmpty
        else { throw Fault(message: "data-names, data-kind, data-stand or data-height") }
        func anchor(_ name: Substring) -> Drawing.Anchor? {
            let numbers = Numbers.all(attributes[name] ?? "")
            return numbers.count < 2 ? nil : .init(at: Point(x: numbers[0], y: numbers[1]), width: numbers.count > 2 ? numbers[2] : 0)
        }
        return Drawing.Card(
            names: names, kind: kind, stand: stand, height: max(1, height >> 8), width: box[2] >> 8, depth: box[3] >> 8,
            head: anchor("data-head"), eyes: anchor("data-eyes"), neck: anchor("data-neck"), hand: anchor("data-hand"),
            seat: anchor("data-seat"))
    }

    private static func piece(_ element: Element) throws(Fault) -> Drawing.Piece {
        let attributes = element.attributes
        var path = try SVGPath.path(element)
        if let turn = attributes["transform"] {
            let numbers = Numbers.all(turn.drop { $0 != "(" })
            guard turn.hasPrefix("rotate("), numbers.count == 3 else { throw Fault(message: "transform \(turn)") }
            path = path.moved(by: .rotate(numbers[0] / 4, about: Point(x: numbers[1], y: numbers[2])))
        }
        var piece = Drawing.Piece(path: path, fill: try color(attributes["fill"]), stroke: try color(attributes["stroke"]))
        if let width = attributes["stroke-width"].flatMap({ Numbers.all($0).first }) { piece.strokeWidth = width }
        if let opacity = attributes["opacity"].flatMap({ Numbers.all($0).first }) { piece.opacity = clamp(opacity, 0, 256) }
        if let name = attributes["class"] {
            guard let role = Drawing.Role(rawValue: String(name)) else { throw Fault(message: "class \(name)") }
            piece.role = role
        }
        guard piece.fill != nil || piece.stroke != nil else { throw Fault(message: "\(element.name) without a colour") }
        return piece
    }

    private static func color(_ text: Substring?) throws(Fault) -> Color? {
        guard let text, text != "none" else { return nil }
        guard text.count == 7, text.first == "#", let hex = UInt32(text.dropFirst(), radix: 16) else {
            throw Fault(message: "colour \(text)")
        }
        return Color(hex)
    }
}

/// One element's name and attributes.
struct Element {
    var name: Substring
    var attributes: [Substring: Substring]
}

/// The elements of a file in their order; closing tags, comments and declarations are left out.
struct Elements {
    private var rest: Substring

    init(_ bytes: some Collection<UInt8>) { rest = Substring(String(decoding: bytes, as: UTF8.self)) }

    mutating func next() -> Element? {
        while let open = rest.utf8.firstIndex(of: UInt8(ascii: "<")) {
            rest = rest[rest.index(after: open)...]
            if rest.hasPrefix("!--") {
                while !rest.isEmpty, !rest.hasPrefix("-->") { rest.removeFirst() }
                continue
            }
            guard let end = rest.utf8.firstIndex(of: UInt8(ascii: ">")) else { return nil }
            let tag = rest[..<end]
            rest = rest[rest.index(after: end)...]
            if tag.hasPrefix("/") || tag.hasPrefix("?") { continue }
            return Self.element(tag)
        }
        return nil
    }

    private static func element(_ tag: Substring) -> Element {
        let name = tag.prefix { !$0.isWhitespace && $0 != "/" }
        var attributes: [Substring: Substring] = [:]
        var rest = tag[name.endIndex...]
        while let sign = rest.utf8.firstIndex(of: UInt8(ascii: "=")) {
            let key = rest[..<sign].drop { $0.isWhitespace }
            let quoted = rest[rest.index(after: sign)...]
            let value = quoted.dropFirst()
            guard let mark = quoted.utf8.first, let quote = value.utf8.firstIndex(of: mark) else { break }
            attributes[key] = value[..<quote]
            rest = value[value.index(after: quote)...]
        }
        return Element(name: name, attributes: attributes)
    }
}
