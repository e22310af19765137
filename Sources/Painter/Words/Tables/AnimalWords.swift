/// Nouns for animals and creatures, beyond those of the drawings. `noun, noun: drawing, drawing`: the first drawing that there is shows it.
enum AnimalWords {
    static let likenesses = """
        cockatoo, parakeet, budgie, macaw, toucan: parrot, bird;
        pigeon, dove, seagull, gull, crow, raven, magpie, woodpecker, jay, cardinal, stork, crane, crane bird, pelican, heron, ibis,
            hawk, eagle, falcon, vulture, condor, phoenix, albatross, bald eagle, red cardinal: eagle, bird;
        swan, cygnet, teal duck: swan, duck;
        flamingo: flamingo, bird;
        peacock, pheasant, quail, partridge, ostrich, emu: peacock, chicken;
        hamster, guinea pig, gerbil, rat, mouse, mole, vole, shrew, field mouse: mouse, rabbit;
        squirrel, chipmunk, beaver, otter, marmot, weasel, ferret, badger, meerkat, stoat, mink: squirrel, fox;
        raccoon, red panda, racoon, skunk, possum, tanuki: raccoon, fox;
        hedgehog, porcupine, echidna: hedgehog;
        koala, sloth, wombat, polar bear, teddy: bear;
        teddy bear, plush bear, stuffed bear, plushie, plush toy, stuffed animal, soft toy: teddy bear, bear;
        goat, alpaca, llama, mountain goat, ibex: goat, sheep;
        camel, dromedary: camel, horse;
        zebra: zebra, horse;
        unicorn, pegasus: unicorn, horse;
        rhino, rhinoceros, hippo, hippopotamus: rhino, hippo, elephant;
        kangaroo, wallaby: kangaroo, deer;
        crocodile, alligator, lizard, gecko, iguana, chameleon, salamander: crocodile, lizard, turtle, frog;
        dinosaur, t rex, tyrannosaurus, godzilla, triceratops, velociraptor, brontosaurus: dinosaur, dragon;
        wyvern, hydra, basilisk, sea serpent: dragon;
        snake, cobra, python, serpent, viper, worm: snake;
        shark, dolphin, porpoise, great white, hammerhead, manatee, walrus, seal, sea lion: dolphin, shark, seal, whale;
        squid, kraken, cuttlefish, jellyfish: octopus, jellyfish;
        crab, lobster, shrimp, prawn, crayfish: crab, lobster;
        seahorse, starfish, coral, sea urchin, eel, ray fish: fish;
        bee, wasp, hornet, bumblebee, honeybee, fly, mosquito, dragonfly, firefly: bee, butterfly;
        ant, beetle, ladybug, ladybird, scarab, spider, cockroach, tarantula, cricket, grasshopper, caterpillar: ladybug, beetle, bee,
            butterfly;
        snail, slug: snail, turtle;
        bat: bat, bird;
        griffin, gryphon: eagle, lion;
        chihuahua, shiba inu, shiba, corgi, dalmatian, german shepherd dog, greyhound, whippet, chow chow, pomeranian, great dane, saint
            bernard, schnauzer, shih tzu, samoyed, border collie, doberman, rottweiler, boxer dog, maltese, bichon, cocker spaniel,
            service dog, guide dog: dog;
        maine coon, bengal cat, sphynx, ragdoll, calico, tortoiseshell, british shorthair, black cat, tomcat cat: cat;
        clydesdale, shetland pony, rocking horse, war horse, carousel horse: horse;
        """
}
