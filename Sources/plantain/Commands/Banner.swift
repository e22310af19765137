/// What `plantain serve` prints when it is ready: the URL, and the one line that points each client at it.
enum Banner {
    /// - Parameter hasConsole: whether the admin surface is on.
    static func text(url: String, ledger: String?, archive: String? = nil, hasConsole: Bool = true) -> String {
        let rows = [
            ("Python", "genai.Client(api_key=\"test\", http_options={\"base_url\": \"\(url)\"})"),
            ("JavaScript", "new GoogleGenAI({ apiKey: \"test\", httpOptions: { baseUrl: \"\(url)\" } })"),
            ("Go, others", "export GOOGLE_GEMINI_BASE_URL=\(url) GOOGLE_API_KEY=test"),
            ("LangChain", "ChatGoogleGenerativeAI(model=\"gemini-3-pro-image\", api_key=\"test\", base_url=\"\(url)\")"),
            ("LiteLLM", "litellm.completion(model=\"gemini/gemini-3-pro-image\", api_key=\"test\", api_base=\"\(url)/v1beta\", …)"),
            ("curl", "curl -H 'x-goog-api-key: test' \(url)/v1beta/models"),
        ]
        let lines = rows.map { "  \($0.0.padded(to: 11)) \($0.1)" }
        let counted = ledger.map { "\n  \("Ledger".padded(to: 11)) \($0); `plantain usage` adds it up\n" } ?? ""
        let replayed = archive.map { "\n  \("Fixtures".padded(to: 11)) \($0)\n" } ?? ""
        let seen =
            hasConsole ? "\n  \("Console".padded(to: 11)) \(url)/__admin/ shows what your client does; so does `plantain tail`\n" : ""
        return "plantain \(Plantain.version) answers on \(url)\n\n\(lines.joined(separator: "\n"))\n\(seen)\(replayed)\(counted)\n"
    }

    /// `host:port`, as a URL has it.
    static func authority(_ host: String, port: UInt16) -> String {
        let name = host == "0.0.0.0" ? "127.0.0.1" : host == "::" ? "::1" : host
        return (name.contains(":") ? "[\(name)]" : name) + ":\(port)"
    }
}
