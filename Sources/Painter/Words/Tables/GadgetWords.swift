/// Nouns for devices, tools, toys, instruments and signs, beyond those of the drawings. `noun, noun: drawing, drawing`: the first drawing that there is shows it.
enum GadgetWords {
    static let likenesses = """
        smartphone, iphone, cell phone, cellphone, mobile phone, phone, android phone, mobile, telephone, handset, rotary phone: phone,
            smartphone;
        notebook computer, macbook, laptop, pc, computer, desktop computer, imac, workstation, monitor, screen, computer screen, retro
            computer: laptop, computer;
        television, tv, tv set, flat screen: television, tv, laptop;
        tablet, ipad, e reader, kindle: tablet, phone;
        dslr camera, polaroid camera, film camera, video camera, camcorder, webcam, camera, vintage camera: camera;
        radio, boombox, speaker, loudspeaker, bluetooth speaker, turntable, record player, gramophone, jukebox, vinyl record, cassette,
            cassette tape, vinyl: radio, speaker, record player;
        game controller, gamepad, joystick, console, controller, nintendo switch, playstation, xbox, arcade machine: game controller,
            controller;
        keyboard computer, mouse pad, computer mouse: keyboard, laptop;
        typewriter: typewriter;
        alarm clock, wall clock, grandfather clock, cuckoo clock, hourglass, sundial, sand timer: clock;
        spyglass, binoculars, microscope: telescope, microscope;
        magnifier, magnifying lens, loupe: magnifying glass;
        test tube, beaker, vial, potion, potion bottle, magic potion, erlenmeyer flask: flask, potion, bottle;
        water bottle, thermos, wine bottle, milk bottle, perfume bottle, perfume, shampoo bottle, flask bottle, glass bottle, whiskey
            bottle, whisky bottle, whiskey, whisky, lotion bottle, serum bottle, skincare bottle, cosmetic bottle, jug, carafe,
            decanter, pitcher, bottle of wine, message in a bottle, soda bottle, perfume flacon, tumbler, sports bottle: bottle;
        soda can, tin can, can, beer can, aluminum can, spray can, jar, mason jar, cookie jar, jam jar, cream jar, cosmetic jar: jar,
            can, bottle;
        flower vase, urn, amphora, pottery, pot vase, ceramic vase: vase;
        teapot, kettle, tea kettle, coffee pot: teapot, kettle;
        basket, wicker basket, picnic basket, laundry basket, hamper, crate, wooden crate, fruit basket: basket;
        bowl, salad bowl, fruit bowl, mixing bowl: bowl;
        plate, platter, saucer: plate;
        pan, frying pan, saucepan, skillet, cooking pot, wok, pot, cauldron: pan, cooking pot;
        bucket, pail, barrel, watering can: bucket, watering can, barrel;
        present, gift box, parcel, package, wrapped gift, christmas present, birthday present, cardboard box, box, gift, shoebox,
            jewelry box: gift, box;
        treasure chest, chest, treasure, pirate chest, pirate treasure, treasures: treasure chest, chest, crown;
        magic book, spellbook, notebook, novel, diary, textbook, journal, magazine, bible, encyclopedia, comic book issue, old book,
            open book, tome, story book: book;
        scroll, letter, newspaper, parchment, envelope, mail, love letter, document, paper sheet, note: envelope, letter, scroll, book;
        pen, fountain pen, marker, quill, pencil, crayon stick, ballpoint pen, colored pencils, highlighter: pencil, pen;
        brush, paintbrush, paint brush, palette knife tool: paintbrush, brush;
        hammer, mallet, sledgehammer, gavel: hammer;
        saw, drill, power drill, screwdriver, wrench, spanner, pliers, toolbox, toolkit: wrench, hammer;
        axe, hatchet, pickaxe: axe, hammer;
        shovel, spade, rake, hoe, trowel, pitchfork, gardening tool: shovel;
        knife, dagger, chef knife, kitchen knife, pocket knife: knife, sword;
        katana, saber, sabre, rapier, lightsaber, excalibur, scimitar, longsword: sword;
        spear, trident, bow and arrow, crossbow, arrow, lance: bow, sword;
        armor shield, shield: shield;
        padlock, lock, safe: lock;
        skeleton key, car key, golden key, house key: key;
        compass rose: compass;
        coin, gold coin, dollar, money, cash, banknote, piggy bank, bitcoin, gold bar: coin;
        credit card, wallet: wallet, coin;
        gemstone, gem, jewel, diamond gem, ruby gem, crystal ball, precious stone, crystals: gem, diamond, crystal;
        trophy, medal, award cup, gold medal, golden cup: trophy, medal;
        flag, pennant, banner flag: flag;
        anchor: anchor;
        helm, ship wheel, steering wheel: wheel;
        gear, cog, cogwheel: gear;
        atom, molecule, dna, dna helix: atom;
        heart, love heart, valentine: heart;
        pumpkin lantern, jack o lantern, carved pumpkin: pumpkin;
        balloon, red balloon, party balloon, helium balloon: balloon;
        kite, paper kite: kite;
        doll, action figure, puppet, figurine, nutcracker, toy soldier, matryoshka, russian doll: doll, robot;
        lego brick, lego, building block, toy block, rubik's cube, rubiks cube, jigsaw, puzzle piece, puzzle: puzzle, toy block, dice;
        yo yo, spinning top, rattle: toy;
        soccer ball, football, basketball, beach ball, tennis ball, baseball, volleyball, rugby ball, bowling ball, golf ball, sports
            ball: soccer ball, football, ball;
        dice, die, chess piece, chess, chess board, chessboard, domino: dice, chess piece;
        surfboard, snowboard, ski, skis: surfboard;
        dumbbell, barbell, kettlebell: dumbbell;
        guitar, ukulele, electric guitar, acoustic guitar, banjo, bass guitar, lute, mandolin: guitar;
        fiddle, cello, viola, double bass, violin, harp: violin, guitar;
        grand piano, keyboard instrument, organ, synthesizer, accordion, piano: piano;
        saxophone, sax, trumpet, trombone, tuba, horn instrument, flute, clarinet, french horn, harmonica, recorder: trumpet, saxophone,
            guitar;
        drum, drum kit, drums, drum set, bongo, djembe, tambourine, snare drum: drum;
        mic, microphone: microphone;
        music note, musical note, treble clef, note symbol: music note, guitar;
        traffic light, stop sign, road sign, street sign, sign, signpost, signboard, neon sign, wooden sign, shop sign: sign, traffic
            light;
        mailbox, letterbox, post box, phone booth, telephone booth, fire hydrant: mailbox, phone booth, door;
        trash can, bin, garbage can, recycling bin: trash can, bucket;
        tombstone, gravestone, coffin: tombstone;
        cross symbol, crucifix: cross;
        cloud icon, rain cloud: cloud;
        snowflake icon, snowflake crystal: snowflake;
        raindrop icon, water drop, droplet icon: drop, water drop;
        wave icon: wave;
        fire icon, flame icon: fire, flame;
        lightning icon, thunderbolt: lightning;
        crescent moon, half moon, new moon, crescent, blood moon, harvest moon: moon;
        pole star, north star, starburst, five pointed star: star;
        globe earth, desk globe: earth, globe;
        uranus, neptune, venus, mercury planet, pluto, comet planet: planet;
        camping gear, hiking gear, camping equipment: tent, backpack;
        cube, block, cuboid: toy block, box, dice, gift;
        sphere, orb, bubble sphere: ball, soccer ball, moon;
        soap, soap bar, toothbrush, toothpaste, lipstick, cream tube, nail polish, makeup, cosmetics, hair dryer, comb: lipstick,
            bottle;
        skincare product, beauty product, cosmetic product, lotion: bottle, jar;
        syringe, pill, medicine, stethoscope, thermometer, first aid kit: pill, bottle;
        binders, clipboard, calculator, stapler, ruler, scissors: scissors, pencil;
        mug of coffee, steaming mug, hot coffee, coffee mug, travel mug, coffee beans, coffee bean: coffee;
        """
}
