import Foundation
import GeminiAPI
import HTTP
import Scenario
import Testing

@testable import Admin
@testable import Emulator

struct JournalPagingTests {
    /// Ten thousand exchanges of one session; every tenth failed, every hundredth asked for a bicycle.
    private static let control: Control = {
        let control = Control()
        let world = control.emulator.worlds.world("default")
        for number in 1...10_000 {
            var exchange = Exchange(
                number: number, began: 0, method: "POST", path: "/v1beta/models/m:generateContent",
                route: GeminiAPI.Route(method: "POST", path: "/v1beta/models/m:generateContent"), session: "default")
            exchange.model = number.isMultiple(of: 2) ? "even" : "odd"
            exchange.source = number.isMultiple(of: 3) ? .fixture : .synthesize
            exchange.prompt = number.isMultiple(of: 100) ? "A Red BICYCLE, für \(number)" : "a cat"
            world.note(exchange)
            guard number < 10_000 else { continue }
            exchange.status = number.isMultiple(of: 10) ? 503 : 200
            exchange.outcome = Outcome(.performed, bytesSent: 1)
            world.settle(exchange, Ruling(world, Secrets()))
        }
        return control
    }()

    private func page(_ query: String) async throws -> Control.Told {
        try await Self.control.ask("GET", "/__admin/journal?view=row&\(query)")
    }

    private func numbers(_ told: Control.Told) -> [Int] { told.list("entries").compactMap { $0["number"] as? Int } }

    @Test func `pages follow each other without a gap or an entry told twice`() async throws {
        var seen: [Int] = []
        var query = "limit=777"
        while true {
            let told = try await page(query)
            #expect(told.json["total"] as? Int == 10_000)
            let numbers = numbers(told)
            guard let last = numbers.last else { break }
            seen += numbers
            query = "limit=777&before=\(last)"
        }
        #expect(seen == Array((1...10_000).reversed()))
    }

    @Test(arguments: [
        ("status=5xx", 999), ("model=even", 5000), ("source=fixture", 3333), ("operation=generateContent", 10_000), ("operation=x", 0),
        ("q=bicycle", 100), ("q=red+bicycle%2C+F%C3%9CR+9900", 1), ("q=M%3AGENERATE", 10_000), ("q=", 10_000), ("q=dog", 0),
        ("model=even&source=fixture&since=9000", 166), ("since=9000&before=9003", 2), ("status=200&q=cat&model=odd", 5000),
    ])
    func `filters choose alone and together, and count what they chose`(query: String, matching: Int) async throws {
        let told = try await page("limit=5&\(query)")
        #expect(told.json["matching"] as? Int == matching)
        #expect(numbers(told).count == min(5, matching))
    }

    @Test(arguments: ["before=0", "before=x", "source=nobody", "follow=2", "after=-1&follow=1"])
    func `a choice that is none is refused`(query: String) async throws {
        let told = try await page(query)
        #expect(told.status == 400)
        #expect(told.error.hasPrefix(query.prefix { $0 != "=" }))
        #expect(try await Self.control.ask("GET", "/__admin/journal?view=wide").error == "view is full or row, not 'wide'")
    }

    @Test func `a row tells what a list shows, and null what is not known yet`() async throws {
        let row = try #require(try await page("limit=1").list("entries").first)
        #expect(row["number"] as? Int == 10_000)
        for name in ["status", "elapsed", "bytesSent", "ending", "due", "picture", "fixture"] { #expect(row[name] is NSNull, "\(name)") }
        #expect(row["prompt"] as? String == "A Red BICYCLE, für 10000")
        #expect(row["closedBy"] as? String == "none")
        #expect(try #require(row["revision"] as? Int) > 10_000)
        #expect(try await page("limit=1").json["revision"] as? Int == row["revision"] as? Int)
    }

    @Test func `a row of a picture tells its size, its tokens and what it cost`() async throws {
        let control = Control()
        try await control.draw("<script>alert(1)</script>")
        let told = try await control.ask("GET", "/__admin/journal?view=row")
        let row = try #require(told.list("entries").first)
        #expect(row["prompt"] as? String == "<script>alert(1)</script>")
        #expect(told.fields["content-type"] == "application/json; charset=UTF-8")
        let picture = try #require(row["picture"] as? [String: Any])
        #expect(picture["mimeType"] as? String == "image/jpeg")
        #expect(picture["size"] as? String == "1K")
        #expect(row["images"] as? Int == 1)
        #expect(row["status"] as? Int == 200)
        #expect(row["costUSD"] as? Double ?? 0 > 0.1)
        #expect(!told.text.contains("AIzaSecret"))
    }
}
