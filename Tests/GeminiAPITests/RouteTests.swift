import Testing

@testable import GeminiAPI

struct RouteTests {
    private static func route(_ verb: String, _ path: String) -> Route { Route(method: verb, path: path) }

    @Test(arguments: [
        ("/v1/models/m:generateContent", "v1"), ("/v1beta/models/m:generateContent", "v1beta"),
        ("/v1alpha/models/m:generateContent", "v1alpha"),
        ("/models/m:generateContent", "v1beta"), ("//v1/models/m:generateContent", "v1"), ("/v1beta/models/m%3AgenerateContent", "v1beta"),
        ("/v1beta/models%2Fm:generateContent", "v1beta"), ("/v1beta/models%2fm%3agenerateContent", "v1beta"),
    ])
    func `a path may leave out its version, double a slash and encode what it likes`(path: String, version: String) {
        let route = Self.route("POST", path)
        #expect(route.method == .generateContent(model: "m"))
        #expect(route.version == version)
        #expect(route.session == nil)
        #expect(route.backend == .gemini)
    }

    @Test(arguments: [
        ("/s/job-7/v1/models/m:generateContent", "job-7"), ("/s/A.b_c//v1/models/m:generateContent", "A.b_c"),
        ("/s/x/models/m:generateContent", "x"),
    ])
    func `a prefix names the session`(path: String, session: String) {
        #expect(Self.route("POST", path).session == session)
        #expect(Self.route("POST", path).method == .generateContent(model: "m"))
    }

    @Test func `a session's name is short and plain`() {
        #expect(Self.route("GET", "/s/\(String(repeating: "a", count: 64))/v1/models").method == .listModels)
        #expect(Self.route("GET", "/s/\(String(repeating: "a", count: 65))/v1/models").method == .unknown)
        #expect(Self.route("GET", "/s/a%20b/v1/models").method == .unknown)
        #expect(Self.route("GET", "/s//v1/models").method == .unknown)
        #expect(Self.route("GET", "/s/x").method == .root)
        #expect(Self.route("GET", "/s/x/").method == .root)
    }

    @Test(
        arguments: [
            ("POST", "/v1beta/models/m:streamGenerateContent", .streamGenerateContent(model: "m")),
            ("POST", "/v1beta/models/m:countTokens", .countTokens(model: "m")),
            ("GET", "/v1beta/models", .listModels), ("HEAD", "/v1beta/models", .listModels), ("GET", "/v1beta/models/m", .getModel("m")),
            ("GET", "/", .root), ("GET", "", .root),
            ("GET", "/v1beta/models/models%2Fm", .getModel("models/m")),
        ] as [(String, String, Route.Method)])
    func `knows the methods of the API`(verb: String, path: String, method: Route.Method) {
        #expect(Self.route(verb, path).method == method)
    }

    @Test(arguments: [
        ("POST", "/v1beta/models/m:foo"), ("POST", "/v1beta/models/m:GenerateContent"), ("POST", "/v1beta/models/m"),
        ("POST", "/v1beta/models"), ("GET", "/v1beta/models/m:generateContent"),
        ("PUT", "/v1beta/models/m:generateContent"), ("POST", "/v1beta/models/:generateContent"), ("DELETE", "/v1beta/models/m"),
        ("GET", "/v2/models"), ("GET", "/v1beta"), ("GET", "/v1beta/"), ("POST", "/v1"),
        ("GET", "/v1beta/modelz"), ("GET", "/favicon.ico"), ("PATCH", "/"), ("GET", "/v1beta1/models"),
    ])
    func `what the API does not have is unknown`(verb: String, path: String) {
        #expect(Self.route(verb, path).method == .unknown)
    }

    @Test(arguments: [
        ("/v1beta1/projects/p/locations/global/publishers/google/models/m:generateContent", "projects/p/locations/global/", "v1beta1"),
        ("/v1/projects/p/locations/us-central1/publishers/google/models/m:generateContent", "projects/p/locations/us-central1/", "v1"),
        ("/v1beta1/publishers/google/models/m:generateContent", "", "v1beta1"),
        ("/s/x/v1/publishers/google/models/m:generateContent", "", "v1"),
    ])
    func `Vertex paths are known by their publisher`(path: String, parent: String, version: String) {
        let route = Self.route("POST", path)
        #expect(route.method == .generateContent(model: "m"))
        #expect(route.backend == .vertex(parent: parent))
        #expect(route.version == version)
    }

    @Test(
        arguments: [
            ("POST", "/interactions", .create), ("GET", "/interactions/v1_x", .get("v1_x")),
            ("DELETE", "/interactions/v1_x", .delete("v1_x")),
            ("POST", "/interactions/v1_x/cancel", .cancel("v1_x")),
        ] as [(String, String, Route.Action)])
    func `interactions are the project's on Vertex`(verb: String, path: String, action: Route.Action) {
        for (prefix, backend) in [
            ("/v1", .gemini), ("/v1beta", .gemini), ("/v1alpha", .gemini), ("/s/job/v1", .gemini),
            ("/v1beta1/projects/p/locations/global", .vertex(parent: "projects/p/locations/global/")),
        ] as [(String, Backend)] {
            #expect(Self.route(verb, prefix + path).method == .resource(.interactions, action))
            #expect(Self.route(verb, prefix + path).backend == backend)
        }
        #expect(Self.route(verb, "/v1beta1" + path).method == .unknown)
        #expect(Self.route("POST", "/v1beta1/projects/p/locations/l/files").method == .unknown)
    }

    @Test func `google-genai's gateway mode posts to the root`() {
        #expect(Self.route("POST", "/").method == .gateway)
        #expect(Self.route("POST", "/").backend == .vertex(parent: ""))
    }

    @Test func `the operation and the model are told apart`() {
        let route = Self.route("POST", "/v1/models/gemini-3-pro-image:streamGenerateContent")
        #expect(route.operation == "streamGenerateContent")
        #expect(route.model == "gemini-3-pro-image")
        #expect(Self.route("GET", "/v1/models").model == nil)
    }

    @Test func `every route of the table is one`() {
        for entry in RouteEntry.all where entry.verb != "OPTIONS" {
            let path = entry.path.replacing("{v}", with: "v1").replacing("{V}", with: "v1beta1").replacing("{model}", with: "m").replacing(
                "{p}", with: "p"
            ).replacing("{l}", with: "l").replacing("{id}", with: "x")
            #expect(Self.route(entry.verb, path).method != .unknown, "\(entry.path)")
        }
    }
}
