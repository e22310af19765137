/// Who may ask for a path. The one place that says which are open.
enum Access {
    /// Tells that plantain is there, to whoever runs it: always answered.
    case probe
    /// The console's own files, which hold nothing: without a token, because a browser has none before the page could ask for it.
    case page
    /// Everything else.
    case guarded

    /// - Parameter path: `/__admin/…`
    init(_ path: String) {
        switch path {
        case "/__admin/health", "/__admin/ready": self = .probe
        case "/__admin/": self = .page
        default: self = path.hasPrefix("/__admin/console/") ? .page : .guarded
        }
    }
}
