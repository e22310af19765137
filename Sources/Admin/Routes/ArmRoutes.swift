internal import Emulator
internal import GeminiAPI
internal import Scenario

extension Route {
    /// Faults armed by hand.
    static let arm = [
        Route("POST", "/arm", "arm a fault for the next requests") { (question) throws(Refusal) in
            let world = try question.world()
            let arm: Arm
            do throws(ScenarioProblems) { arm = try ScenarioReader.arm(question.body) } catch {
                throw Refusal(error, in: "the order", consequence: "nothing is armed")
            }
            world.arm(arm)
            return Answer(.object([("session", .string(world.name)), ("armed", arm.json)]))
        },
        Route("DELETE", "/arm", "forget what is armed") { (question) throws(Refusal) in
            if let index = try question.integer("index", in: 0...Int.max) {
                guard try question.world().disarm(index) else {
                    throw Refusal(404, "nothing is armed at index \(index): GET /__admin/state lists arms, from 0")
                }
            } else {
                for world in question.worlds { world.disarm() }
            }
            return Answer(.object([("session", .string(question.session)), ("armed", .null)]))
        },
    ]
}
