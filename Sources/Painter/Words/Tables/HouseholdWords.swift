/// Nouns for furniture and the house, beyond those of the drawings. `noun, noun: drawing, drawing`: the first drawing that there is shows it.
enum HouseholdWords {
    static let likenesses = """
        couch, settee, loveseat, sectional, futon, divan, chesterfield: sofa;
        armchair, recliner, throne, rocking chair, stool, bar stool, office chair, lounge chair, deck chair, beanbag, eames chair, seat:
            armchair, chair;
        park bench, pew: bench;
        desk, coffee table, counter, countertop, workbench, worktop, tabletop, nightstand, side table, dining table, end table, table
            top, wooden surface, marble surface, sideboard, surface, slab, pedestal, plinth, bar counter, kitchen counter, cutting
            board, chopping board, tray, serving board, picnic table: table;
        bookcase, shelf, shelves, book shelf, cupboard, cabinet, wardrobe, dresser, closet, chest of drawers, drawer: bookshelf,
            cabinet;
        bunk bed, crib, cot, hammock, mattress, king size bed: bed;
        floor lamp, desk lamp, table lamp, lampshade, chandelier, light bulb lamp, bedside lamp, night light: lamp;
        street lamp, streetlight, lamp post, lamppost, street light, streetlamp, gas lamp: street lamp, lamp;
        bulb, lightbulb, light bulb, edison bulb: light bulb, lamp;
        lantern, paper lantern, jack o lantern lantern, oil lamp: lantern, lamp;
        candlestick, candle, tea light, candelabra: candle;
        rug, carpet, curtain, pillow, cushion, blanket, towel, tablecloth: cushion, sofa;
        mirror, picture frame, photo frame, easel, painting on the wall: mirror, picture frame, frame;
        stained window, bay window, window, window frame: window;
        oven, stove, fridge, refrigerator, washing machine, microwave, dishwasher: fridge, oven;
        bathtub, bath tub, tub, sink, shower, toilet: bathtub;
        stairs, staircase, ladder: ladder, stairs;
        fireplace hearth, campfire, bonfire, camp fire, fire pit, fireplace fire: campfire, fire, candle;
        """
}
