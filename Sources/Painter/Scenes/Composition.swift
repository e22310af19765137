extension Studio {
    /// What an idea looks like, by what it is made for.
    func composition(_ idea: Idea) -> [any Layer] {
        switch idea.genre {
        case .icon: icon(idea)
        case .logo: logo(idea)
        case .sticker: sticker(idea)
        case .poster, .cover, .card: poster(idea)
        case .chart: chart(idea)
        case .infographic, .diagram: infographic(idea)
        case .map: map(idea)
        case .pattern: pattern(idea)
        case .sheet: sheet(idea)
        case .comicStrip: comicStrip(idea)
        case .mockup: mockup(idea)
        case .scene, .portrait, .product: scene(idea) + headline(idea)
        }
    }

    /// Words in a scene, large in its upper part.
    private func headline(_ idea: Idea) -> [any Layer] {
        guard !idea.lettering.isEmpty else { return [] }
        let box = Box(x: width * 8 / 100, y: height * 5 / 100, width: width * 84 / 100, height: height * 22 / 100)
        return Title(idea.lettering.joined(separator: "\n"), in: box, faces[.bold], .white, shadow: Color(0x14161E)).layers
    }
}
