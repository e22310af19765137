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
        ConsoleFile("announce.js", PackageResources.announce_js),
        ConsoleFile("api.js", PackageResources.api_js),
        ConsoleFile("app.js", PackageResources.app_js),
        ConsoleFile("armed.js", PackageResources.armed_js),
        ConsoleFile("body.js", PackageResources.body_js),
        ConsoleFile("chart.js", PackageResources.chart_js),
        ConsoleFile("clock.js", PackageResources.clock_js),
        ConsoleFile("copy.js", PackageResources.copy_js),
        ConsoleFile("cost.js", PackageResources.cost_js),
        ConsoleFile("curl.js", PackageResources.curl_js),
        ConsoleFile("detail.css", PackageResources.detail_css),
        ConsoleFile("detail.js", PackageResources.detail_js),
        ConsoleFile("differences.js", PackageResources.differences_js),
        ConsoleFile("dom.js", PackageResources.dom_js),
        ConsoleFile("early.js", PackageResources.early_js),
        ConsoleFile("editor.js", PackageResources.editor_js),
        ConsoleFile("empty.js", PackageResources.empty_js),
        ConsoleFile("exchanges.js", PackageResources.exchanges_js),
        ConsoleFile("fault.js", PackageResources.fault_js),
        ConsoleFile("faults.js", PackageResources.faults_js),
        ConsoleFile("filters.js", PackageResources.filters_js),
        ConsoleFile("format.js", PackageResources.format_js),
        ConsoleFile("gallery.js", PackageResources.gallery_js),
        ConsoleFile("json.js", PackageResources.json_js),
        ConsoleFile("keys.js", PackageResources.keys_js),
        ConsoleFile("limits.js", PackageResources.limits_js),
        ConsoleFile("list.css", PackageResources.list_css),
        ConsoleFile("list.js", PackageResources.list_js),
        ConsoleFile("machines.js", PackageResources.machines_js),
        ConsoleFile("message.js", PackageResources.message_js),
        ConsoleFile("misses.js", PackageResources.misses_js),
        ConsoleFile("mode.js", PackageResources.mode_js),
        ConsoleFile("nearest.js", PackageResources.nearest_js),
        ConsoleFile("newrows.js", PackageResources.newrows_js),
        ConsoleFile("order.js", PackageResources.order_js),
        ConsoleFile("panels.css", PackageResources.panels_css),
        ConsoleFile("parts.js", PackageResources.parts_js),
        ConsoleFile("pictures.js", PackageResources.pictures_js),
        ConsoleFile("plantain.svg", PackageResources.plantain_svg),
        ConsoleFile("report.js", PackageResources.report_js),
        ConsoleFile("row.js", PackageResources.row_js),
        ConsoleFile("rules.js", PackageResources.rules_js),
        ConsoleFile("save.js", PackageResources.save_js),
        ConsoleFile("scale.js", PackageResources.scale_js),
        ConsoleFile("scenario.js", PackageResources.scenario_js),
        ConsoleFile("sessions.js", PackageResources.sessions_js),
        ConsoleFile("spending.js", PackageResources.spending_js),
        ConsoleFile("sse.js", PackageResources.sse_js),
        ConsoleFile("store.js", PackageResources.store_js),
        ConsoleFile("style.css", PackageResources.style_css),
        ConsoleFile("subject.js", PackageResources.subject_js),
        ConsoleFile("theme.js", PackageResources.theme_js),
        ConsoleFile("timing.js", PackageResources.timing_js),
        ConsoleFile("token.js", PackageResources.token_js),
        ConsoleFile("toolbar.js", PackageResources.toolbar_js),
        ConsoleFile("usage.js", PackageResources.usage_js),
        ConsoleFile("virtual.js", PackageResources.virtual_js),
        ConsoleFile("why.js", PackageResources.why_js),
        ConsoleFile("words.js", PackageResources.words_js),
        ConsoleFile("zone.js", PackageResources.zone_js),
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
