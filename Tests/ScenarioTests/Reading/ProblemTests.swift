import Testing

@testable import Scenario

/// Mistakes, where they are, and what the reader says of them.
struct ProblemTests {
    /// `LINE:COL: message` of every problem, in order.
    private func problems(_ text: String) -> [String] {
        do throws(ScenarioProblems) {
            _ = try ScenarioReader.read(Array(text.utf8), path: nil)
            return []
        } catch {
            return error.list.map { "\($0.line):\($0.column): \($0.message)" }
        }
    }

    private func rule(_ text: String) -> [String] {
        problems("scenario: 1\nrules:\n  - {\(text)}").map { String($0.split(separator: ": ", maxSplits: 1)[1]) }
    }

    @Test func `all of them are told at once, in the order of the file`() {
        let text = """
            scenario: 1
            nmae: x
            rules:
              - id: a
                when: {op: [generat], model: }
                sequense: [pass]
              - id: b
                when: {turns: 1}
                always: overloaded-530
                ttl: 500
              - id: b
                machine: outage
            expect:
              - {attempts: {max: 5}, during: down}
            """
        #expect(
            problems(text) == [
                "2:1: unknown key 'nmae' in a scenario; did you mean 'name'?",
                "4:5: a rule needs one of always, sequence, weights, every, until or machine",
                "5:17: 'generat' is not an operation; did you mean 'generate'?",
                "5:34: no value stands here; write a text, or a list, or remove the key",
                "6:5: unknown key 'sequense' in a rule; did you mean 'sequence'?",
                "9:13: there is no fault 'overloaded-530'; did you mean 'overloaded-503'?",
                "10:10: '500' is not a duration above zero: a duration is a number with a unit: 500ms, 2s, 1.5s, 10m, 2h, 1d",
                "11:9: a second rule is called 'b', as in line 7; give it another id",
                "12:14: there is no machine 'outage'; the file has none",
                "14:34: there is no state 'down'; the file has none",
            ])
    }

    @Test(arguments: [
        (
            "always: pass, sequence: [pass]",
            "a rule has only one of always, sequence, weights, every, until or machine, not 'always' and 'sequence'"
        ),
        ("always: pass, then: pass", "a rule has only one of always, sequence, weights, every, until or machine, not 'always' and 'then'"),
        ("sequence: []", "an empty list says nothing; write a fault or pass, or a list, or a mapping (an effect), or remove the key"),
        ("weights: {overloaded-503: 4}", "weights must name 'pass'"),
        ("weights: {pass: 0, overloaded-503: 0}", "the weights sum to 0: nothing could be drawn; give one of them a weight"),
        (
            "weights: [{w: 1, do: overloaded-503}]",
            "weights must name 'pass', so that the distribution is whole: {w: 0, do: pass} if it never happens"
        ),
        (
            "ramp: {fault: drip}, always: pass",
            "unknown key 'ramp' in a rule; a ramp stands in a state of a machine, and the rule says `machine: ID`"
        ),
        (
            "always: [overloaded-503, internal-500]",
            "'overloaded-503' and 'internal-500' are faults of one layer (answer); an effect has one of each"
        ),
        ("always: {fault: drip, with: {ovr: 3s}}", "unknown key 'ovr' in with (the parameters of drip); did you mean 'over'?"),
        (
            "always: {fault: drip, with: {over: 3}}",
            "'3' is not a duration: a duration is a number with a unit: 500ms, 2s, 1.5s, 10m, 2h, 1d"
        ),
        ("always: {with: {over: 3s}}", "an effect needs fault, latency or response"),
        ("always: overloaded-503 x3", "there is no fault 'overloaded-503 x3'; did you mean 'overloaded-503'?"),
        ("always: pass, share: 0.5", "'0.5' is not a share: a share is 0% to 100%, with its sign: 50%, 0.5%"),
        ("always: pass, when: {turns: {min: 3, max: 2}}", "min 3 is more than max 2: nothing lies between"),
        ("always: pass, when: {client_deadline: {min: 2m, max: 90s}}", "min 2m is more than max 90s: nothing lies between"),
        ("always: pass, when: {prompt: {regex: \"a(\"}}", "'a(' is no regular expression; escape ( [ { * + ? with a backslash"),
        ("always: pass, when: {not: {}}", "'not' without conditions can never hold; write what must not hold, or remove it"),
        ("always: pass, when: {rule: a}", "unknown key 'rule' in when; only expectations can ask for it"),
        ("always: pass, latency: {p50: 9s, p95: 8s}", "p50 is longer than p95: half of the answers cannot be slower than 19 of 20"),
        ("always: pass, latency: {uniform: [2s, 1s]}", "nothing lies between 2s and 1s; write the shorter one first"),
        ("always: pass, latency: {uniform: [2s]}", "this list has 2 elements, not 1"),
        ("always: pass, priority: high", "'high' is not a whole number: write 0, 10, -5"),
    ])
    func `a rule that is wrong in one place has one problem`(text: String, message: String) {
        let found = rule(text).filter { !$0.contains("means nothing without") }
        #expect(found == [message])
    }

    @Test func `repetitions cannot fill the memory`() {
        let steps = { (count: Int) in "sequence: [" + Array(repeating: "pass x9999", count: count).joined(separator: ", ") + "]" }
        #expect(rule(steps(10)).isEmpty)
        #expect(rule(steps(11)) == ["a sequence of 109989 steps; at most 100000 are written out: use `until` or `after: repeat`"])
    }

    @Test func `rules behind one that takes everything can never match`() {
        let file = { (extra: String, second: String) in
            "scenario: 1\nrules:\n  - {id: all, always: pass\(extra)}\n  - {id: late, when: {turns: 1}, always: pass\(second)}"
        }
        #expect(
            problems(file("", "")) == [
                "4:10: rule 'late' can never match: 'all' in line 3 takes every request before it; "
                    + "give that one a 'when' or 'continue: true', or this one a higher 'priority'"
            ])
        for extra in [", continue: true", ", share: 50%", ", ttl: 1m", ", max_hits: 3", ", priority: -1"] {
            #expect(problems(file(extra, "")).isEmpty, "\(extra)")
        }
        #expect(problems(file("", ", priority: 1")).isEmpty)
        #expect(problems(file(", priority: 1", ", priority: 2")).isEmpty)
    }

    @Test func `names of nothing are found wherever they stand`() {
        let text = """
            scenario: 1
            machine:
              id: m
              start: upp
              states:
                up: {go: {donw: {after: 1s}, up: {requests: 1, extend: 1s}}}
                down: {go: {up: {after: 1s, extend: 1s}}}
            rules:
              - {id: a, when: {state: m.dwn}, always: pass}
            expect:
              - {outcome: delivered, when: {rule: q*, fault: [overloaded-530, "quota-*"]}}
              - {rate: {max: 5/s}, after: {rule: aa}}
            """
        #expect(
            problems(text) == [
                "4:10: there is no state 'upp'; did you mean 'up'?",
                "6:15: there is no state 'donw'; did you mean 'down'?",
                "7:41: 'extend' prolongs a state by an exit to itself; this one leads from 'down' to 'up'",
                "9:27: there is no state 'm.dwn'; did you mean 'm.down'?",
                "11:39: there is no rule 'q*'; did you mean 'a'?",
                "11:51: there is no fault 'overloaded-530'; did you mean 'overloaded-503'?",
                "12:38: there is no rule 'aa'; did you mean 'a'?",
            ])
    }

    @Test func `limits that contradict themselves are found`() {
        let text = """
            scenario: 1
            limits:
              - {id: a, buckets: {rpm: 1, rmp: 2}}
              - {id: a, buckets: {rpm: 1}, burst: 3, preload: {rpd: 1}, retry_delay: {tpm: 1s}}
              - {buckets: {rpm: 1}, rpd_reset: "midnight"}
              - {buckets: {rpm: 1}, exceed: {fault: quota-rpm, with: {precision: seven}}}
            """
        #expect(
            problems(text) == [
                "3:31: 'rmp' is not a bucket; did you mean 'rpm'?",
                "4:10: a second limit is called 'a', as in line 3; give it another id",
                "4:39: 'burst' is of a token bucket; add `window: token-bucket`, or remove it",
                "4:52: this limit has no bucket 'rpd'; add it to 'buckets', or remove it here",
                "4:75: this limit has no bucket 'tpm'; add it to 'buckets', or remove it here",
                "5:36: 'midnight' is not a time of day: hours, minutes and a time zone: '00:00 America/Los_Angeles'",
                "6:70: 'seven' is not one of the values of 'precision': write nanos or seconds",
            ])
    }

    @Test(arguments: [
        ("", "1:1: no value stands here; write a mapping (a scenario), or remove the key"),
        ("[]", "1:1: a list stands where a mapping (a scenario) is wanted"),
        ("name: x", "1:1: a scenario needs 'scenario': the version of the format: 1"),
        ("scenario: 2", "1:11: '2' is not a version of the format: write 1"),
        ("scenario: 1\nscenario: 1", "2:1: the key 'scenario' stands twice in this mapping, first in line 1; remove one"),
        ("scenario: 1\nclock: {start: \"2026-02-30T00:00:00Z\"}", "2:16: there is no '2026-02-30T00:00:00Z': check month, day and hour"),
        (
            "scenario: 1\nsession: {from: cookie x}",
            "2:17: 'cookie x' is not a place for the session's name: path, header NAME, query NAME or api_key"
        ),
        ("scenario: 1\nbudget: {}", "2:9: budget needs 'usd': dollars"),
        ("scenario: 1\nspend_cap: {scope: all}", "2:12: spend_cap needs 'usd': dollars"),
        ("scenario: 1\nspend_cap: {usd: 5USD}", "2:18: '5USD' is not a number from 0 on: write 0, 95 or 0.5"),
        ("scenario: 1\nbudget: {usd: -1}", "2:15: '-1' is not a number from 0 on: write 0, 95 or 0.5"),
        ("scenario: 1\nspendcap: {usd: 5}", "2:1: unknown key 'spendcap' in a scenario; did you mean 'spend_cap'?"),
        (
            "scenario: 1\ndefaults: {latency: 5}",
            "2:21: '5' is not a duration or profile: a duration is a number with a unit: 500ms, 2s, 1.5s, 10m, 2h, 1d"
        ),
    ])
    func `the top of a file is checked too`(text: String, problem: String) {
        #expect(problems(text) == [problem])
    }

    @Test(arguments: [
        ("500ms", Duration.milliseconds(500)), ("2s", .seconds(2)), ("1.5s", .milliseconds(1500)), ("10m", .seconds(600)),
        ("2h", .seconds(7200)),
        ("1d", .seconds(86_400)), ("0s", .zero), ("250us", .microseconds(250)),
    ])
    func `durations have a unit`(text: String, duration: Duration) throws {
        let scenario = try ScenarioReader.read(Array("scenario: 1\ndefaults: {latency: \(text)}".utf8), path: nil)
        #expect(scenario.defaults.latency == Latency(ttfb: .fixed(duration)))
        let bare = text.filter { $0.isNumber || $0 == "." }
        #expect(problems("scenario: 1\ndefaults: {latency: \(bare)}").count == 1)
        #expect(problems("scenario: 1\ndefaults: {latency: -\(text)}").count == 1)
    }
}
