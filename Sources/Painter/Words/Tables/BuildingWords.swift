/// Nouns for buildings, beyond those of the drawings. `noun, noun: drawing, drawing`: the first drawing that there is shows it.
enum BuildingWords {
    static let likenesses = """
        house on stilts, townhouse, hut, shack, barn house, treehouse, tree house, birdhouse, bird house, dollhouse, igloo, gingerbread
            house, beach hut: house, cabin;
        yurt, tipi: tent;
        shrine gate, torii, torii gate, mosque, synagogue, greek temple, parthenon, acropolis, taj mahal: temple;
        eiffel tower, leaning tower of pisa, radio tower, water tower, tower block: tower;
        statue of liberty, statue, monument, sculpture: statue, tower;
        pyramid, sphinx: pyramid, temple;
        gate, garden gate, wooden gate, iron gate, picket gate: gate, door;
        fence, picket fence, garden wall, hedge: fence, gate, door;
        arch, archway, doorstep, front porch, porch: door;
        ruins, ruin: temple, castle;
        bridge over, arch bridge: bridge;
        skyscrapers: skyscraper;
        office tower: skyscraper;
        school house, factory building, hospital building, hotel, town hall, city hall, parliament: skyscraper, house;
        well, fountain: fountain;
        """
}
