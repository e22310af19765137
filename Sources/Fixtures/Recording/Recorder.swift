public import GeminiAPI
internal import Glibc
public import HTTP
internal import Synchronization

/// Writes exchanges with an upstream into a folder of fixtures. Several may write to one folder.
public final class Recorder: Sendable {
    /// Where fixtures are written.
    public let folder: String
    private let origin: String
    private let secrets: [String]
    private let turns = Mutex(Turns())

    /// - Parameters:
    ///   - folder: made when the first fixture is written.
    ///   - origin: upstream's `https://host[:port]`, which is written as the live service's own.
    ///   - secrets: texts that are never written, beside those that look like a credential: PLANTAIN_UPSTREAM_KEY.
    public init(folder: String, origin: String, secrets: [String]) {
        self.folder = folder
        self.origin = origin
        self.secrets = secrets
        Leftovers.remove(in: folder)
    }

    /// Begins to record the answer to a call.
    /// - Parameters:
    ///   - name: the group it is recorded under; nil for none.
    ///   - session: turns are counted by session: the first answer to a key there is turn 1.
    ///   - keeps: false to read the answer for its usage and to write nothing.
    public func begin(_ call: Call, _ request: Request, name: String?, session: String, keeps: Bool = true) -> Recording {
        Recording(Sitting(call: call, request: request, group: FixtureName.group(name), session: session, keeps: keeps), self)
    }

    /// What is never written of an exchange, and how its URLs are.
    func scrub(_ sitting: Sitting) -> Scrub {
        let host = sitting.request.head.fields["host"] ?? ""
        let own = host.isEmpty ? [] : ["http://\(host)", "https://\(host)"]
        let withSession = sitting.call.route.session.map { session in own.map { "\($0)/s/\(session)" } } ?? []
        return Scrub(secrets: Secrets(secrets, sentIn: sitting.request.head), upstream: origin, own: own + withSession)
    }

    /// Writes `fixture`, whose files are in `draft`, as the next turn.
    func write(_ fixture: Fixture, _ draft: FixtureDraft, _ sitting: Sitting) throws(FixtureProblem) -> FixtureEntry {
        var fixture = fixture
        let place = "\(sitting.group ?? "")\n\(fixture.key)"
        fixture.turn = turns.withLock { $0.next(place, sitting.session) }
        let entry = try FixtureWriter.finish(fixture, draft, group: sitting.group)
        if fixture.turn == 1 { removeLaterTurns(of: entry, place, in: draft.parent) }
        return entry
    }

    /// What an earlier run recorded as turns 2, 3 … belongs to the answers that turn 1 has just replaced.
    private func removeLaterTurns(of entry: FixtureEntry, _ place: String, in parent: String) {
        for turn in 2... {
            let path = "\(entry.folder)-\(turn)"
            guard FixtureWriter.Standing(path)?.key == entry.key else { return }
            let aside = FixtureDraft.freshPath(in: parent)
            // Under the lock: else a turn of this run could take its place first. Renamed first, so that nobody finds a part of it.
            turns.withLock { if $0.highest(place) < turn { rename(path, aside) } }
            Folder.remove(aside)
        }
    }
}

/// How many answers to each key there have been, by session.
private struct Turns {
    private var counts: [String: [String: Int]] = [:]

    mutating func next(_ place: String, _ session: String) -> Int {
        counts[place, default: [:]][session, default: 0] += 1
        return counts[place]?[session] ?? 1
    }

    func highest(_ place: String) -> Int { counts[place]?.values.max() ?? 0 }
}

/// What a recording knows from its beginning.
struct Sitting: Sendable {
    var call: Call
    var request: Request
    var group: String?
    var session: String
    var keeps: Bool
}
