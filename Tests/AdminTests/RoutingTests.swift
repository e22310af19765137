import Foundation
import HTTP
import Synchronization
import Testing

@testable import Admin
@testable import Emulator

struct RoutingTests {
    let control = Control()

    @Test(
        arguments: [
            ("/__admin", nil, "/__admin/"), ("/__admin/", nil, "/__admin/"), ("/__admin?x=1", nil, "/__admin/"),
            ("/__admin/arm?session=a#b", nil, "/__admin/arm"), ("//__admin/arm", nil, "/__admin/arm"),
            ("/s/a.b/__admin/arm", "a.b", "/__admin/arm"),
            ("/s/a//__admin/arm", "a", "/__admin/arm"), ("/s/a/__admin", "a", "/__admin/"),
        ] as [(String, String?, String)])
    func `these targets are the admin API's`(target: String, session: String?, path: String) throws {
        let found = try #require(AdminPath(target))
        #expect(found.session == session)
        #expect(found.path == path)
    }

    @Test(arguments: [
        "", "/", "*", "__admin", "/__administrator", "/_admin/arm", "/v1beta/models", "/v1/__admin/arm", "/s/__admin", "/s/a b/__admin/arm",
        "/s//__admin/arm", "/s/a/v1/__admin", "/s/a/s/b/__admin/arm", "/?x=/__admin/arm",
    ])
    func `these are not`(target: String) { #expect(AdminPath(target) == nil) }

    @Test func `everything else goes on as it came`() async throws {
        #expect(try await control.list().text.contains("\"models\""))
        #expect(try await control.ask("GET", "/", fields: ["Host": "evil.test"]).status == 200)
        let large = Head(method: "POST", target: "/v1/models/x:generateContent", fields: ["Content-Length": "2000000"])
        guard case .collect(let limit) = control.service.plan(large) else { return #expect(Bool(false), "refused") }
        #expect(limit == 100 * 1024 * 1024)
    }

    @Test func `a body of more than a megabyte is refused before it is sent`() {
        func intake(_ bytes: Int) -> Intake {
            control.service.plan(Head(method: "POST", target: "/s/a/__admin/scenario", fields: ["Content-Length": "\(bytes)"]))
        }
        guard case .collect(1 << 20) = intake(1 << 20) else { return #expect(Bool(false), "one megabyte is taken") }
        guard case .refuse(let script) = intake(1 << 20 + 1), case .head(413, _)? = script.strokes.first else {
            return #expect(Bool(false), "more is not")
        }
    }

    @Test func `an unknown route is a 404 that says where the list is`() async throws {
        let told = try await control.ask("POST", "/__admin/armm", "{}")
        #expect(told.status == 404)
        #expect(told.error == "the admin API has no '/__admin/armm': GET /__admin/routes lists what it has")
    }

    @Test(arguments: [("PUT", "/arm", "POST, DELETE"), ("POST", "/health", "GET, HEAD"), ("DELETE", "/clock", "GET, HEAD, POST")])
    func `another method is a 405 that allows the right ones`(method: String, path: String, allowed: String) async throws {
        let told = try await control.ask(method, "/__admin\(path)")
        #expect(told.status == 405)
        #expect(told.fields["allow"] == allowed)
        #expect(!told.error.isEmpty)
    }

    @Test func `HEAD is GET, and of what never ends only the beginning`() async throws {
        #expect(try await control.ask("HEAD", "/__admin/health").status == 200)
        let stream = try await control.ask("HEAD", "/__admin/journal?follow=1")
        #expect(stream.fields["content-type"] == "text/event-stream")
        #expect(stream.body.isEmpty)
    }

    @Test(arguments: [
        "GET /clock", "GET /state", "GET /journal", "GET /misses", "GET /report", "GET /mode", "GET /scenario", "DELETE /arm",
    ])
    func `whoever looks at a session makes none`(route: String) async throws {
        let words = route.split(separator: " ").map(String.init)
        let told = try await control.ask(words[0], "/s/never/__admin\(words[1])")
        #expect(told.status == 200)
        #expect(told["session"] == "never")
        if words[0] == "GET" { #expect(control.emulator.worlds.all.isEmpty) }
    }

    @Test func `whoever looks at a session does not keep it`() async throws {
        let time = Mutex(Duration.zero)
        let clock = Clock(microseconds: { Control.noon }, uptime: { time.withLock { $0 } }, sleep: { _ in })
        let control = Control(clock: clock)
        try await control.list("idle")
        time.withLock { $0 = .seconds(599) }
        _ = try await control.ask("GET", "/s/idle/__admin/state")
        time.withLock { $0 = .seconds(602) }
        try await control.list("other")
        #expect(control.emulator.worlds.all.map(\.name) == ["other"])
    }

    @Test func `the path names the session before the query, the query before the header`() async throws {
        func session(_ target: String, _ fields: Fields = [:]) async throws -> String? {
            try await control.ask("GET", target, fields: fields)["session"]
        }
        #expect(try await session("/s/a/__admin/clock?session=b", ["x-plantain-session": "c"]) == "a")
        #expect(try await session("/__admin/clock?session=b", ["x-plantain-session": "c"]) == "b")
        #expect(try await session("/__admin/clock", ["x-plantain-session": "c"]) == "c")
        #expect(try await session("/__admin/clock") == "default")
    }

    @Test(arguments: ["a%20b", "a/b", "", String(repeating: "x", count: 65)])
    func `what can be no session is refused`(name: String) async throws {
        let told = try await control.ask("GET", "/__admin/clock?session=\(name)")
        #expect(told.status == 400)
        #expect(told.error.contains("is no name of a session"))
    }

    @Test(arguments: [("GET", "/clock"), ("POST", "/clock"), ("GET", "/state"), ("POST", "/state"), ("POST", "/arm")])
    func `what is about one session does not take all`(method: String, path: String) async throws {
        let told = try await control.ask(method, "/__admin\(path)?session=*", method == "POST" ? "{}" : "")
        #expect(told.status == 400)
        #expect(told.error.contains("one session"))
    }

    @Test func `the OpenAPI document has the routes of the table, and no others`() async throws {
        let document = try await control.ask("GET", "/__admin/openapi.json").json
        #expect(document["openapi"] as? String == "3.1.0")
        let paths = try #require(document["paths"] as? [String: [String: [String: Any]]])
        let described = paths.flatMap { path, methods in
            methods.map { "\($0.key.uppercased()) \(path): \($0.value["summary"] as? String ?? "")" }
        }
        #expect(described.sorted() == control.routes.map { "\($0.method) /__admin\($0.path): \($0.summary)" }.sorted())
    }

    @Test func `the page lists every route`() async throws {
        let page = try await control.ask("GET", "/__admin/routes")
        #expect(page.fields["content-type"] == "text/html; charset=UTF-8")
        for route in control.routes where route.path != "/routes" {
            #expect(page.text.contains("<code>/__admin\(route.path)</code>") && page.text.contains(route.summary))
        }
    }

    @Test func `health tells the version`() async throws {
        let told = try await control.ask("GET", "/__admin/health")
        #expect(told["status"] == "ok" && told["version"] == "1.2.3")
        #expect(told.fields["date"] == "Sat, 21 Nov 2026 12:00:00 GMT")
    }
}
