/// A troupe in its place on the picture.
struct Placement {
    private let troupe: Troupe
    /// Pixels of a stage unit, in 1/65536.
    private let scale: Int
    /// Where the troupe's origin is, in pixels.
    let x: Int, y: Int
    private let isAloft: Bool, isAfloat: Bool, isFar: Bool

    init(_ troupe: Troupe, scale: Int, x: Int, y: Int, isAloft: Bool = false, isAfloat: Bool = false, isFar: Bool = false) {
        (self.troupe, self.scale, self.x, self.y) = (troupe, scale, x, y)
        (self.isAloft, self.isAfloat, self.isFar) = (isAloft, isAfloat, isFar)
    }

    /// Shadows, then the figures with what they wear.
    func layers(_ light: Lighting, _ faces: Studio.Faces, rim: Int? = nil) -> [any Layer] {
        let members = troupe.members.enumerated().sorted { ($0.element.order, $0.offset) < ($1.element.order, $1.offset) }.map(\.element)
        let figures = members.map { ($0, Figure($0.actor.drawing, on: box($0.box), isMirrored: $0.actor.isMirrored)) }
        let shadows = isAloft || isAfloat ? [] : figures.filter(\.0.isGrounded).map { shadow(of: $0.1, light) }
        let edges = rim.map { rim in
            let shade = figures.map { $0.1.moved(rim / 3, rim / 2).silhouette(.black, margin: rim, opacity: 60) }
            return [Shapes(shade + figures.map { $0.1.silhouette(.white, margin: rim) })]
        }
        return [Ellipses(shadows)] + (edges ?? []) + [Shapes(figures.flatMap { shapes(of: $0.1, $0.0, light) })]
            + figures.filter { $0.0.actor.subject.name == nil }.flatMap { label(of: $0.1, $0.0.actor.subject.word, light, faces) }
    }

    /// The word for what nobody drew, on the foot of its stand-in.
    private func label(of figure: Figure, _ word: String, _ light: Lighting, _ faces: Studio.Faces) -> [any Layer] {
        let box = figure.box
        let plate = Box(
            x: box.x + box.width * 21 / 100, y: box.y + box.height * 81 / 100, width: box.width * 58 / 100, height: box.height * 13 / 100)
        return plate.height < 10 ? [] : Title(word, in: plate, faces[.bold], light.on(Color(0x3A3630))).layers
    }

    private func box(_ box: Box) -> Box {
        Box(
            x: x + (box.x * scale) >> 16, y: y + (box.y * scale) >> 16, width: max(1, (box.width * scale) >> 16),
            height: max(1, (box.height * scale) >> 16))
    }

    private func shadow(of figure: Figure, _ light: Lighting) -> Ellipse {
        let box = figure.box
        let aside = -light.side * box.width / 2400
        return Ellipse(
            x: box.x + box.width / 2 + aside, y: box.y + box.height - max(1, box.height / 60), across: max(2, box.width * 58 / 100),
            down: max(2, min(box.width, box.height * 2) / 14), color: .black, opacity: light.shadow * 2, edge: .soft)
    }

    private func shapes(of figure: Figure, _ member: Troupe.Member, _ light: Lighting) -> [Shape] {
        var light = light
        // What is far away is seen through more air.
        if isFar { light.haze = min(200, light.haze + 60) }
        let worn = Wardrobe(figure, member.actor, light).shapes
        let glow = light.glowing > 0 && !isFar ? [figure.glow(light)] : []
        let shapes = figure.shapes(light.on) + glow + worn
        guard let bottom = member.bottom else { return shapes }
        return shapes.map { $0.cut(below: y + (bottom * scale) >> 16) }
    }
}

extension Figure {
    /// The light that falls on its side.
    fileprivate func glow(_ light: Lighting) -> Shape {
        let left = light.side < 0
        let (from, to) = (Point.at(left ? box.x : box.x + box.width, box.y), Point.at(left ? box.x + box.width : box.x, box.y + box.height))
        return tinted(.linear(from, to, [(0, light.glow), (150, light.glow)]), opacity: light.glowing)
    }
}
