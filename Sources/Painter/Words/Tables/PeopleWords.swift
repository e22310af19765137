/// Nouns for people, beyond those of the drawings. `noun, noun: drawing, drawing`: the first drawing that there is shows it.
enum PeopleWords {
    static let likenesses = """
        ceramicist, potter, artisan, craftsman, carpenter, blacksmith, mechanic, plumber, electrician, builder, construction worker,
            bricklayer, welder, tailor, cobbler, craftsperson, weaver: man;
        businessman, lawyer, banker, waiter, bartender, salesman, ceo, executive, politician, president, butler, groom, office worker,
            accountant, businessperson, entrepreneur: man, woman;
        businesswoman, waitress, secretary, flight attendant, librarian, housewife, actress, singer, fashion model, florist, barista,
            shopkeeper, hairdresser, designer, teacher, yogi, nun: woman;
        farmer, fisherman, gardener, cowboy, sailor, lumberjack, shepherd, miner, captain, hunter, hiker, traveler, traveller, tourist,
            explorer, backpacker, photographer, detective, spy, soldier, policeman, firefighter, fireman, police officer, postman,
            mailman, guard, pilot, driver, cyclist, runner, athlete, surfer, skier, climber, football player, soccer player, basketball
            player, tennis player, boxer, swimmer, skateboarder, musician, guitarist, pianist, violinist, drummer, dj, rapper, artist,
            painter, poet, writer, philosopher, monk, priest, scholar, engineer, programmer, developer, gamer, hacker, adult man,
            viking, samurai, geisha warrior, caveman, figure, stranger, wanderer, passenger, pedestrian, customer, barber, student,
            couple, human figure, adult, youth, commuter, jogger, shopper, audience member, performer: man, woman;
        professor, sage, santa, santa claus, father christmas, gandalf, grandfatherly man, einstein, hermit: old man, wizard, man;
        geisha, lady in waiting, mermaid, fairy, goddess, angel, elf, nymph, siren: princess, woman;
        baby, infant, newborn: baby, child;
        teenager, teen, schoolchild, student boy, youngster: child, girl;
        prince, emperor, pharaoh, sultan, royalty, noble: king;
        scientist, researcher, chemist, biologist, lab technician, mad scientist: doctor;
        samurai warrior, archer, viking warrior, soldier in armor, templar: knight;
        clown, jester, juggler, mime: clown, man;
        bride: princess, woman;
        gnome, dwarf, leprechaun, hobbit, garden gnome: gnome, wizard;
        cosmonaut dog: dog;
        zombie, vampire, mummy, frankenstein, skeleton man, monster, ogre, troll, goblin, orc, yeti, bigfoot, golem, demon, devil:
            monster, vampire, robot;
        ghost, spirit, phantom, spectre: ghost;
        skeleton, skull, bones: skull, skeleton, ghost;
        snowman: snowman;
        scarecrow: scarecrow, man;
        crowd, people, pedestrians, folk, friend, neighbor, neighbour, tribe: person, woman;
        """
}
