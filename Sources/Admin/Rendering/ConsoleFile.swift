/// A file of the console, as it was when plantain was built.
struct ConsoleFile: Sendable {
    /// As it is asked for.
    let name: String
    private let bytes: [UInt8]
    /// A digest of the bytes: a browser that has them is told so.
    private let tag: String

    /// Every file, by name.
    static let all = Dictionary(uniqueKeysWithValues: files.map { ($0.name, $0) })

    /// The page that loads the others.
    static let page = files[0]

    private static let files = [
        ConsoleFile("index.html", PackageResources.index_html),
        ConsoleFile("api.js", PackageResources.api_js),
        ConsoleFile("app.js", PackageResources.app_js),
        ConsoleFile("detail.css", PackageResources.detail_css),
        ConsoleFile("dom.js", PackageResources.dom_js),
        ConsoleFile("format.js", PackageResources.format_js),
        ConsoleFile("list.css", PackageResources.list_css),
        ConsoleFile("panels.css", PackageResources.panels_css),
        ConsoleFile("pictures.js", PackageResources.pictures_js),
        ConsoleFile("plantain.svg", PackageResources.plantain_svg),
        ConsoleFile("sse.js", PackageResources.sse_js),
        ConsoleFile("store.js", PackageResources.store_js),
        ConsoleFile("style.css", PackageResources.style_css),
        ConsoleFile("theme.js", PackageResources.theme_js),
    ]

    private init(_ name: String, _ bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
        // FNV-1a: it tells builds apart, and nobody gains by making two alike.
        let digest = bytes.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
        tag = "\"" + String(digest, radix: 16) + "\""
    }

    /// The file as an answer.
    var answer: Answer {
        var answer = Answer(type: type, bytes)
        answer.policy = .console
        answer.tag = tag
        return answer
    }

    private var type: String {
        switch name.split(separator: ".").last {
        case "html": "text/html; charset=UTF-8"
        case "css": "text/css; charset=UTF-8"
        case "js": "text/javascript; charset=UTF-8"
        case "svg": "image/svg+xml"
        default: "application/octet-stream"
        }
    }
}
