/// The pages of the front end, which answers before the API is reached: HTML, never JSON. Title and sentences are the live
/// ones (from memory); the picture and the style sheet are left out.
public enum FrontEndPage {
    /// - Parameter path: the request's path, for 404.
    public static func html(code: Int, path: String) -> [UInt8] {
        let (title, reason) = texts(code, path)
        let page = """
            <!DOCTYPE html>
            <html lang=en>
              <meta charset=utf-8>
              <meta name=viewport content="initial-scale=1, minimum-scale=1, width=device-width">
              <title>Error \(code) (\(title))!!1</title>
              <p><b>\(code).</b> <ins>That’s an error.</ins>
              <p>\(reason)  <ins>That’s all we know.</ins>

            """
        return Array(page.utf8)
    }

    private static func texts(_ code: Int, _ path: String) -> (title: String, reason: String) {
        switch code {
        case 400: ("Bad Request", "Your client has issued a malformed or illegal request.")
        case 403: ("Forbidden", "Your client does not have permission to get this URL from this server.")
        case 404: ("Not Found", "The requested URL <code>\(escaped(path))</code> was not found on this server.")
        case 405: ("Method Not Allowed", "The request method is inappropriate for this URL.")
        case 408: ("Request Timeout", "Your client has taken too long to issue its request.")
        case 411: ("Length Required", "Your client has issued a request without a Content-Length.")
        case 413: ("Request Entity Too Large", "Your client issued a request that was too large.")
        case 414: ("Request-URI Too Large", "The requested URL is too large to process.")
        case 417: ("Expectation Failed", "The expectation of your client cannot be met.")
        case 431: ("Request Header Fields Too Large", "Your client has issued a request with header fields that are too large.")
        case 501: ("Not Implemented", "The server does not know this method.")
        default: ("Server Error", "The server encountered a temporary error and could not complete your request.")
        }
    }

    private static func escaped(_ text: String) -> String {
        text.reduce(into: "") { result, character in
            switch character {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "'": result += "&#39;"
            default: result.append(character)
            }
        }
    }
}
