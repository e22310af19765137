/// How the counts are named and labelled.
extension TallyState {
    func metrics(_ words: TallyWords) -> [Metric] { exchanges(words) + spending(words) + conventional(words) }

    private func exchanges(_ words: TallyWords) -> [Metric] {
        let ways: (Key) -> [(name: String, value: String)] = { [("operation", words.operations[$0[0]]), ("source", words.sources[$0[1]])] }
        return [
            Metric(
                "plantain_requests", .counter, "Requests that have been answered, or were given up.",
                requests.samples { key in
                    [
                        ("operation", words.operations[key[0]]), ("model", words.models[key[1]]), ("status", String(key[2])),
                        ("source", words.sources[key[3]]), ("fault", words.faults[key[4]]),
                    ]
                }),
            Metric("plantain_exchanges_under_way", .gauge, "Requests that came and have not ended.", [.init(.count(underWay))]),
            Metric(
                "plantain_faults", .counter, "Faults that exchanges were given; one exchange may be given several.",
                faults.samples { [("fault", words.faults[$0[0]])] }),
            Metric(
                "plantain_endings", .counter, "How exchanges ended: performed, clientLeft, stopped or failed.",
                endings.samples { [("ending", words.endings[$0[0]])] }),
            Metric(
                "plantain_request_duration_seconds", .histogram, unit: "seconds", "From the whole request to the last byte of the answer.",
                durations.distributions(.exchanges, labels: ways)),
            Metric(
                "plantain_time_to_first_byte_seconds", .histogram, unit: "seconds",
                "From the whole request to the first byte of the answer.", firstBytes.distributions(.exchanges, labels: ways)),
            Metric("plantain_bytes_sent", .counter, "Bytes of answers handed to the kernel, heads included.", [.init(.count(bytesSent))]),
        ]
    }

    private func spending(_ words: TallyWords) -> [Metric] {
        let directions: [(Token, modality: String, direction: String)] = [
            (.promptText, "text", "input"), (.promptImage, "image", "input"), (.toolUse, "tool_use", "input"),
            (.candidatesText, "text", "output"), (.candidatesImage, "image", "output"), (.thoughts, "thought", "output"),
        ]
        let rows = tokens.rows
        func samples(of token: Token, _ labels: [(name: String, value: String)] = []) -> [Metric.Sample] {
            rows.compactMap { key, counts in
                let count = counts[counts.startIndex + token.rawValue]
                return count == 0 ? nil : .init(.count(count), [("model", words.models[key[0]])] + labels)
            }
        }
        return [
            Metric(
                "plantain_images", .counter, "Pictures in answers.",
                images.samples { [("model", words.models[$0[0]]), ("size", words.sizes[$0[1]])] }),
            Metric(
                "plantain_tokens", .counter, "Tokens used.",
                directions.flatMap { samples(of: $0.0, [("modality", $0.modality), ("direction", $0.direction)]) }),
            Metric("plantain_cached_tokens", .counter, "Tokens of prompts that came from a cache.", samples(of: .cached)),
            Metric("plantain_searches", .counter, "Queries of grounding.", samples(of: .searches)),
            Metric(
                "plantain_cost_usd", .counter, unit: "usd", "What it would have cost, in US dollars.",
                costs.samples(places: 9) { [("model", words.models[$0[0]]), ("tier", words.tiers[$0[1]])] }),
        ]
    }

    /// In the names of OpenTelemetry's conventions for generative AI, with `_` for every dot.
    private func conventional(_ words: TallyWords) -> [Metric] {
        func labels(_ key: Key) -> [(name: String, value: String)] {
            [
                ("gen_ai_operation_name", "generate_content"), ("gen_ai_provider_name", key[0] == 0 ? "gcp.gemini" : "gcp.vertex_ai"),
                ("gen_ai_request_model", words.models[key[1]]),
            ]
        }
        return [
            Metric(
                "gen_ai_server_request_duration_seconds", .histogram, unit: "seconds",
                "Time of generateContent and streamGenerateContent, from the whole request to the last byte.",
                generations.distributions(.durations) { labels($0) + ($0[2] == 0 ? [] : [("error_type", words.error($0[2]))]) }),
            Metric(
                "gen_ai_client_token_usage", .histogram, "Tokens of a request and of its answer.",
                usages.distributions(.tokens) { labels($0) + [("gen_ai_token_type", $0[2] == 0 ? "input" : "output")] }),
        ]
    }
}

extension CountTable {
    /// The first column of every row.
    /// - Parameter places: decimal places of the unit that is counted in.
    fileprivate func samples(places: Int = 0, labels: (Key) -> [(name: String, value: String)]) -> [Metric.Sample] {
        rows.map { key, counts in
            let count = counts[counts.startIndex]
            return .init(places == 0 ? .count(count) : .decimal(count, places: places), labels(key))
        }
    }

    /// Every row as a histogram.
    fileprivate func distributions(_ buckets: Buckets, labels: (Key) -> [(name: String, value: String)]) -> [Metric.Sample] {
        rows.map { key, counts in .init(.distribution(buckets.distribution(counts)), labels(key)) }
    }
}
