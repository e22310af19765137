import Fixtures
import GeminiAPI

/// `plantain fixtures verify`, `prune` and `scan`.
enum FixturesChecking {
    /// 1 if anything is wrong that was not put right.
    static func verify(_ folders: [String], fixes: Bool, asJSON: Bool) throws -> Int32 {
        let verification = Verification(folders, fixes: fixes)
        if asJSON {
            FixturesCommand.print(
                json: .object([
                    ("fixtures", .int(verification.count)), ("fixed", .array(verification.fixed.map(JSON.string))),
                    ("problems", .array(verification.problems.map(FixturesCommand.json))),
                ]))
        } else {
            for path in verification.fixed { print("\(path): written anew") }
            for problem in verification.problems { printError("\(problem)") }
            if verification.problems.isEmpty { print("\(counted(verification.count, "fixture")), all right") }
        }
        return verification.problems.isEmpty ? 0 : 1
    }

    /// 1 if something could not be read or removed.
    static func prune(_ folders: [String], isRehearsal: Bool) throws -> Int32 {
        let pruning = Pruning(folders)
        var failed = !pruning.problems.isEmpty
        for problem in pruning.problems { printError("\(problem)") }
        for action in pruning.actions {
            do throws(FixtureProblem) {
                if !isRehearsal { try Pruning.perform(action) }
                print((isRehearsal ? "would do: " : "done: ") + "\(action)")
            } catch {
                failed = true
                printError("\(error)")
            }
        }
        if pruning.actions.isEmpty, pruning.problems.isEmpty { print("nothing to remove") }
        return failed ? 1 : 0
    }

    /// 1 if anything was found.
    static func scan(_ folders: [String], asJSON: Bool) throws -> Int32 {
        let secrets = Environment.current["PLANTAIN_UPSTREAM_KEY"].map { Secrets([$0]) } ?? Secrets()
        let (hits, files, problems) = SecretScan.hits(in: folders, secrets: secrets)
        if asJSON {
            let found = hits.map { hit in
                JSON.object((FixturesCommand.json(hit.problem).members ?? []) + [("kind", .string(hit.kind))])
            }
            FixturesCommand.print(
                json: .object([
                    ("files", .int(files)), ("found", .array(found)), ("problems", .array(problems.map(FixturesCommand.json))),
                ]))
        } else {
            for line in hits.map(\.description) + problems.map(\.description) { printError(line) }
            if hits.isEmpty, problems.isEmpty { print("\(counted(files, "file")), nothing that resembles a credential") }
        }
        return hits.isEmpty && problems.isEmpty ? 0 : 1
    }

    private static func counted(_ count: Int, _ word: String) -> String { "\(count) \(word)\(count == 1 ? "" : "s")" }
}
