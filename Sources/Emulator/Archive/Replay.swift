internal import Fixtures
internal import GeminiAPI
internal import HTTP
internal import Scenario

extension Emulator {
    /// The fixture whose turn it is, ready to be sent.
    func replay(_ found: Origin.Found, _ exchange: inout Exchange, _ ruling: Ruling) async throws(APIError) -> PreparedAnswer {
        guard let store = archive.store,
            let entry = FixtureStore.turn(found.entries, seen: ruling.world.turn(of: found.key, in: found.group))
        else {
            throw await miss(found.essence, &exchange, ruling)
        }
        (exchange.source, exchange.fixture) = (.fixture, entry.name)
        let layout = exchange.layout
        if let ready = store.cached(entry, layout) { return ready }
        let result = await withTaskExecutorPreference(globalConcurrentExecutor) { await Self.prepared(store, entry, layout) }
        do throws(FixtureProblem) { return try result.get() } catch {
            exchange.notes.append(error.description)
            throw .brokenFixture(error.description)
        }
    }

    nonisolated private static func prepared(_ store: FixtureStore, _ entry: FixtureEntry, _ layout: Layout) async -> Result<
        PreparedAnswer, FixtureProblem
    > {
        Result { () throws(FixtureProblem) in try store.prepared(entry, layout) }
    }

    /// A recorded answer as strokes, with the date of today and, if asked for, at the pace of then.
    func script(_ recorded: PreparedAnswer, _ exchange: Exchange, _ ruling: inout Ruling) async -> Script {
        let rewriter = OriginRewriter(answersOf: exchange, archive)
        let fields = OriginRewriter.ofFields(exchange, archive).fields(recorded.fields).dated(date, took: recorded.firstByte)
        let pace = archive.isPaced && ruling.verdict.ttfb == nil ? recorded.firstByte : nil
        var script: Script
        switch recorded.body {
        case .whole(let pieces):
            let strokes = pieces.map { rewriter.stroke(Stroke($0)) }
            // Answers of the model are chunked, everything else is told by its length, as far as it is known (recorded).
            let length = strokes.reduce(0 as Int?) { sum, stroke in
                if case .bytes(let bytes) = stroke, let sum { sum + bytes.count } else { nil }
            }
            let isGenerated = recorded.status < 300 && exchange.route.isGenerate
            let isBodiless = recorded.status == 204 || recorded.status == 304
            script = Script(
                [.head(recorded.status, fields)] + (isBodiless ? [] : strokes) + [.finish],
                promise: isBodiless ? .none : isGenerated ? .chunked : length.map(Promise.length) ?? .chunked)
        case .frames(let frames):
            let reel = Reel(
                status: recorded.status, fields: fields,
                frames: frames.enumerated().map { index, frame in
                    Reel.Frame(
                        frame.pieces.map { rewriter.stroke(Stroke($0)) }, hasImage: frame.hasImage, isLast: index == frames.count - 1,
                        offset: archive.isPaced ? frame.offset : nil)
                })
            script = await direct(reel.speaking(exchange.layout.dialect), &ruling).script
        }
        if let pace { script.strokes.insert(.wait(until: pace), at: 0) }
        if archive.isPaced { script.pace = ruling.world.clock.pace }
        return script
    }
}

extension Reel {
    /// The same, told in whose words its events are, so that faults find them.
    fileprivate func speaking(_ dialect: Dialect) -> Reel {
        guard dialect != .google else { return self }
        var reel = self
        reel.dialect = dialect
        for index in frames.indices { reel.frames[index].framing = .lines(event: frames[index].eventName) }
        return reel
    }
}

extension Reel.Frame {
    /// What stands behind `event:`, if it begins so.
    fileprivate var eventName: String? {
        guard case .bytes(let bytes)? = strokes.first, bytes.starts(with: "event: ".utf8) else { return nil }
        return String(decoding: bytes.dropFirst(7).prefix { $0 != 0x0A && $0 != 0x0D }, as: UTF8.self)
    }
}

extension Fields {
    /// With what is never recorded: the date, before Server where the live service has it, and the time it took.
    fileprivate func dated(_ date: String, took: Duration?) -> Fields {
        var fields = self
        if self["date"] == nil {
            let place = fields.list.firstIndex { $0.name.isSameToken(as: "server") } ?? fields.list.endIndex
            fields.list.insert(Field("Date", date), at: place)
        }
        // Recorded without its duration, which is never the same twice.
        if let took, let place = fields.list.firstIndex(where: { $0.name.isSameToken(as: "server-timing") }) {
            let milliseconds = took.components.seconds * 1000 + took.components.attoseconds / 1_000_000_000_000_000
            fields.list[place].value = fields.list[place].value.replacing("dur=0", with: "dur=\(milliseconds)")
        }
        return fields
    }
}
