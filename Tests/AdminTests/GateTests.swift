import HTTP
import Scenario
import Testing

@testable import Admin

struct GateTests {
    @Test(arguments: ["localhost", "LOCALHOST:8080", "127.0.0.1:1", "[::1]:8080", "[::1]", "plantain.test:8080", "[fe80::1]"])
    func `a known host is answered`(host: String) async throws {
        let control = Control(gate: Gate(token: nil, hosts: ["Plantain.test", "fe80::1"]))
        #expect(try await control.ask("GET", "/__admin/health", fields: ["Host": host]).status == 200)
    }

    @Test(arguments: [
        "evil.test", "evil.test:8080", "localhost.evil.test", "localhost:8080.evil.test", "127.0.0.1.evil.test", "[::1].evil.test", "",
    ])
    func `a name that was made to point here is refused`(host: String) async throws {
        let told = try await Control().ask("GET", "/__admin/health", fields: ["Host": host])
        #expect(told.status == 403)
        #expect(told.error.contains("--admin-token"))
    }

    @Test func `no Host, or two, is refused`() async throws {
        let control = Control()
        #expect(try await control.send(Request(Head(method: "GET", target: "/__admin/health"))).status == 403)
        #expect(try await control.ask("GET", "/__admin/health", fields: ["Host": "localhost", "Host": "evil.test"]).status == 403)
    }

    @Test(
        arguments: [
            ["Origin": "http://evil.test"], ["Origin": "null"], ["Origin": "http://127.0.0.1:9999"], ["Origin": "http://localhost:8080"],
            ["Sec-Fetch-Site": "cross-site"], ["Sec-Fetch-Site": "same-site"],
            ["Origin": "http://127.0.0.1:8080", "Sec-Fetch-Site": "cross-site"],
        ] as [Fields],
        [("GET", "/__admin/journal"), ("POST", "/__admin/reset"), ("OPTIONS", "/__admin/arm"), ("DELETE", "/s/a/__admin/arm")])
    func `a page of another site neither reads nor writes, and is told nothing`(fields: Fields, route: (String, String)) async throws {
        let told = try await Control().ask(route.0, route.1, fields: fields)
        #expect(told.status == 403)
        #expect(!told.fields.list.contains { $0.name.lowercased().hasPrefix("access-control") })
    }

    @Test(arguments: [
        ("/__admin/", "navigate", 200), ("/__admin/health", "navigate", 200), ("/__admin/journal", "navigate", 403),
        ("/__admin/", "no-cors", 403),
    ])
    func `a link from another site leads to the console, and to nothing that holds something`(path: String, mode: String, status: Int)
        async throws
    {
        let fields: Fields = ["Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": mode, "Accept": "text/html"]
        #expect(try await Control().ask("GET", path, fields: fields).status == status)
    }

    @Test(
        arguments: [
            ["Origin": "http://127.0.0.1:8080", "Sec-Fetch-Site": "same-origin"], ["Sec-Fetch-Site": "none"],
            ["Origin": "https://127.0.0.1:8080"],
        ] as [Fields])
    func `its own page is answered, without a word of CORS`(fields: Fields) async throws {
        let told = try await Control().ask("GET", "/__admin/health", fields: fields)
        #expect(told.status == 200)
        #expect(!told.fields.list.contains { $0.name.lowercased().hasPrefix("access-control") })
        #expect(told.fields["cache-control"] == "no-store")
        #expect(told.fields["x-content-type-options"] == "nosniff")
    }

    @Test(arguments: [["Authorization": "Bearer s3cret"], ["authorization": "bearer s3cret"], ["X-Plantain-Token": "s3cret"]] as [Fields])
    func `the token opens`(fields: Fields) async throws {
        let control = Control(gate: Gate(token: "s3cret", hosts: ["plantain.test"], isLoopback: false))
        #expect(try await control.ask("GET", "/__admin/sessions", fields: fields).status == 200)
    }

    @Test(
        arguments: [
            [:], ["Authorization": "Bearer s3cre"], ["Authorization": "Bearer s3cret0"], ["Authorization": "Basic s3cret"],
            ["X-Plantain-Token": ""], ["X-Plantain-Token": "S3cret"], ["x-goog-api-key": "s3cret"],
        ] as [Fields])
    func `nothing but the token opens`(fields: Fields) async throws {
        let told = try await Control(gate: Gate(token: "s3cret", hosts: [])).ask("GET", "/__admin/sessions", fields: fields)
        #expect(told.status == 401)
        #expect(told.fields["www-authenticate"] == "Bearer")
        #expect(told.error.contains("--admin-token") && !told.text.contains("s3cret"))
    }

    @Test(arguments: [nil, ""] as [String?])
    func `beyond this machine and without a token every route is off, but for what tells that it is there`(token: String?) async throws {
        let control = Control(gate: Gate(token: token, hosts: ["0.0.0.0"], isLoopback: false))
        let probes = ["/health", "/ready"]
        // A probe knows an address, and no other name is looked up for it.
        let probe = try await control.ask("GET", "/__admin/health", fields: ["Host": "10.1.2.3:8080"])
        #expect(probe.status == 200)
        #expect(try await control.ask("GET", "/__admin/health", fields: ["Host": "evil.test"]).status == 403)
        #expect(try await control.ask("GET", "/__admin/health", fields: ["Origin": "http://evil.test"]).status == 403)
        for route in control.routes where !probes.contains(route.path) {
            let told = try await control.ask(route.method, "/__admin\(route.path)")
            #expect(told.status == 403)
            #expect(told.error.contains("--admin-token"))
        }
    }

    @Test func `a token does not open for a page of another site`() async throws {
        let control = Control(gate: Gate(token: "s3cret", hosts: []))
        #expect(
            try await control.ask("GET", "/__admin/sessions", fields: ["X-Plantain-Token": "s3cret", "Origin": "http://evil.test"]).status
                == 403)
        // By another name it may come: no page knows the token.
        #expect(
            try await control.ask("GET", "/__admin/sessions", fields: ["X-Plantain-Token": "s3cret", "Host": "build-7.lan"]).status == 200)
        #expect(try await control.ask("GET", "/__admin/sessions", fields: ["Host": "build-7.lan"]).status == 401)
    }

    @Test func `what holds nothing needs no token, and nothing else goes without`() async throws {
        let control = Control(gate: Gate(token: "s3cret", hosts: []))
        let open = ["/", "/console/{file}", "/health", "/ready"]
        for route in control.routes {
            let path = route.path.replacing("{file}", with: "app.js")
            let told = try await control.ask(route.method, "/__admin\(path)")
            #expect((told.status != 401) == open.contains(route.path), "\(route.method) \(route.path)")
            #expect(!told.text.contains("s3cret"))
        }
        // Nor does a path that only begins like one that is open.
        for path in ["/consoles", "/console", "/health/", "/health/x", "//journal", "/./journal"] {
            #expect(try await control.ask("GET", "/__admin\(path)").status == 401, "\(path)")
        }
        #expect(try await control.ask("GET", "/__admin/console/../journal").status == 404)
        #expect(try await control.ask("GET", "/__admin/console/%2e%2e/journal").status == 404)
    }

    @Test(
        arguments: [["Origin": "http://evil.test"], ["Sec-Fetch-Site": "cross-site"], ["Host": "evil.test"]] as [Fields],
        ["/", "/console/app.js", "/health"])
    func `what is open to all is not open to pages of other sites`(fields: Fields, path: String) async throws {
        #expect(try await Control().ask("GET", "/__admin\(path)", fields: fields).status == 403)
    }

    @Test(arguments: [
        ("10.1.2.3", true), ("10.1.2.3:80", true), ("[fd00::7]:8080", true), ("::1", true), ("10.1.2", false), ("10.1.2.256", false),
        ("evil.test", false), ("1.2.3.4.evil.test", false), ("fe80", false), ("", false), ("10.1.2.+3", false),
    ])
    func `an address is told from a name`(host: String, isAddress: Bool) { #expect(Authority.isAddress(host) == isAddress) }

    @Test(arguments: ["application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "Text/Plain;charset=utf-8"])
    func `what a form can send is not taken`(type: String) async throws {
        let told = try await Control().ask("POST", "/__admin/clock", #"{"advance": "60s"}"#, fields: ["Content-Type": type])
        #expect(told.status == 415)
        #expect(told.error.contains("application/json"))
        #expect(try await Control().ask("PUT", "/__admin/mode", #"{"mode": "replay"}"#, fields: ["Content-Type": type]).status == 415)
        #expect(try await Control().ask("DELETE", "/__admin/arm", "x", fields: ["Content-Type": type]).status == 415)
    }

    @Test func `a body says what it is; no body need not`() async throws {
        let control = Control()
        let head = Head(method: "POST", target: "/__admin/clock", fields: ["Host": "localhost"])
        #expect(try await control.send(Request(head, body: Array(#"{"advance": "60s"}"#.utf8))).status == 415)
        #expect(try await control.ask("POST", "/__admin/reset").status == 200)
    }
}

extension Control {
    /// The table of routes.
    var routes: [Route] { Route.all(emulator, version: "", refusing: { _ in }, reading: { (_) in Scenario() }) }
}
