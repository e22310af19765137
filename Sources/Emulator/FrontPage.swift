/// `GET /`: what this is, and how to point a client at it.
enum FrontPage {
    static func html(host: String, scheme: String = "http") -> [UInt8] {
        let base = scheme + "://" + host.filter { $0.isASCII && ($0.isLetter || $0.isNumber || "[]:.-_".contains($0)) }
        let page = """
            <!DOCTYPE html>
            <html lang="en">
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width">
            <title>plantain</title>
            <style>
              :root { color-scheme: light dark }
              body { font: 16px/1.5 system-ui, sans-serif; max-width: 44rem; margin: 3rem auto; padding: 0 1rem }
              pre { overflow-x: auto; padding: .8rem 1rem; border: 1px solid #8884; border-radius: .5rem }
            </style>
            <h1>plantain</h1>
            <p>A local emulator of the Gemini image API. It looks like a banana and costs nothing to peel: pictures are made here,
            no request leaves this machine, any API key will do.</p>
            <h2>Python</h2>
            <pre>from google import genai
            client = genai.Client(api_key="test", http_options={"base_url": "\(base)"})
            client.models.generate_content(model="gemini-3-pro-image", contents="a red bicycle")</pre>
            <h2>JavaScript, Go and others</h2>
            <pre>export GOOGLE_GEMINI_BASE_URL=\(base)</pre>
            <h2>curl</h2>
            <pre>curl -H "x-goog-api-key: test" \(base)/v1beta/models/gemini-3-pro-image:generateContent \\
              -d '{"contents": [{"parts": [{"text": "a red bicycle"}]}]}'</pre>
            <p>Give parallel tests a world of their own: <code>\(base)/s/NAME</code> is a base URL too.</p>
            </html>

            """
        return Array(page.utf8)
    }
}
