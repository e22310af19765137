extension Backdrop {
    /// Paints a place at its hour, in its weather and season.
    init(_ setting: Setting) {
        var scenery = Scenery(setting)
        scenery.paintPlace()
        let behind = scenery.finish()
        let front = scenery.weatherInFront()
        let last = setting.height - 1
        func row(_ units: Int) -> Int { clamp(scenery.pixels(units), 1, max(1, last)) }
        self.init(
            behind: behind, front: front, horizon: row(scenery.horizon), floor: row(scenery.floor),
            water: scenery.water.map { row($0.lowerBound)..<max(row($0.lowerBound), row($0.upperBound)) }, table: scenery.table.map(row),
            isInside: scenery.isInside, light: scenery.lighting)
    }
}

extension Scenery {
    /// What the hour makes of the subjects: a little brighter than of the place, so that they stand out at night.
    var lighting: Lighting {
        Lighting(
            ambient: hour.ambient.lighter(hour.darkness * 70 / 256), air: hour.air, haze: hour.mist + hour.haze / 24,
            side: isLitFromLeft ? -120 : 120,
            glow: isInside && hour.darkness > 100 ? lamplight : hour.disc, glowing: hour.glowing, shadow: hour.shadow)
    }

    mutating func paintPlace() {
        guard let place = setting.place else { return nowhere() }
        switch place {
        case .forest: forest()
        case .jungle: jungle()
        case .meadow: meadow()
        case .garden: garden()
        case .farm: farm()
        case .park: park()
        case .mountains: mountains()
        case .hills: rollingHills()
        case .volcano: volcano()
        case .canyon: canyon()
        case .desert: desert()
        case .arctic: arctic()
        case .beach: beach()
        case .sea: sea()
        case .underwater: underwater()
        case .harbour: harbour()
        case .lake: lake()
        case .river: river()
        case .waterfall: waterfall()
        case .bridge: bridge()
        case .sky: amongClouds()
        case .heaven: heaven()
        case .space: space()
        case .moonscape: moonscape()
        case .city: city()
        case .street: street()
        case .alley: alley()
        case .rooftop: rooftop()
        case .village: village()
        case .road: road()
        case .market: market()
        case .station: station()
        case .graveyard: graveyard()
        case .sportsField: sportsField()
        case .stadium: stadium()
        case .room: livingRoom()
        case .bedroom: bedroom()
        case .kitchen: kitchen()
        case .bathroom: bathroom()
        case .office: office()
        case .classroom: classroom()
        case .laboratory: laboratory()
        case .garage: garage()
        case .library: library()
        case .museum: museum()
        case .shop: shop()
        case .cafe: cafe()
        case .bar: bar()
        case .stage: stage()
        case .studio: studio()
        case .castle: castleHall()
        case .cave: cave()
        }
    }
}
