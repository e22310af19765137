/// What a page may do in a browser (Content Security Policy, level 3). Whatever a client's text smuggled into it, the browser refuses the rest.
enum ContentPolicy: String {
    /// Data: a picture or a JSON text that is opened as a page loads and runs nothing.
    case none = "default-src 'none'; frame-ancestors 'none'"
    /// The page of routes: its own style.
    case styled = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'"
    /// The console: its own files, and pictures it fetched.
    case console =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
}
