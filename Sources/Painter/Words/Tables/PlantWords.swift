/// Nouns for plants, fruit and vegetables, beyond those of the drawings. `noun, noun: drawing, drawing`: the first drawing that there is shows it.
enum PlantWords {
    static let likenesses = """
        maple, cherry tree, willow, weeping willow, aspen, bonsai, acacia, baobab, olive tree, blossom tree, tree stump, autumn tree,
            poplar, sycamore, eucalyptus, chestnut tree, orange tree, lemon tree: tree;
        maple leaf, oak leaf, autumn leaf, fallen leaf, ginkgo leaf, clover, ivy, vine, four leaf clover, seedling, sprout, herb, mint
            leaf, bay leaf, laurel: leaf;
        christmas tree, xmas tree: christmas tree, pine;
        peony, lily, lotus, orchid, poppy, iris, lavender, violet flower, carnation, dahlia, hibiscus, marigold, dandelion, lilac
            flower, hydrangea, cherry blossom branch, magnolia, daffodil, bluebell, geranium, camellia, zinnia, pansy, chrysanthemum,
            edelweiss, petunia, water lily: flower;
        rosebush, rose bush, rose bud, rosebud: rose;
        bush, shrub, topiary: bush, tree;
        grass, reed, wheat, hay bale: leaf;
        bonsai tree: potted plant, tree;
        aloe, aloe vera, agave: cactus;
        coconut, mango, kiwi, papaya, pomegranate, fig, passion fruit, dragon fruit, guava, lychee, quince, persimmon: peach, orange;
        raspberry, blackberry, cranberry, gooseberry, redcurrant: strawberry, cherry;
        cantaloupe, honeydew: watermelon;
        onion, garlic, shallot, leek, beet, beetroot, radish, turnip, ginger root, potato, sweet potato, yam: onion, potato, carrot;
        pepper, bell pepper, chili, chili pepper, chilli, paprika, jalapeno: pepper, tomato;
        cucumber, zucchini, courgette, pickle, asparagus, celery, pea, bean, green bean, okra: cucumber, corn, avocado;
        broccoli, cauliflower, cabbage, lettuce, kale, spinach, artichoke, brussels sprout, salad, bok choy: broccoli, salad, avocado;
        eggplant, aubergine: eggplant, avocado;
        acorn, chestnut, hazelnut, walnut, almond, nut, peanut: acorn, peach;
        """
}
