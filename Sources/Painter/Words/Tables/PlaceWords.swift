/// Words for places. A line is a case of `Place`, then what means it; plurals and hyphens are understood.
enum PlaceWords {
    static let always = """
        forest: forest, woods, woodland, grove, thicket, pine forest, bamboo forest, bamboo grove, autumn forest, taiga, orchard, tree
            tops;
        jungle: jungle, rainforest, rain forest, amazon, tropics, mangrove, swamp, marsh, bayou;
        meadow: meadow, field, pasture, grassland, prairie, savanna, savannah, steppe, field of grass, flower field, lavender field,
            wheat field, tulip field, lawn, countryside, moor, heath, plain of grass, grassy field;
        garden: garden, backyard, back yard, flower bed, flowerbed, greenhouse, yard, courtyard, patio, terrace, botanical garden, zen
            garden, allotment;
        farm: farm, farmland, farmyard, ranch, vineyard, barnyard, rice paddy, plantation;
        mountains: mountain, mountain range, mountain top, mountaintop, mountainside, alps, himalayas, peak, summit, cliff, ridge, rocky
            mountains, fjord, mountain pass, snow capped mountain, snow capped peak, mount fuji, everest, matterhorn;
        hills: hill, hillside, hilltop, rolling hills, valley, highlands, tuscany, vale, grassy hill, landscape, shire;
        desert: desert, dune, sand dune, sahara, oasis, badlands, wasteland, desert planet, dunes;
        canyon: canyon, grand canyon, gorge, ravine, mesa;
        volcano: volcano, volcanic island, lava field, erupting volcano, volcanic landscape;
        beach: beach, seashore, shore, seaside, coast, coastline, shoreline, tropical island, island, desert island, sand bank, lagoon,
            boardwalk;
        sea: sea, ocean, open sea, high seas, open water, waves, atlantic, pacific, seascape, stormy sea, wave;
        underwater: underwater, under water, under the sea, under the ocean, beneath the sea, beneath the waves, below the surface of
            the sea, sea floor, seabed, ocean floor, coral reef, reef, deep sea, bottom of the sea, bottom of the ocean, aquarium, kelp
            forest, depths of the ocean, ocean depths;
        lake: lake, pond, lakeside, reservoir, mountain lake, calm water, swimming pool, pool, puddle, lily pond, koi pond;
        river: river, stream, brook, creek, riverbank, canal, rapids, river bank, riverside, venice, waterway;
        waterfall: waterfall, niagara, cascade, water fall;
        arctic: arctic, antarctica, antarctic, north pole, south pole, iceberg, glacier, tundra, ice floe, ice field, polar landscape,
            ice sheet, snowfield, snowscape, frozen landscape, winter landscape, siberia;
        sky: sky, in the air, mid air, midair, skyscape, airborne;
        heaven: heaven, above the clouds, sea of clouds, cloudscape, among the clouds, in the clouds, cloud kingdom, paradise,
            dreamscape, on a cloud, floating island;
        space: space, outer space, deep space, galaxy, cosmos, universe, nebula, orbit, milky way galaxy, interstellar space, zero
            gravity, starfield, solar system, asteroid field, black hole, in orbit;
        moonscape: lunar surface, surface of the moon, moon surface, alien planet, alien world, martian landscape, martian surface,
            surface of mars, red planet, lunar landscape, lunar base, alien landscape, moon base, crater, moonscape;
        city: city, downtown, skyline, cityscape, metropolis, new york, new york city, tokyo, paris, london, manhattan, city skyline,
            urban landscape, megacity, cyberpunk city, urban, hong kong, shanghai, berlin, chicago, dubai, san francisco, times square;
        street: street, city street, avenue, boulevard, main street, sidewalk, pavement, intersection, crosswalk, cobblestone street,
            crossing, plaza, piazza, town square, shopping street;
        alley: alley, alleyway, back alley, side street, backstreet, lane, passage, dark alley, narrow street;
        village: village, town, hamlet, small town, suburb, neighborhood, neighbourhood, fishing village, settlement, countryside
            village, santorini;
        park: park, city park, central park, playground, amusement park, picnic area, theme park, zoo, fairground, funfair, campsite,
            campground, camp site;
        road: road, highway, motorway, path, country road, dirt road, trail, freeway, race track, racetrack, asphalt, driveway, route
            66, parking lot, open road, winding road, coastal road, mountain road, track;
        bridge: stone bridge, footbridge, golden gate bridge, suspension bridge, covered bridge, brooklyn bridge, wooden bridge;
        room: room, living room, lounge, interior, dining room, apartment, loft, attic, hallway, indoors, nursery, playroom, dining
            table, corridor, parlor, parlour, basement, indoor, gaming room, waiting room, ballroom, throne room, windowsill,
            window sill, sofa corner, inside a house;
        kitchen: kitchen, kitchen counter, kitchen table, pantry, countertop, kitchen island;
        bedroom: bedroom, hotel room, dormitory, dorm room, kids room, child's room, child room;
        bathroom: bathroom, restroom, toilet room, shower room, bubble bath, spa;
        office: office, workspace, meeting room, conference room, boardroom, cubicle, home office, coworking space, open plan office,
            desk setup;
        library: library, bookshop, book shop, bookstore, book store, reading room, study room, archive;
        cafe: cafe, coffee shop, coffeehouse, coffee house, restaurant, diner, bistro, tea house, teahouse, pizzeria, bakery, brasserie,
            cafeteria, sidewalk cafe, trattoria, sushi bar;
        bar: bar, pub, tavern, nightclub, night club, speakeasy, saloon, jazz club, cocktail bar, lounge bar, wine bar, casino, inn;
        shop: shop, store, boutique, supermarket, grocery store, shopping mall, mall, toy shop, flower shop, shop window, storefront,
            barber shop, barbershop, convenience store, record store;
        museum: museum, gallery, art gallery, exhibition, museum hall;
        stage: stage, theater, theatre, concert hall, opera house, concert stage, spotlight, podium, catwalk, circus, opera, stand up
            stage, circus ring, concert, runway show;
        studio: studio, photo studio, studio setting, studio shot, studio lighting, studio light, seamless background, studio
            background, studio backdrop, artist's studio, workshop, pottery studio, atelier, art studio;
        laboratory: laboratory, lab, research lab, science lab, chemistry lab, factory, clean room, hospital, operating room, server
            room, data center, data centre, control room;
        classroom: classroom, school room, lecture hall, kindergarten, school, blackboard, university, auditorium;
        cave: cave, cavern, grotto, tunnel, mine, crystal cave, ice cave, underground, dungeon, mine shaft, sewer, lair;
        castle: great hall, castle hall, banquet hall, palace hall, castle interior, inside a castle;
        sportsField: sports field, soccer field, football field, football pitch, soccer pitch, baseball field, basketball court, tennis
            court, golf course, pitch, court, running track, ski slope, ice rink, skate park, skatepark;
        stadium: stadium, arena, colosseum, boxing ring, grandstand;
        garage: garage, car workshop, auto shop, repair shop, warehouse, hangar, mechanic shop;
        graveyard: graveyard, cemetery, crypt, tombstones, churchyard;
        rooftop: rooftop, roof terrace, balcony, roof top, rooftop bar, rooftop garden;
        station: train station, subway station, railway station, metro station, subway, metro, platform, bus stop, bus station, airport,
            railway platform, train platform, terminal;
        harbour: harbour, harbor, marina, port, dock, docks, pier, jetty, quay, wharf, waterfront, fishing port;
        market: market, bazaar, marketplace, market stall, night market, souk, farmers market, flea market, christmas market, food
            stall, market square, fish market;
        """

    /// Of these, those that need no "in" before them.
    static let adverbs = """
        underwater, under water, under the sea, under the ocean, beneath the sea, beneath the waves, in the air, mid air, midair, airborne, above the clouds,
        among the clouds, in the clouds, on a cloud, in orbit, downtown, indoors, inside a house, inside a castle, underground, by the fireplace
        """

    /// Words that are places only where something is in, on or at them; else they are things.
    static let inside = """
        moonscape: moon, mars, planet, surface of a planet, asteroid;
        space: star, satellite, space station;
        castle: castle, palace, fortress;
        room: house, home, cabin, cottage, mansion, apartment building, sofa room, tower, temple, church, cathedral;
        farm: barn;
        bridge: bridge;
        road: train track, railway, rails;
        classroom: school building;
        harbour: ship deck;
        """

    /// Places that everything outdoors or indoors has: the first better one takes over.
    static let weak: Set<Place> = [.sky, .room, .road, .hills, .studio]

    /// What a place is shown by where there is no room for it, as in a logo: drawings, the first that there is.
    static let motifs = """
        forest: pine, tree, leaf;
        jungle: palm, parrot, leaf;
        meadow: flower, butterfly;
        garden: flower, watering can, tulip;
        farm: barn, tractor, cow;
        mountains: mountain, pine;
        hills: tree, sheep;
        desert: cactus, camel;
        volcano: volcano, dragon;
        beach: palm, umbrella, shell;
        sea: ship, anchor, whale;
        underwater: fish, octopus, submarine;
        lake: boat, duck;
        river: canoe, fish;
        arctic: penguin, polar bear;
        sky: cloud, bird, airplane;
        heaven: cloud, angel;
        space: rocket, planet;
        moonscape: rocket, moon;
        city: skyscraper, tower;
        village: house, church;
        park: tree, bench;
        road: car, traffic light;
        kitchen: cooking pot, chef, spoon;
        bedroom: bed, moon;
        bathroom: bathtub, rubber duck;
        office: briefcase, laptop, desk;
        library: book, open book;
        cafe: coffee, cake;
        bar: cocktail, wine glass, beer;
        shop: shopping bag, gift, crown;
        museum: temple, portrait, painting;
        stage: microphone, mask, violin;
        studio: camera, paint palette;
        laboratory: flask, microscope, atom;
        classroom: pencil, book, owl;
        cave: bat, crystal;
        castle: castle, crown;
        sportsField: football, ball;
        stadium: trophy, football;
        garage: car, wrench;
        station: train;
        harbour: anchor, ship;
        market: basket, apple;
        """
}
