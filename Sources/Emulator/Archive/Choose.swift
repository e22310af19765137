internal import Fixtures
internal import GeminiAPI
internal import HTTP

/// Who gives the normal answer to a call.
enum Origin {
    /// Plantain itself.
    case own
    /// One of these fixtures.
    case fixture(Found)
    /// Upstream; its answer is kept or not.
    case upstream(keeps: Bool)
    /// One of these fixtures, held against upstream.
    case compared(Found)
    /// Nobody.
    case miss(Essence)

    /// What was found for a call.
    struct Found {
        let essence: Essence
        let key: FixtureKey
        /// What it is answered from first.
        let group: String?
        /// By turn.
        let entries: [FixtureEntry]
    }
}

extension Emulator {
    /// Who answers, by the mode of the session or, where triggers are on, of the request.
    /// - Parameter isOfBatch: whether it is a request of a batch.
    func choose(_ call: Call, _ request: Request, _ ruling: Ruling, isOfBatch: Bool = false) throws(APIError) -> Origin {
        if call.head.method == "OPTIONS" || call.route.method == .root { return .own }
        // Never sent on, and no path of the API either.
        if call.route.session == nil, call.target.path.hasPrefix("/s/") { throw .badSession }
        let mode = try mode(of: call, ruling)
        // A batch that was made here is carried out here: upstream was shown no credential for it.
        if isOfBatch, mode.needsUpstream { return .own }
        switch mode {
        case .record: return .upstream(keeps: true)
        case .passthrough: return .upstream(keeps: false)
        case .auto where archive.store == nil: return .own
        case .auto, .replay, .recordNew, .diff: break
        }
        let essence = Essence(call, request)
        let key = essence.key
        let group = group(call, ruling)
        let entries = archive.store?.answers(to: key, session: group ?? ruling.world.name) ?? []
        let found = Origin.Found(essence: essence, key: key, group: group, entries: entries)
        switch mode {
        case .recordNew where ruling.world.asksAgain(key): return .upstream(keeps: true)
        case .diff where !entries.isEmpty: return .compared(found)
        case _ where !entries.isEmpty: return .fixture(found)
        case .auto: return .own
        case .replay: return .miss(essence)
        case .recordNew: return .upstream(keeps: true)
        case .diff, .record, .passthrough: return .upstream(keeps: false)
        }
    }

    private func mode(of call: Call, _ ruling: Ruling) throws(APIError) -> Mode {
        let mode: Mode
        if configuration.triggers, let word = call.head.fields["x-plantain-mode"] {
            guard let asked = Mode(rawValue: word) else { throw .badMode(word, known: Mode.allCases.map(\.rawValue)) }
            mode = asked
        } else {
            mode = ruling.world.mode ?? worlds.mode
        }
        if mode.needsUpstream, archive.forward == nil { throw .noUpstream(mode: mode.rawValue) }
        return mode
    }
}
