/// Nouns for food and drink, beyond those of the drawings. `noun, noun: drawing, drawing`: the first drawing that there is shows it.
enum FoodWords {
    static let likenesses = """
        sandwich, hot dog, hotdog, burrito, taco, kebab, wrap, sub sandwich, bagel sandwich, toast: sandwich, hot dog, burger;
        fries, french fries, chips: fries, burger;
        pasta, spaghetti, ramen, noodles, noodle soup, soup, pho, curry, rice bowl, stew, lasagna, chili con carne, poke bowl: ramen,
            bowl, soup, pizza;
        sushi, nigiri, maki, sashimi, dumpling, gyoza, onigiri: sushi;
        croissant, pastry, danish, pain au chocolat, bagel, pretzel, roll, baguette, loaf of bread, sourdough, bun: croissant, bread;
        cookie, biscuit, macaron, brownie, gingerbread man, cracker, chocolate chip cookie: cookie, donut, cake;
        doughnut, donut: donut, cake;
        cupcake, muffin: cupcake, cake;
        pie, apple pie, tart, cheesecake, tiramisu, pudding, pancake, waffle, stack of pancakes, eclair, apple tart, slice of cake:
            cake;
        ice cream, gelato, sundae, ice cream cone, sorbet, popsicle, ice lolly, frozen yogurt: ice cream;
        candy, lollipop, sweets, chocolate, chocolate bar, candy cane, gummy bear, marshmallow: lollipop, candy, cupcake;
        steak, roast, bacon, ham, sausage, meatball, ribs, barbecue: steak, burger;
        egg, fried egg, omelette, boiled egg, easter egg: egg;
        cheese, brie, cheddar, block of cheese: cheese;
        bread, toast bread: bread;
        honey, jam, honey jar, jar of honey, marmalade: jar;
        cup of tea, tea cup: tea, coffee, teapot;
        cup of coffee, cocoa, cup of hot chocolate: coffee;
        glass, drinking glass: glass, juice;
        beer, pint, ale, stout, beer mug, glass of beer, pint of beer: beer, glass;
        wine, glass of wine, wine glass, champagne, red wine, white wine, champagne flute: wine glass, wine, glass, bottle;
        cocktail, martini, mojito, margarita, smoothie, milkshake, lemonade, juice, orange juice, soda, iced tea, glass of water, glass
            of milk, bubble tea, milk, cola, drink, iced coffee: cocktail, juice, glass, coffee;
        popcorn: popcorn;
        """
}
