/// Nouns for vehicles, ships and aircraft, beyond those of the drawings. `noun, noun: drawing, drawing`: the first drawing that there is shows it.
enum TrafficWords {
    static let likenesses = """
        panel van, delivery van, ambulance van, minibus: van, bus;
        ambulance, fire truck, fire engine, firetruck: ambulance, fire truck, truck, van;
        jeep, pickup, off roader, land rover, 4x4: truck, car;
        limousine, limo, beetle, volkswagen, tesla, bmw, audi, mercedes, toyota, mini cooper, fiat 500, hot rod, muscle car, vintage
            car, classic car, vehicle car: car;
        bulldozer, digger, crane truck, excavator: excavator, tractor;
        tram, streetcar, subway train, bullet train, shinkansen, railcar: tram, train;
        rowboat, canoe, kayak, gondola, raft, fishing boat, dory, speedboat, motorboat: canoe, boat;
        galleon, pirate ship, warship, battleship, schooner, frigate, viking ship, longship, sailing ship, tall ship: ship, boat;
        drone, quadcopter: drone, helicopter;
        biplane, glider, fighter jet, propeller plane, seaplane, paper plane, paper airplane: airplane;
        blimp, zeppelin, airship: hot-air balloon;
        tricycle, unicycle, penny farthing, tandem: bicycle;
        skateboard, longboard: skateboard, scooter;
        space capsule, lunar lander, rover, mars rover, iss: satellite, rocket;
        """
}
