/// Nouns for what one wears and carries, beyond those of the drawings. `noun, noun: drawing, drawing`: the first drawing that there is shows it.
enum ClothesWords {
    static let likenesses = """
        fedora, bowler, bowler hat, top hat, cap, baseball cap, beanie, beret, sombrero, sun hat, straw hat, cowboy hat, party hat,
            wizard hat, witch hat, santa hat, chef hat, bonnet, trilby, panama hat, flat cap, bucket hat, boater, pirate hat, turban,
            hard hat, helmet, bike helmet, hood: hat, top hat, helmet;
        tiara, diadem, laurel wreath, flower crown, coronet: crown;
        shades, spectacles, eyeglasses, glasses, reading glasses, goggles, monocle, aviators, ray bans, aviator sunglasses, eyewear:
            glasses, sunglasses;
        tie, necktie, bow tie, bowtie, cravat: bow tie, tie;
        bandana, shawl, neckerchief, muffler: scarf;
        sneaker, trainer, running shoe, tennis shoe, basketball shoe, shoe, loafer, sandal, slipper, flip flop, high heel, heel,
            footwear, stiletto, canvas shoe: sneaker, shoe, boot;
        boot, rain boot, cowboy boot, hiking boot, wellington, ski boot: boot, shoe;
        shirt, t shirt, tshirt, tee, blouse, polo shirt, hoodie, sweater, jumper, sweatshirt, pullover, cardigan, tank top, jersey:
            t-shirt, shirt;
        jacket, coat, blazer, raincoat, trench coat, parka, leather jacket: jacket, coat, t-shirt;
        trousers, pants, jeans, shorts, leggings: jeans, trousers;
        gown, evening gown, ball gown, sundress, wedding dress, skirt, kimono: dress;
        sock, stocking, mitten, glove: glove, sock;
        handbag, purse, bag, tote bag, tote, clutch, suitcase, luggage, rucksack, satchel, school bag, duffel bag: handbag, backpack,
            suitcase;
        briefcase: briefcase, suitcase;
        ring, diamond ring, wedding ring, engagement ring: ring;
        necklace, pendant, bracelet, earring, brooch, jewelry, jewellery, pearl necklace, amulet: necklace, ring;
        wristwatch, smartwatch, pocket watch, watch, stopwatch, timepiece, smart watch: watch, clock;
        headset, earphones, earbuds, airpods: headphones;
        parasol: umbrella;
        cane, walking stick, staff, wand, magic wand: wand;
        mask, venetian mask: mask;
        """
}
