extension Studio {
    /// An app's icon: the subject on a tile with round corners.
    func icon(_ idea: Idea) -> [any Layer] {
        let colors = scheme(idea)
        let side = min(width, height) * 80 / 100
        let tile = Box(x: (width - side) / 2, y: (height - side) / 2, width: side, height: side)
        let tone = idea.palette.first?.color ?? (idea.backdrop.isEmpty ? colors.accent : colors.ground)
        let ground = idea.backdrop.isEmpty ? Color(0xF1F2F6) : colors.ground.mixed(with: .white, 40)
        let shade = (1...4).map { step in
            Panel(
                box: Box(
                    x: tile.x - unit * step / 2, y: tile.y + unit * 2 - unit * step / 3, width: side + unit * step,
                    height: side + unit * step), radius: side * 23 / 100, color: .black, opacity: 14)
        }
        let body = Shape(
            .box(tile, radius: side * 22 / 100),
            .linear(
                .at(tile.x, tile.y), .at(tile.x + side / 3, tile.y + side),
                [(0, tone.mixed(with: .white, 70)), (256, tone.mixed(with: .black, 46))]))
        let glint = Shape(.ellipse(.at(width / 2, tile.y - side / 6), (side * 62 / 100) << 8, (side / 2) << 8), .solid(.white), opacity: 24)
        return [plain(ground)] + shade + [Shapes([body, glint])] + subjects(idea, in: tile.inset(by: side * 19 / 100), shadow: 40)
    }

    /// A name under a mark in a ring.
    func logo(_ idea: Idea) -> [any Layer] {
        let colors = scheme(idea)
        let ground = idea.backdrop.first?.color ?? Color(0xFAF8F3)
        let ink = ground.brightness > 140 ? Color(0x23232A) : Color(0xFAF8F3)
        let tone = idea.palette.first?.color ?? idea.subjects.first?.colors.first?.color ?? colors.accent
        let hasName = !idea.lettering.isEmpty
        let radius = min(width, height) * (hasName ? 25 : 34) / 100
        let center = Point.at(width / 2, hasName ? height * 40 / 100 : height / 2)
        let box = Box(x: center.x >> 8 - radius, y: center.y >> 8 - radius, width: radius * 2, height: radius * 2)
        let disc = Shape(.ellipse(center, radius << 8, radius << 8), .solid(tone.mixed(with: ground, 190)))
        let ring = Shape(
            Stroke.outline(
                Path.ellipse(center, (radius * 112 / 100) << 8, (radius * 112 / 100) << 8).contours(), width: max(2, radius / 22) << 8),
            .solid(tone))
        var layers: [any Layer] = [plain(ground), Shapes([disc, ring])] + subjects(idea, in: box.inset(by: radius * 22 / 100), shadow: 0)
        if let name = idea.lettering.first {
            let top = box.y + box.height + radius * 24 / 100
            let room = Box(x: width * 8 / 100, y: top, width: width * 84 / 100, height: min(height * 15 / 100, height * 86 / 100 - top))
            let title = Title(name.uppercased() == name ? name : name, in: room, faces[.bold], ink, side: .top, largest: height / 9)
            layers += title.layers
            if idea.lettering.count > 1 {
                let below = Box(x: room.x, y: title.rows.upperBound + unit, width: room.width, height: height * 5 / 100)
                layers += Title(idea.lettering[1], in: below, faces[.sans], tone, side: .top, largest: height / 26).layers
            }
        }
        return layers
    }

    /// Die-cut: a white rim round the subjects.
    func sticker(_ idea: Idea) -> [any Layer] {
        let ground = idea.backdrop.first?.color ?? Color(0xDDE3EA)
        let room = frame.inset(by: min(width, height) * 15 / 100)
        let light = Lighting(shadow: 0)
        let plainGround = Backdrop(behind: [], horizon: room.y, floor: room.y + room.height, light: light)
        let margin = max(2, unit * 2)
        let stage = Stage(idea, on: plainGround, width: width, height: height, layout: layout, faces: faces, room: room, rim: margin)
        return [plain(ground)] + stage.layers
            + wording(idea, in: Box(x: room.x, y: height * 86 / 100, width: room.width, height: height * 11 / 100))
    }

    func plain(_ color: Color) -> any Layer {
        Shapes([
            Shape(
                .box(frame),
                .radial(
                    .at(width / 2, height * 45 / 100), radius: (max(width, height) * 75 / 100) << 8,
                    [(0, color.mixed(with: .white, 26)), (150, color), (256, color.mixed(with: .black, 26))]))
        ])
    }

    /// Lettering that has no better place.
    func wording(_ idea: Idea, in box: Box, _ color: Color = Color(0x23232A)) -> [any Layer] {
        idea.lettering.isEmpty ? [] : Title(idea.lettering.joined(separator: " "), in: box, faces[.bold], color).layers
    }
}
