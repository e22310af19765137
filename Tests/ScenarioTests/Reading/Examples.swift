import Foundation
import GeminiAPI
import YAML

/// Scenario files that must be read: the big one of the format's page, those of scenarios/, and those of the documentation.
enum Examples {
    static let root = (0..<4).reduce(URL(fileURLWithPath: #filePath)) { file, _ in file.deletingLastPathComponent() }

    static let all: [(name: String, text: String)] = [("the format's page", big), ("all of it", complete)] + shipped + documented

    /// What stands in scenarios/.
    static var shipped: [(name: String, text: String)] {
        let folder = root.appending(path: "scenarios")
        let files = (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)) ?? []
        return files.filter { $0.pathExtension == "yaml" }.sorted { $0.path < $1.path }.map { file in
            (file.lastPathComponent, (try? String(contentsOf: file, encoding: .utf8)) ?? "")
        }
    }

    /// The blocks of docs/scenarios.md that are whole files.
    static var documented: [(name: String, text: String)] {
        let page = (try? String(contentsOf: root.appending(path: "docs/scenarios.md"), encoding: .utf8)) ?? ""
        return page.components(separatedBy: "```yaml\n").dropFirst().enumerated().compactMap { index, rest in
            let block = rest.components(separatedBy: "\n```")[0] + "\n"
            // One is broken on purpose, for the list of what is wrong with it.
            return block.contains("scenario: 1\n") && !block.contains("sequense") ? ("docs/scenarios.md, block \(index + 1)", block) : nil
        }
    }

    static let big = """
        scenario: 1                       # format version
        name: retry-discipline
        seed: 7
        clock: {speed: 20}
        session: {from: [path, header x-plantain-session], default: default, ttl: 10m}
        defaults: {latency: 0s, on_unmatched: pass}

        limits:
          - id: flash
            when: {model: gemini-2.5-flash-image}
            scope: [api_key, model]
            buckets: {rpm: 10, tpm: 250000, rpd: 100, ipm: 10, concurrent: 4}
            window: sliding
            rpd_reset: "00:00 America/Los_Angeles"
            preload: {rpd: 97}
            exceed: auto
            retry_delay: computed
            count_failed: true

        rules:
          - id: transient
            when: {op: [generate, stream], prompt: {contains: "[transient]"}}
            per: request
            sequence: [overloaded-503 x2, internal-500, pass]
          - id: flaky
            when: {model: "gemini-3*-image*"}
            weights: {pass: 95, overloaded-503: 4, image-safety: 1}
            latency: {ttfb: {p50: 8s, p95: 20s, max: 60s}}
          - id: torn
            when: {image_size: 4K}
            always: {fault: reset-mid-body, with: {at: 60%}}

        expect:
          - {id: recovers, outcome: delivered, when: {rule: transient}, share: 100%}
          - {id: bounded, attempts: {max: 5}, per: request}
          - {id: spaced, gap: {after: [overloaded-503, internal-500], min: 500ms, growth: 1.5, jitter: true}}
          - {id: honours-retry-info, gap: {after: quota-rpm, min: retry_info, tolerance: 250ms}}
          - {id: same-body, body: identical, across: attempts}

        """

    /// Every key of the format at least once.
    static let complete = """
        scenario: "1"
        name: 007
        seed: 12
        clock: {speed: 2.5, start: "2026-03-08T01:59:30.5-08:00"}
        session: {from: [query test, api_key], default: shared, ttl: 30m, required: true}
        defaults:
          latency: {ttfb: {uniform: [1s, 2s]}, total: {normal: {mean: 6s, sd: 1s}}}
          on_unmatched: fail
          stream: {ttfb: 2s, gap: profile, packet: 512B}
        limits:
          - {buckets: {rpm: 3}, window: token-bucket, burst: 2, exceed: {fault: quota-paid-rpm, with: {precision: nanos}}, retry_delay: {rpm: 5s}}
          - {scope: project, buckets: {rpd: 0, rpm: 5}, window: fixed, exceed: quota-rpd, retry_delay: 4s, count_failed: no}
        spend_cap: {usd: 2, scope: session}
        budget: {usd: 0.25, scope: all}
        machine:
          - id: outage
            scope: shared
            start: up
            states:
              up: {go: {failing: {rate: ">5/s", admin: true}}}
              failing: {ramp: {fault: overloaded-503, from: 0%, to: 100%, over: 5m}, latency: 20s, go: {up: {after: 5m, requests: 9}}}
              down: {weights: [{w: 1, do: pass}, {w: 2, do: [overloaded-503, error-array]}], go: {up: {after: 1m}, down: {requests: 5, extend: 1m}}}
        rules:
          - when:
              op: stream
              model: [a*, b]
              api_key: k*
              session: w-*
              header: {x-tenant: present, x-other: absent, x-third: [a, b*]}
              prompt: {contains: [a, b], regex: "a|b", equals: on, hash: "sha256:12ab*"}
              input_images: {min: 1, max: 3, mime: image/*}
              aspect: 16:9
              image_size: [512, 4K]
              modalities: [image]
              turns: 2
              has_signature: true
              request_bytes: {min: 10, max: 4MB}
              client_deadline: {min: 500ms, max: 2m}
              sdk: {name: google-genai-sdk, version: 3.*}
              attempt: [1, {min: 3, max: 5}]
              state: [up, outage.down]
              json: {"generationConfig.seed": 7, "contents[0].role": user}
              not: {model: c, not: {turns: {min: 3}}}
            per: connection
            every: {n: 10, from: 3, do: {fault: slow-first-byte, with: {latency: {p50: 8s, p95: 20s}}}}
            latency: {p50: 8s, p95: 20s}
            response: {image: {bytes: 20MB, format: png, count: 2, size: 2K, aspect: 3:2, detail: photo, caption: off}, thoughts: {drafts: 2, draft_size: 1K}, signature_bytes: 1100}
            ttl: 1h
            max_hits: 5
            share: 12.5%
            continue: yes
            on_retry: pass
            priority: -5
          - {id: until, when: {turns: 1}, until: {requests: 20, elapsed: 5m, do: {latency: 1s}}, then: [quota-rpd, slow-first-byte]}
          - {id: second, when: {turns: {max: 9}}, sequence: [[overloaded-503, drip], pass x3, {fault: blackhole}], after: repeat}
          - {id: by-state, machine: outage}
        expect:
          - {outcome: delivered, min: 3, during: up, after: {rule: until}}
          - {outcome: delivered, when: {fault: "overloaded-*", fault_class: [server, quota]}}
          - {attempts: {min: 0, max: 0, after: quota-rpd, until: rpd_reset}, per: session}
          - {rate: {max: 300/m}, during: outage.down}
          - {client_deadline: {min: 60s, or_absent: true}}
          - {closed_by: client, within: 60s}
          - {concurrent_duplicates: {max: 0}}
          - {sessions: {cross_talk: none}}
          - {body: identical}
          - {gap: {growth: 1.5}}
        report: {format: [text, junit], file: build/plantain}

        """
}

extension JSON {
    /// As editors read a file: plain scalars are typed by YAML 1.2's core schema.
    init(_ node: Node) {
        switch node.value {
        case .mapping(let entries): self = .object(entries.map { ($0.key, JSON($0.value)) })
        case .sequence(let elements): self = .array(elements.map { JSON($0) })
        case .scalar(let text, true): self = .string(text)
        case .scalar(let text, false):
            switch text {
            case "", "~", "null": self = .null
            case "true", "false": self = .bool(text == "true")
            // YAML takes 007 for 7 here, JSON has no such number.
            case _ where text.wholeMatch(of: /-?(0|[1-9][0-9]*)(\.[0-9]+)?/) != nil: self = .number(text)
            case _ where text.wholeMatch(of: /[0-9]+/) != nil: self = .number(String(Int(text) ?? 0))
            default: self = .string(text)
            }
        }
    }
}
