internal import Fixtures
internal import GeminiAPI
internal import HTTP
internal import Scenario

extension Emulator {
    /// From the head alone: how much of a body to take. A body that is announced too large is refused before it is sent.
    func plan(_ head: Head) -> Intake {
        if isStreamed(head) || isKept(head) { return .stream(limit: Self.uploadLimit) }
        guard let length = head.fields["content-length"].flatMap({ Int($0) }), length > configuration.bodyLimit else {
            return .collect(limit: configuration.bodyLimit)
        }
        var (exchange, ruling) = open(head, Target(head.target))
        let script = refuse(.tooLarge(limit: configuration.bodyLimit), &exchange, ruling, took: .zero)
        settle(exchange, ruling, Outcome(.performed, bytesSent: 0), started: clock.uptime())
        return .refuse(share(script, with: head, exchange))
    }

    /// The live service takes files up to this size.
    private static let uploadLimit = 2 << 30

    /// Whether a body goes straight on to upstream: uploads, of which nobody here needs to know what is in them.
    private func isStreamed(_ head: Head) -> Bool {
        let target = Target(head.target)
        guard archive.forward != nil, Essence.isFile(head, target) else { return false }
        let route = Route(method: head.method, path: target.path)
        guard route.tellsAddresses else { return false }
        // Who names mode or session elsewhere is answered by what the whole request says.
        let isNamedElsewhere = worlds.sessionRule.from.contains { source in
            switch source {
            case .path: false
            case .header(let name): head.fields[name] != nil
            case .query, .apiKey: true
            }
        }
        guard !isNamedElsewhere, head.fields["x-plantain-mode"] == nil else { return false }
        let mode = route.session.flatMap { worlds.world($0).mode } ?? worlds.mode
        return mode == .record || mode == .passthrough
    }

    /// Whether a body goes to the disk as it comes: of uploads that plantain takes itself. Where a fixture may answer an upload its body
    /// is gathered, because its digest is part of the key.
    private func isKept(_ head: Head) -> Bool {
        let target = Target(head.target)
        guard Route(method: head.method, path: target.path).isOfFiles, UploadRequest(head, target).hasBytes,
            !configuration.triggers || head.fields["x-plantain-mode"] == nil, mode(of: head, target) == .auto
        else { return false }
        return archive.store?.entries.contains { $0.route.contains("/upload/") } != true
    }

    /// The mode of the session that a head names.
    private func mode(of head: Head, _ target: Target) -> Mode {
        let route = Route(method: head.method, path: target.path)
        let rule = worlds.sessionRule
        let named = rule.from.lazy.compactMap { self.session($0, route, head, target) }.first(where: Session.isName)
        return worlds.glimpse(named ?? rule.fallback).mode ?? worlds.mode
    }

    /// The front end's answer to what never became a request.
    func reject(_ status: Int) -> Script {
        // A body that turned out too large gets the words of one that was announced so.
        if status == 413 {
            let (opened, ruling) = open(Head(method: "POST", target: "/"), Target("/"))
            var nobody = opened
            let script = refuse(.tooLarge(limit: configuration.bodyLimit), &nobody, ruling, took: .zero)
            settle(nobody, ruling, Outcome(.performed, bytesSent: 0), started: clock.uptime())
            return script
        }
        return rejection(status)
    }

    private func rejection(_ status: Int) -> Script {
        Script(status: status, fields: AnswerFields.html(date: date), body: FrontEndPage.html(code: status, path: ""))
    }

    /// Returns after this long; throws when the task is cancelled.
    public func pause(for time: Duration) async throws { try await clock.sleep(time) }

    /// Now, as headers write it.
    public var date: String { dates.text(seconds: clock.microseconds() / 1_000_000) }
}
