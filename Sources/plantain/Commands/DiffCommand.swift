import Emulator
import Fixtures
import GeminiAPI
import HTTP
import Upstream

/// `plantain diff`: whether the live service still answers in the form that was recorded.
enum DiffCommand {
    static let command = Command(
        name: "diff", summary: "send the fixtures' requests upstream, and tell where the form of an answer has changed",
        discussion:
            "Each request is sent once, one after another, and costs what it costs. The key is PLANTAIN_UPSTREAM_KEY or GEMINI_API_KEY. Texts, ids, "
            + "times, numbers of tokens and signatures may differ; statuses, members, types, words, media types, sizes of pictures and kinds of parts "
            + "may not. What was an answer of a moment (408, 429, 499 and 5xx) is compared only where it is named. Exits with 1 on drift, with 2 if "
            + "upstream cannot be reached.",
        words: "[NAME…]",
        flags: [
            Flag("upstream", "URL", "where to send the requests", fallback: "https://generativelanguage.googleapis.com"),
            Flag("fixtures", "DIR[,DIR]", "the folders of fixtures", fallback: "./fixtures"),
            Flag("upstream-ca", "FILE", "a PEM file of authorities to trust instead of the system's"),
            Flag("upstream-timeout", "SECONDS", "how long upstream may send nothing", fallback: "300"),
            Flag("json", nil, "print JSON"),
            Flag("junit", "FILE", "write a report for a CI server too"),
        ],
        run: { options in
            let settings = try ArchivePlan.settings(options["upstream"] ?? Archive.live, options)
            let environment = Environment.current
            let key = ["PLANTAIN_UPSTREAM_KEY", "GEMINI_API_KEY"].compactMap { environment[$0] }.first { !$0.isEmpty }
            let fixtures = try FixturesCommand.select(options.words, in: FixturesCommand.folders(options))
            if key == nil { printError("plantain: no key is sent: set PLANTAIN_UPSTREAM_KEY") }
            let report = try check(fixtures, settings, key: key, isNamed: !options.words.isEmpty)
            if let file = options["junit"] { try ServeCommand.writeWhole(report.junit, to: file) }
            if options.isSet("json") { FixturesCommand.print(json: report.json) } else { print(report.text) }
            return report.code
        })

    /// Sends all, one after another. The first failure of the connection ends it: the next would fail as well, and take as long.
    static func check(_ fixtures: [ReadFixture], _ settings: UpstreamSettings, key: String?, isNamed: Bool) throws -> DriftReport {
        try OnLoop.run {
            let upstream = try Upstream(settings)
            var report = DriftReport()
            for (index, read) in fixtures.enumerated() {
                if let reason = skipped(read.fixture, isNamed: isNamed) {
                    report.results.append((read.name, .skipped(reason)))
                    continue
                }
                do {
                    let request = try await request(of: read, key: key)
                    let answer = try await upstream.send(request)
                    let body = try await answer.body.collect(limit: 1 << 30)
                    let now = Drift.Answer(status: answer.status, fields: answer.fields, body: body)
                    report.results.append(
                        (read.name, .compared(Drift.differences(recorded: Drift.Answer(read.fixture, in: read.folder), now: now))))
                } catch let failure as ForwardingFailure {
                    report.results.append((read.name, .failed(failure.description)))
                    report.results += fixtures[(index + 1)...].map { ($0.name, .skipped("upstream gave no answer to the one before")) }
                    return report
                } catch let problem as FixtureProblem {
                    report.results.append((read.name, .skipped("\(problem)")))
                }
            }
            return report
        }
    }

    /// Why a request cannot be sent again, or its answer not be compared.
    private static func skipped(_ fixture: Fixture, isNamed: Bool) -> String? {
        let (request, status) = (fixture.request, fixture.response.status)
        if request.target.contains(Redaction.word) { return "its path held a credential, which was not recorded" }
        if !request.fields.list.isEmpty { return "it is a step of an upload, which does not stand alone" }
        switch request.body {
        case .none, .json: break
        default: return "its request is no JSON, and what its Content-Type was is not recorded"
        }
        let isOfTheMoment = [408, 429, 499].contains(status) || status >= 500
        return isOfTheMoment && !isNamed ? "\(status) was the answer of a moment; name it to send it" : nil
    }

    /// The recorded request, with a credential.
    private static func request(of read: ReadFixture, key: String?) async throws -> OutboundRequest {
        let request = read.fixture.request
        let body = try await Exporter.bytes(request.body, read.folder)
        var fields = Fields()
        if !body.isEmpty { fields.add("Content-Type", "application/json") }
        if let key { if key.hasPrefix("ya29.") { fields.add("Authorization", "Bearer " + key) } else { fields.add("x-goog-api-key", key) } }
        return OutboundRequest(method: request.method, target: request.target, fields: fields, body: body.isEmpty ? nil : BodyStream(body))
    }
}
