import Foundation
import HTTP
import Testing

@testable import Admin

struct ConsoleTests {
    let control = Control()
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Sources/Admin/Console")

    @Test func `every file of the folder is served, byte by byte, and no other`() async throws {
        let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path).sorted()
        #expect(ConsoleFile.all.keys.sorted() == names)
        for name in names {
            let told = try await control.ask("GET", "/s/a/__admin/console/\(name)")
            #expect(told.status == 200)
            #expect(Data(told.body) == (try Data(contentsOf: Self.folder.appending(path: name))), "\(name)")
        }
        for name in ["nope.js", "", "../openapi.json", "index.html%00"] {
            #expect(try await control.ask("GET", "/__admin/console/\(name)").status == 404)
        }
    }

    @Test(arguments: [
        ("", "text/html; charset=UTF-8"), ("console/index.html", "text/html; charset=UTF-8"),
        ("console/style.css", "text/css; charset=UTF-8"),
        ("console/app.js", "text/javascript; charset=UTF-8"), ("console/plantain.svg", "image/svg+xml"),
    ])
    func `a file says what it is, and what a page of it may do`(path: String, type: String) async throws {
        let told = try await control.ask("GET", "/__admin/\(path)")
        #expect(told.fields["content-type"] == type)
        #expect(
            told.fields["content-security-policy"]
                == "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
        )
        #expect(told.fields["x-content-type-options"] == "nosniff")
        #expect(told.fields["cross-origin-resource-policy"] == "same-origin")
        #expect(told.fields["cache-control"] == "no-cache")
    }

    @Test(arguments: ["/__admin", "/s/a/__admin", "/__admin?session=a"])
    func `without its slash the page's files would be elsewhere, so a browser is sent on`(target: String) async throws {
        let told = try await control.ask("GET", target)
        #expect(told.status == 308)
        // Relative to the path: /s/a/__admin becomes /s/a/__admin/.
        #expect(told.fields["location"] == "__admin/")
    }

    @Test func `a browser that has a file is told so`() async throws {
        let tag = try #require(try await control.ask("GET", "/__admin/console/app.js").fields["etag"])
        for known in [tag, "W/\(tag)", "\"x\", \(tag)", "*"] {
            let told = try await control.ask("GET", "/__admin/console/app.js", fields: ["If-None-Match": known])
            #expect(told.status == 304)
            #expect(told.body.isEmpty)
            #expect(told.fields["etag"] == tag)
        }
        #expect(try await control.ask("GET", "/__admin/console/style.css", fields: ["If-None-Match": tag]).status == 200)
    }

    @Test func `no page of it holds a script or a style of its own, which the policy would refuse`() throws {
        let page = try String(contentsOf: Self.folder.appending(path: "index.html"), encoding: .utf8)
        #expect(!page.contains("style="))
        #expect(!page.contains("<style"))
        #expect(try Regex("<script[^>]*>[^<]").firstMatch(in: page) == nil)
        #expect(try Regex(" on[a-z]+=").firstMatch(in: page) == nil)
    }

    @Test(arguments: ["/clock", "/journal", "/sessions", "/openapi.json"])
    func `what is no page loads nothing, runs nothing and is kept by nobody`(path: String) async throws {
        let told = try await control.ask("GET", "/__admin\(path)")
        #expect(told.fields["content-security-policy"] == "default-src 'none'; frame-ancestors 'none'")
        #expect(told.fields["cache-control"] == "no-store")
        #expect(told.fields["etag"] == nil)
    }
}
