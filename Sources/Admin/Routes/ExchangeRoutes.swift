internal import Emulator
internal import Fixtures
internal import GeminiAPI
internal import HTTP

extension Route {
    /// One exchange, closely.
    static let exchange = [
        Route("GET", "/exchange", "one request, its answer, and how they came about") { (question) throws(Refusal) in
            let (entry, world) = try question.exchange()
            return Answer(entry.closeJSON(question.emulator.closeUp(of: entry), world))
        },
        Route("GET", "/exchange/request", "the body of a request as it came, but for credentials") { (question) throws(Refusal) in
            let (entry, _) = try question.exchange()
            guard let body = question.emulator.body(of: entry) else { throw notKept("the body of request", entry) }
            let sent = question.emulator.closeUp(of: entry)?.request.fields["content-type"] ?? ""
            let isText = String(validating: body, as: UTF8.self) != nil
            let type =
                if sent.lowercased().contains("json") { Answer.json } else if isText { "text/plain; charset=UTF-8" } else {
                    "application/octet-stream"
                }
            return Answer(type: type, body)
        },
        Route("GET", "/exchange/picture", "a picture of an answer or a request: its file, or a small one") { (question) throws(Refusal) in
            let (entry, _) = try question.exchange()
            let index = try question.integer("index", in: 0...999) ?? 0
            let side = try question.integer("width", in: 16...1024)
            let which = try question.word("of", of: CloseUp.Side.self) ?? .answer
            let number = entry.exchange.number
            do {
                let file = try await question.emulator.picture(index, of: entry, which, side: side)
                // A page decides by the type what to do with the bytes.
                return Answer(type: MagicNumber(file[...])?.mimeType ?? "application/octet-stream", file)
            } catch NoPicture.notKept {
                throw notKept("picture \(index) of", entry)
            } catch NoPicture.beyond(let count) {
                throw Refusal(404, "the \(which) of exchange \(number) has \(pictures(count))")
            } catch {
                throw Refusal(422, "picture \(index) of exchange \(number) can't be shown: \(error)")
            }
        },
        Route("POST", "/fixtures", "save an exchange as a fixture: what answers the same request from then on") {
            (question) throws(Refusal) in
            let order = try question.object("exchange", "name")
            guard let number = order["exchange"]?.integer else {
                throw Refusal(400, "exchange is a number of the journal: {\"exchange\": 7, \"name\": \"red-bicycle\"}")
            }
            let (entry, _) = try question.exchange(number)
            let saved = try await keep(entry, as: order["name"]?.text, question)
            var answer = Answer(.object([("fixture", .string(saved.kept.name)), ("answers", .string(saved.answers.name))]))
            answer.status = 201
            return answer
        },
    ]

    private static func keep(_ entry: Journal.Entry, as name: String?, _ question: Question) async throws(Refusal)
        -> (kept: FixtureEntry, answers: FixtureEntry)
    {
        do throws(KeepingFailure) {
            return try await question.emulator.keep(entry, as: name)
        } catch {
            let number = entry.exchange.number
            switch error {
            case .noFolder: throw Refusal(409, "there is no folder to save it in: start plantain with --fixtures FOLDER")
            case .notKept: throw notKept("all of", entry)
            case .isFixture(let name): throw Refusal(409, "exchange \(number) is a fixture already: '\(name)'")
            case .stands(let name):
                throw Refusal(409, "the fixture '\(name)' answers the same request: choose another name, or remove its folder first")
            case .isNoAnswer(let reason):
                throw Refusal(409, "exchange \(number) is not saved, because \(reason): it would answer the same request for ever")
            case .unwritable(let reason): throw Refusal(409, "exchange \(number) can't be saved: \(reason)")
            }
        }
    }

    /// How many there are, and how they are asked for.
    private static func pictures(_ count: Int) -> String {
        switch count {
        case 0: "no picture"
        case 1: "1 picture: index is 0"
        default: "\(count) pictures: index is 0 to \(count - 1)"
        }
    }

    private static func notKept(_ what: String, _ entry: Journal.Entry) -> Refusal {
        Refusal(404, "\(what) exchange \(entry.exchange.number) is not kept: give it more room with --journal-memory")
    }
}

extension Question {
    /// The exchange that `?number=` names, whatever its session: they count over the whole server.
    fileprivate func exchange(_ number: Int? = nil) throws(Refusal) -> (entry: Journal.Entry, world: World) {
        let asked = try integer("number", in: 1...Int.max)
        guard let number = number ?? asked else {
            throw Refusal(400, "number is missing: ?number=7 is a number of the journal")
        }
        for world in emulator.worlds.all { if let entry = world.entry(number) { return (entry, world) } }
        throw Refusal(404, "no journal has an exchange \(number): GET /__admin/journal?session=* lists those there are")
    }
}
