/// Nouns that no drawing has by itself. `noun, noun: drawing, drawing`.
enum ThingWords {
    static let likenesses = [
        TrafficWords.likenesses, BuildingWords.likenesses, PeopleWords.likenesses, AnimalWords.likenesses, PlantWords.likenesses,
        FoodWords.likenesses, ClothesWords.likenesses, HouseholdWords.likenesses, GadgetWords.likenesses,
    ]

    /// Kinds of things: one of the drawings shows it, another for another prompt.
    static let kinds = """
        animal, beast, wild animal, woodland creature, forest animal, mammal: fox, deer, rabbit, bear, owl;
        pet: cat, dog, rabbit;
        farm animal, livestock: cow, pig, sheep, chicken, horse;
        big cat, predator: lion, tiger;
        safari animal, african animal: elephant, giraffe, lion, zebra;
        sea creature, marine animal, sea animal: whale, turtle, fish, octopus;
        insect, bug: butterfly, bee, ladybug;
        reptile: turtle, crocodile, snake;
        rodent: mouse, squirrel, rabbit;
        creature, mythical creature, fantasy creature, alien, extraterrestrial: alien, dragon, robot;
        alien creature: alien, robot;
        vegetable, veg, veggie, produce: carrot, tomato, pumpkin, corn;
        fruit, fresh fruit, tropical fruit: apple, banana, orange, pear, peach;
        dessert, sweet treat, treat: cake, ice cream, cupcake, donut;
        food, meal, dish of food, lunch, dinner, snack, cuisine, fast food: pizza, burger, ramen, cake;
        breakfast: croissant, coffee, egg;
        beverage, hot drink: coffee, cocktail;
        berry, berries: strawberry, cherry;
        vehicle, automobile vehicle, transport: car, truck, bus, motorcycle;
        aircraft, flying machine: airplane, helicopter, hot-air balloon;
        ship vessel, watercraft: boat, ship;
        toy: teddy bear, car, ball, doll, robot, rocket;
        furniture, piece of furniture: chair, sofa, armchair, lamp;
        tool: hammer, wrench;
        instrument, musical instrument: guitar, violin, piano, trumpet;
        gadget, device, electronics, electronic device, appliance: phone, laptop, camera, headphones;
        clothing, clothes, outfit, garment, apparel: t-shirt, dress, jacket;
        accessory: handbag, sunglasses, watch;
        jewel piece: ring, gem;
        weapon: sword, shield;
        sport, sports equipment: soccer ball, dumbbell;
        household object, object, everyday object, item: lamp, teapot, chair, vase;
        building structure, architecture, monument building: house, tower, temple;
        plant life, greenery, vegetation: potted plant, leaf, tree;
        flora: flower, rose, tulip;
        bird species: bird, owl, parrot;
        character, cartoon character, hero character: robot, wizard, knight;
        mascot character: fox, owl, bear;
        astronomy, planets: planet;
        """

    /// Topics nobody can draw, and what stands for them on a poster or in a logo.
    static let motifs = """
        jazz, jazz festival, jazz band, blues: saxophone, trumpet, guitar;
        music, band, rock band, song, concert tour, music festival, rock music, orchestra: guitar, violin, microphone;
        film festival, cinema, movie, film: camera, popcorn;
        birthday, birthday party, anniversary, celebration: cake, balloon, gift;
        wedding, marriage: bouquet, ring, rose;
        valentine's day, valentines day, romance: heart, rose;
        christmas, xmas: christmas tree, pine, gift;
        halloween: pumpkin, witch, ghost;
        easter: rabbit, egg;
        thanksgiving: pumpkin, turkey;
        new year: fireworks, champagne, star;
        travel, travel agency, vacation, holiday, tourism, airline: airplane, suitcase, hot-air balloon;
        tech, technology, software, tech company, ai, artificial intelligence, machine learning: robot, rocket, laptop;
        startup: rocket;
        finance, bank, fintech, economy, sales: coin;
        health, healthcare, medical, clinic, pharmacy: heart, doctor;
        fitness, gym, workout, crossfit: dumbbell;
        yoga, meditation, wellness: flower, leaf;
        eco, ecology, sustainability, environment, organic, recycling, vegan: leaf, tree;
        education, learning: book, pencil, owl;
        photography studio, photographer logo: camera;
        barber, hair salon: scissors;
        law firm, justice: balance scale, owl;
        bike shop, cycling club: bicycle;
        pet shop, pet store, veterinary clinic, animal shelter: dog, cat;
        brewery, beer festival: beer;
        winery, wine festival: wine glass, grape;
        ice cream shop, ice cream parlor: ice cream;
        surf shop, surf school: surfboard, palm;
        flower shop, florist shop: tulip, flower;
        bookstore, bookshop, book club, book fair: book;
        bakery, patisserie: croissant, bread, cake;
        pizzeria: pizza;
        burger joint, burger restaurant: burger;
        sushi restaurant, sushi bar: sushi;
        tea shop, tea house: teapot, coffee;
        coffee shop, coffee roastery, coffee company, coffee brand: coffee;
        solar energy, renewable energy: sun;
        space exploration, space travel, space program: rocket, astronaut;
        solar system: planet, sun;
        treasure map: treasure chest, chest;
        water cycle: cloud, drop, sun;
        photosynthesis: leaf, sun;
        fantasy, fairy tale: castle, dragon;
        racing team, racing: sports car, car;
        gaming, esports, video game: game controller;
        science, science fair, chemistry: flask, atom;
        time: clock;
        security, cybersecurity: lock, shield;
        idea, creativity, innovation: light bulb;
        real estate, real estate agency: house, key;
        mystery, detective agency, crime novel: magnifying glass;
        summer party, summer festival, beach party: palm, sun;
        art exhibition, art fair: paintbrush, portrait;
        food festival, street food: burger, pizza;
        garden center: potted plant;
        sailing club, yacht club: boat;
        marathon, running event: sneaker;
        football club, soccer club: soccer ball;
        """

    static let garments = """
        dress, gown, suit, shirt, t shirt, tshirt, jacket, coat, sweater, jumper, hoodie, kimono, robe, uniform, blouse, skirt,
        raincoat, trench coat, cape, cloak, costume, outfit, apron, overalls, jumpsuit, tuxedo, sari, vest, pajamas, pyjamas,
        jersey, swimsuit, bikini, armor, armour, cardigan, turtleneck, tunic, sundress, evening gown, ball gown, pullover,
        sweatshirt, leather jacket, tank top, spacesuit, space suit, leotard, tutu, clothes, clothing, parka, blazer, trousers,
        pants, jeans, slacks, chinos, shorts, leggings, sock, shoe, boot, sneaker, glove, lab coat, dungarees, wedding dress, onesie, poncho
        """

    static let gear = """
        hat, cap, beanie, beret, fedora, helmet, crown, tiara, sunglasses, glasses, spectacles, goggles, monocle, scarf, tie, bow tie,
        bowtie, necktie, headphones, bandana, necklace, mask, eyepatch, eye patch, top hat, bowler hat, party hat, witch hat, wizard
        hat, santa hat, cowboy hat, straw hat, sombrero, backpack, baseball cap, flower crown, headset, shades, chef hat, turban,
        hood, watch, earring, halo, ribbon, bow, collar, wig, bonnet, bandanna, tuque, visor, vr headset, sun hat
        """

    /// What holds other things: "a bowl of cherries".
    static let vessels = """
        bowl, basket, box, jar, vase, cup, mug, glass, bucket, plate, tray, pot, bag, crate, cart, truck, barrel, bottle, pan,
        wheelbarrow, chest, tank, fishbowl, teacup, suitcase, sack, wagon, boat
        """

    /// What one may be dressed as, and what to put on for it.
    static let costumes = """
        wizard: wizard hat, witch hat, hat;
        witch: witch hat, hat;
        king: crown;
        queen: crown;
        princess: crown;
        pirate: hat, top hat;
        chef: chef hat, hat;
        detective: hat;
        cowboy: cowboy hat, hat;
        gentleman: top hat, hat;
        santa: santa hat, hat;
        spy: sunglasses;
        rock star: sunglasses;
        superhero: cape, mask;
        """

    /// Drawings that are people: what they wear takes their colours.
    static let people: Set<String> = [
        "man", "woman", "old man", "old woman", "child", "girl", "boy", "baby", "astronaut", "chef", "doctor", "king", "queen", "princess",
        "knight",
        "pirate", "wizard", "witch", "ninja", "superhero", "dancer", "portrait", "farmer", "teacher", "police officer", "person",
    ]
}
