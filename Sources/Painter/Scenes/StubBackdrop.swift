extension Backdrop {
    init(_ setting: Setting) {
        let brief = Brief(prompt: "", model: "", width: setting.width, height: setting.height, seed: setting.layout)
        self.init(
            behind: Landscape(brief, Palette(seed: setting.layout)).layers, horizon: setting.height / 2, floor: setting.height * 84 / 100,
            light: Lighting())
    }
}
