extension Answer {
    /// `GET /__admin/routes`: what can be asked.
    static func page(_ routes: [(method: String, path: String, summary: String)]) -> Answer {
        // Of what a browser can show as it stands, a link.
        let rows = routes.map { route in
            let path = "/__admin\(route.path)"
            let name =
                route.method == "GET" && !path.contains("{")
                ? "<a href=\".\(route.path)\"><code>\(path)</code></a>" : "<code>\(path)</code>"
            return "  <tr><td>\(route.method)<td>\(name)<td>\(route.summary)"
        }
        let page = """
            <!DOCTYPE html>
            <html lang="en">
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width">
            <title>plantain: admin</title>
            <style>
              :root { color-scheme: light dark }
              body { font: 16px/1.5 system-ui, sans-serif; max-width: 52rem; margin: 3rem auto; padding: 0 1rem }
              td { padding: .2rem 1rem .2rem 0; vertical-align: top }
            </style>
            <h1>plantain: admin</h1>
            <p><a href="./">The console</a> shows the same to people. Everything here is about one session: <code>/s/NAME/__admin/…</code>, <code>?session=NAME</code> or the header
            <code>x-plantain-session</code> names it. <a href="./openapi.json">openapi.json</a> describes every parameter and body.</p>
            <table>
            \(rows.joined(separator: "\n"))
            </table>
            </html>

            """
        var answer = Answer(type: "text/html; charset=UTF-8", Array(page.utf8))
        answer.policy = .styled
        return answer
    }
}
