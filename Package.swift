// swift-tools-version: 6.2
import PackageDescription

// Each room is a target; what a room may import is its list of dependencies here, and the table in docs/architecture.md.
// ArchitectureTests reads both, and every `import`, and fails where they differ.
let swift: [SwiftSetting] = [
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

func room(_ name: String, _ imports: [Target.Dependency] = [], resources: [Resource]? = nil, settings: [SwiftSetting] = []) -> Target {
    // The standard library calls libm and leaves it to the program to link it.
    .target(name: name, dependencies: imports, resources: resources, swiftSettings: swift + settings, linkerSettings: [.linkedLibrary("m")])
}

func frontroom(_ name: String, _ imports: [Target.Dependency]) -> Target {
    .executableTarget(name: name, dependencies: imports, swiftSettings: swift)
}

func tests(_ name: String, _ imports: [Target.Dependency], exclude: [String] = []) -> Target {
    .testTarget(name: name, dependencies: imports, exclude: exclude, swiftSettings: swift)
}

let package = Package(
    name: "plantain",
    products: [.executable(name: "plantain", targets: ["plantain"])],
    targets: [
        // front
        frontroom(
            "plantain",
            [
                "Admin", "Emulator", "Files", "Fixtures", "GeminiAPI", "HTTP", "Ledger", "Loop", "Painter", "Scenario", "Server", "TLS",
                "Upstream",
            ]),
        // edges
        room("Server", ["HTTP", "Loop", "TLS", "CLLHTTP", "CUV"]),
        room("Upstream", ["HTTP", "Loop", "CCurl", "CUV"]),
        room(
            "Admin", ["HTTP", "GeminiAPI", "Scenario", "Fixtures", "Emulator"],
            resources: [.embedInCode("openapi.json"), .embedInCode("Console")]),
        // middle
        room("Emulator", ["HTTP", "GeminiAPI", "Scenario", "Painter", "Files", "Fixtures", "Ledger", "Gzip", "Digest"]),
        // stores
        room("Ledger", ["GeminiAPI", "CSQLite"]),
        room("Fixtures", ["HTTP", "GeminiAPI", "Digest", "YAML", "Gzip"]),
        room("Files", ["HTTP", "GeminiAPI", "Digest"]),
        // pure
        room("Scenario", ["HTTP", "GeminiAPI", "Digest", "YAML"], resources: [.embedInCode("faults.json")]),
        // Optimised in debug builds too: unoptimised, a picture takes a second, and the tests paint thousands.
        room(
            "Painter", ["CDrawings", "CPNG", "CJPEG", "CWebP", "CFreeType"],
            settings: [
                .unsafeFlags(["-O", "-whole-module-optimization"], .when(configuration: .debug)), .unsafeFlags(["-num-threads", "2"]),
            ]),
        room(
            "GeminiAPI", ["HTTP", "Digest"],
            resources: [.embedInCode("models.json"), .embedInCode("prices.json"), .embedInCode("schema.proto")]),
        room("HTTP"),
        // small
        room("Loop", ["CUV"]),
        room("YAML", ["CYAML"]),
        room("TLS", ["COpenSSL"]),
        room("Digest", ["COpenSSL"]),
        room("Gzip", ["CZlib"]),
        // doors: one module per C library
        .systemLibrary(name: "CUV", pkgConfig: "libuv", providers: [.apt(["libuv1-dev"])]),
        .target(name: "CLLHTTP", cSettings: [.headerSearchPath("private"), .define("LLHTTP_STRICT_MODE", to: "1")]),
        .systemLibrary(name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
        .target(name: "CCurl"),
        .systemLibrary(name: "COpenSSL", pkgConfig: "openssl", providers: [.apt(["libssl-dev"])]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .systemLibrary(name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
        .target(name: "CDrawings", exclude: ["Drawings"]),
        .target(name: "CPNG", linkerSettings: [.linkedLibrary("png16")]),
        .target(name: "CJPEG", linkerSettings: [.linkedLibrary("jpeg")]),
        .systemLibrary(name: "CWebP", pkgConfig: "libwebp", providers: [.apt(["libwebp-dev"])]),
        .systemLibrary(name: "CFreeType", pkgConfig: "freetype2", providers: [.apt(["libfreetype-dev"])]),
        // tests: a room and those below it
        .target(name: "TestKit", path: "Tests/TestKit", swiftSettings: swift),
        tests("HTTPTests", ["HTTP"]),
        tests("DigestTests", ["Digest"]),
        tests("GzipTests", ["Gzip"]),
        tests("GeminiAPITests", ["GeminiAPI", "HTTP", "Digest", "TestKit"]),
        tests("YAMLTests", ["YAML"]),
        tests("ScenarioTests", ["Scenario", "YAML", "HTTP", "GeminiAPI", "Server", "Loop", "TestKit"], exclude: ["Golden"]),
        tests("PainterTests", ["Painter", "TestKit"], exclude: ["Golden"]),
        tests("LedgerTests", ["Ledger", "GeminiAPI", "TestKit"], exclude: ["Samples"]),
        tests("FixturesTests", ["Fixtures", "GeminiAPI", "HTTP", "Digest", "YAML", "TestKit"], exclude: ["Samples"]),
        tests("FilesTests", ["Files", "GeminiAPI", "HTTP", "TestKit"]),
        tests("TLSTests", ["TLS", "TestKit"]),
        tests("UpstreamTests", ["Upstream", "HTTP", "Loop", "Server", "TLS", "TestKit"]),
        tests("ServerTests", ["Server", "HTTP", "Loop", "TLS", "TestKit"]),
        tests(
            "EmulatorTests", ["Emulator", "HTTP", "GeminiAPI", "Scenario", "Painter", "Files", "Fixtures", "Ledger", "TestKit"],
            exclude: ["Golden"]),
        tests("AdminTests", ["Admin", "Emulator", "Fixtures", "Ledger", "Scenario", "HTTP", "GeminiAPI", "TestKit"]),
        tests("plantainTests", ["plantain", "TestKit"]),
        tests("ArchitectureTests", ["TestKit"]),
    ],
    swiftLanguageModes: [.v6]
)
