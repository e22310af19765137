import GeminiAPI
import HTTP
import Ledger
import Scenario
import Synchronization
import Testing

@testable import Emulator

/// What the samples of one metric are, by their labels: `a=1,b=2`.
private func samples(_ name: String, _ tally: Tally) -> [String: Metric.Value] {
    let found = tally.metrics.first { $0.name == name }?.samples ?? []
    return Dictionary(uniqueKeysWithValues: found.map { ($0.labels.map { "\($0.name)=\($0.value)" }.joined(separator: ","), $0.value) })
}

private func exchange(
    _ path: String = "/v1beta/models/gemini-3-pro-image:generateContent", model: String = "gemini-3-pro-image", status: Int = 200,
    took: Duration = .milliseconds(30), _ change: (inout Exchange) -> Void = { _ in }
) -> Exchange {
    var exchange = Exchange(
        number: 1, began: 0, method: "POST", path: path, route: Route(method: "POST", path: path), session: "a session")
    (exchange.model, exchange.status, exchange.duration) = (model, status, took)
    exchange.outcome = Outcome(.performed, bytesSent: 100)
    change(&exchange)
    return exchange
}

struct TallyTests {
    private let tally = Tally()

    private func count(_ exchanges: Exchange...) {
        for exchange in exchanges {
            tally.arrived()
            tally.count(exchange)
        }
    }

    @Test func `requests are told apart by closed sets alone`() {
        count(
            exchange(), exchange(), exchange(model: "gemini-9-secret", status: 404) { $0.source = .refusal },
            exchange("/x/y", model: "", status: 999),
            exchange(status: 503) { ($0.source, $0.faults) = (.scenario, ["overloaded-503", "gap"]) },
            exchange { $0.faults = ["a-fault-of-the-future"] })
        #expect(
            samples("plantain_requests", tally) == [
                "operation=generateContent,model=gemini-3-pro-image,status=200,source=synthesize,fault=none": .count(2),
                "operation=generateContent,model=other,status=404,source=refusal,fault=none": .count(1),
                "operation=unknown,model=none,status=0,source=synthesize,fault=none": .count(1),
                "operation=generateContent,model=gemini-3-pro-image,status=503,source=scenario,fault=overloaded-503": .count(1),
                "operation=generateContent,model=gemini-3-pro-image,status=200,source=synthesize,fault=other": .count(1),
            ])
    }

    @Test func `sums that do not fit stay at the limit`() {
        var (costs, totals) = (CountTable(width: 2), Totals())
        for _ in 0..<2 {
            costs.add(.max, of: CountTable.Key(1))
            costs.add(.max, to: 1, row: 0)
            totals.add(exchange { $0.cost = .max })
        }
        #expect(costs.rows.map { Array($0.counts) } == [[.max, .max]])
        #expect(totals.cost == .max)
    }

    @Test func `an answer that tells a count that none can have is billed without it, and says so`() {
        var usage = Usage()
        (usage.promptText, usage.hasImpossibleCount) = (3, true)
        let exchange = exchange { $0.bill(usage, endedBy: "STOP", nil) }
        #expect(exchange.notes.contains("a count of its usage is no number of tokens from 0 to 16777216: it is counted as 0"))
    }

    @Test func `an alias of a fault counts as the fault, and each fault of an exchange is counted`() throws {
        let entries = FaultCatalogue.standard.entries
        let aliased = try #require(entries.first { !$0.aliases.isEmpty })
        let other = try #require(entries.first { $0.name != aliased.name })
        count(exchange { $0.faults = [aliased.aliases[0], other.name] }, exchange { $0.faults = [aliased.name] })
        #expect(samples("plantain_faults", tally) == ["fault=\(aliased.name)": .count(2), "fault=\(other.name)": .count(1)])
    }

    @Test func `tokens, pictures and cost are summed by model, exactly`() {
        let spend: (inout Exchange) -> Void = {
            ($0.usage.promptText, $0.usage.promptImage, $0.usage.candidatesText, $0.usage.candidatesImage) = (7, 560, 95, 1120)
            ($0.usage.thoughts, $0.usage.images, $0.cost) = (384, 1, 140_166_001)
            $0.picture = (PixelSize(width: 1024, height: 1024), "1K", "image/jpeg")
        }
        count(exchange { spend(&$0) }, exchange { spend(&$0) }, exchange { ($0.usage.images, $0.usage.candidatesImage) = (2, 2240) })
        let model = "model=gemini-3-pro-image"
        #expect(samples("plantain_images", tally) == ["\(model),size=1K": .count(2), "\(model),size=other": .count(2)])
        #expect(
            samples("plantain_tokens", tally) == [
                "\(model),modality=text,direction=input": .count(14), "\(model),modality=image,direction=input": .count(1120),
                "\(model),modality=text,direction=output": .count(190), "\(model),modality=image,direction=output": .count(4480),
                "\(model),modality=thought,direction=output": .count(768),
            ])
        #expect(samples("plantain_cost_usd", tally) == ["\(model),tier=standard": .decimal(280_332_002, places: 9)])
    }

    @Test(
        arguments: [
            (.zero, 0), (.nanoseconds(500_000), 0), (.nanoseconds(500_001), 1), (.seconds(1), 10), (.seconds(90), 15), (.seconds(91), 16),
        ] as [(Duration, Int)])
    func `a duration counts in its bucket and all above it`(took: Duration, bucket: Int) throws {
        count(exchange(took: took))
        let value = samples("plantain_request_duration_seconds", tally)["operation=generateContent,source=synthesize"]
        guard case .distribution(let found)? = value else { return #expect(Bool(false), "no histogram") }
        #expect(found.bounds.count == 17 && found.bounds.last == "+Inf")
        #expect(found.counts == (0..<17).map { $0 < bucket ? 0 : 1 })
        #expect(found.sum == took.nanoseconds && found.places == 9)
    }

    @Test func `the first byte is counted from the whole request on, and not where none was sent`() throws {
        count(
            exchange {
                $0.composed = .milliseconds(20)
                $0.outcome?.firstByte = .milliseconds(3)
            },
            exchange { $0.composed = .milliseconds(20) })
        let value = samples("plantain_time_to_first_byte_seconds", tally)["operation=generateContent,source=synthesize"]
        guard case .distribution(let found)? = value else { return #expect(Bool(false), "no histogram") }
        #expect(found.counts.last == 1 && found.sum == 23_000_000)
    }

    @Test func `OpenTelemetry's histograms say provider, model and what went wrong`() throws {
        let vertex = "/v1/projects/p/locations/l/publishers/google/models/gemini-3-pro-image:streamGenerateContent"
        count(
            exchange { ($0.usage.promptText, $0.usage.candidatesImage) = (9, 1120) }, exchange(vertex, status: 429),
            exchange { $0.outcome = Outcome(.clientLeft, bytesSent: 0) },
            exchange("/v1beta/models/gemini-3-pro-image:countTokens"))
        let gemini = "gen_ai_operation_name=generate_content,gen_ai_provider_name=gcp.gemini,gen_ai_request_model=gemini-3-pro-image"
        let durations = samples("gen_ai_server_request_duration_seconds", tally)
        #expect(
            Set(durations.keys) == [
                gemini, gemini + ",error_type=clientLeft",
                gemini.replacing("gcp.gemini", with: "gcp.vertex_ai") + ",error_type=429",
            ])
        let tokens = samples("gen_ai_client_token_usage", tally)
        #expect(Set(tokens.keys) == [gemini + ",gen_ai_token_type=input", gemini + ",gen_ai_token_type=output"])
        guard case .distribution(let input)? = tokens[gemini + ",gen_ai_token_type=input"] else { return #expect(Bool(false)) }
        #expect(input.sum == 9 && input.counts == [0, 0] + Array(repeating: 1, count: 13) && input.bounds[1] == "4.0")
    }

    @Test func `under way is who came and has not ended`() {
        tally.arrived()
        tally.arrived()
        tally.count(exchange())
        #expect(tally.underWay == 1)
        #expect(samples("plantain_exchanges_under_way", tally) == ["": .count(1)])
        #expect(samples("plantain_endings", tally) == ["ending=performed": .count(1)])
        #expect(samples("plantain_bytes_sent", tally) == ["": .count(100)])
    }

    @Test func `every operation of the table of routes has a word of its own`() {
        for entry in RouteEntry.all {
            let path = entry.path.replacing("{v}", with: "v1beta").replacing("{V}", with: "v1").replacing("{model}", with: "m")
            let operation = Route(method: entry.verb, path: path).operation
            #expect(TallyWords().operations.place(operation) != Vocabulary.other, "\(operation)")
        }
    }

    @Test func `a table that is full counts on in rows without model and fault`() {
        var table = CountTable(width: 1)
        let overflow = CountTable.Key(1, 0)
        for number in 0..<CountTable.limit + 50 { table.add(of: CountTable.Key(number / 4096, number % 4096, 7), overflow: overflow) }
        #expect(table.rows.count == CountTable.limit + 1)
        #expect(table.rows.last?.counts.first == 50)
        #expect(table.rows.reduce(0) { $0 + ($1.counts.first ?? 0) } == CountTable.limit + 50)
    }

    @Test func `keys keep what they were made of`() {
        let key = CountTable.Key(1, 4095, 0, 599, 2)
        #expect((0..<5).map { key[$0] } == [1, 4095, 0, 599, 2])
    }
}

struct TallyCorridorTests {
    @Test func `the sums are those of the exchanges, whoever answered and however it ended`() async throws {
        let corridor = Corridor()
        for number in 0..<40 {
            let model = ["gemini-3-pro-image", "gemini-2.5-flash-image", "gemini-9", "gemini-3.1-flash-image"][number % 4]
            _ = try await corridor.generate(model, "number \(number)", config: number % 3 == 0 ? "{\"seed\": \"x\"}" : "{}")
        }
        _ = try await corridor.send("GET", "/v1beta/models")
        _ = corridor.emulator.reject(413)
        let left = await corridor.emulator.answer(
            Request(Head(method: "GET", target: "/v1beta/models", fields: [:])))
        #expect(corridor.emulator.tally.underWay == 1)
        left.settle(Outcome(.clientLeft, bytesSent: 0))
        let exchanges = corridor.exchanges
        let tally = corridor.emulator.tally
        func total(_ name: String) -> Int {
            samples(name, tally).values.reduce(0) { sum, value in
                switch value {
                case .count(let count), .decimal(let count, _): sum + count
                case .distribution(let distribution): sum + (distribution.counts.last ?? 0)
                }
            }
        }
        #expect(exchanges.count == 43 && tally.underWay == 0)
        #expect(total("plantain_requests") == exchanges.count && total("plantain_request_duration_seconds") == exchanges.count)
        #expect(total("plantain_endings") == exchanges.count)
        #expect(total("plantain_images") == exchanges.reduce(0) { $0 + $1.usage.images } && total("plantain_images") > 0)
        #expect(total("plantain_tokens") == exchanges.reduce(0) { $0 + $1.usage.total })
        #expect(total("plantain_cost_usd") == exchanges.reduce(0) { $0 + $1.cost })
        #expect(total("plantain_bytes_sent") == exchanges.reduce(0) { $0 + ($1.outcome?.bytesSent ?? 0) })
    }
}
