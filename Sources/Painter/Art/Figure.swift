/// A drawing put on the picture.
struct Figure {
    let card: Drawing.Card
    /// What it covers: the drawing's whole field.
    let box: Box
    let isMirrored: Bool
    private let drawing: Drawing
    private let place: Transform

    /// - Parameter isMirrored: looks the other way.
    init(_ drawing: Drawing, on box: Box, isMirrored: Bool = false) {
        (self.drawing, card, self.box, self.isMirrored) = (drawing, drawing.card, box, isMirrored)
        place = .fit(card.width, card.depth, on: box, mirrored: isMirrored)
    }

    /// The same beside its place.
    func moved(_ x: Int, _ y: Int) -> Figure {
        Figure(drawing, on: Box(x: box.x + x, y: box.y + y, width: box.width, height: box.height), isMirrored: isMirrored)
    }

    /// Its outlines filled, from back to front.
    /// - Parameters:
    ///   - light: what becomes of every colour.
    ///   - opacity: of 256.
    func shapes(_ light: (Color) -> Color = { $0 }, opacity: Int = 256) -> [Shape] {
        drawing.pieces.flatMap { piece -> [Shape] in
            let contours = piece.path.contours(place)
            let opacity = (piece.opacity * opacity) >> 8
            var shapes: [Shape] = []
            if let fill = piece.fill { shapes.append(Shape(contours, .solid(light(fill)), opacity: opacity)) }
            if let stroke = piece.stroke {
                let width = (piece.strokeWidth * place.magnification) >> 16
                shapes.append(Shape(Stroke.outline(contours, width: width), .solid(light(stroke)), opacity: opacity))
            }
            return shapes
        }
    }

    /// Everything it covers, grown by `margin` pixels, in one colour: its shadow on a wall, a sticker's rim.
    func silhouette(_ color: Color, margin: Int = 0, opacity: Int = 256) -> Shape {
        tinted(.solid(color), margin: margin, opacity: opacity)
    }

    /// Everything it covers, grown by `margin` pixels, under a fill: light on one of its sides.
    func tinted(_ fill: Fill, margin: Int = 0, opacity: Int) -> Shape {
        let outlines = drawing.pieces.flatMap { piece -> [Contour] in
            // What only shades or shines adds nothing to the outline.
            if piece.opacity < 200 { return [] }
            let contours = piece.path.contours(place)
            let own = piece.fill == nil ? [] : contours.map(\.clockwise)
            let stroke = (piece.stroke == nil ? 0 : (piece.strokeWidth * place.magnification) >> 16) + margin << 9
            return own + (stroke > 0 ? Stroke.outline(contours, width: stroke) : [])
        }
        return Shape(outlines, fill, opacity: opacity)
    }

    /// Where a place of the drawing is on the picture, in whole pixels, and how wide.
    func place(of anchor: Drawing.Anchor) -> (x: Int, y: Int, width: Int) {
        let point = place(anchor.at)
        return (point.x >> 8, point.y >> 8, (anchor.width * abs(place.xx)) >> 24)
    }
}

extension Contour {
    /// Running clockwise: contours of one figure then never take from each other.
    fileprivate var clockwise: Contour {
        let area = zip(points, points.dropFirst() + points.prefix(1)).reduce(0) { $0 + ($1.0.x * $1.1.y - $1.1.x * $1.0.y) >> 8 }
        return area < 0 ? Contour(points: points.reversed(), isClosed: isClosed) : self
    }
}
